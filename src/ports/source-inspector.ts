import type { SourceEvidence } from '../rubric/sources/source-evidence.ts'
import type { DataSource } from '../rubric/sources/source-host.ts'

/** Asks hosts of data what they say of a data set’s licence. */
export interface SourceInspector {
  /** What the host says now. Never rejects for what the world does; ends soon after the signal. */
  inspect(source: DataSource, signal: AbortSignal): Promise<SourceEvidence>
}
