import type { Fact } from '../rubric/facts/fact.ts'
import type { InspectionTrouble } from '../rubric/facts/inspection-trouble.ts'
import type { RepositoryName } from '../rubric/facts/repository-name.ts'
import type { RepositoryState } from '../rubric/facts/repository.ts'

/** A repository that was looked at. */
export interface Inspected {
  readonly type: 'inspected'
  readonly state: RepositoryState
  readonly facts: readonly Fact[]
  /** Paths of the files whose text was read. */
  readonly read: readonly string[]
  readonly at: Date
  /** What was asked of the host: requests that count against its limits, those among them that found nothing new, and files. */
  readonly requests: { readonly api: number; readonly unchanged: number; readonly files: number }
}

/** A repository that could not be looked at: not verified. */
export interface NotInspected {
  readonly type: 'not inspected'
  readonly why: InspectionTrouble
  readonly at: Date
  /** When it is worth another try; null where waiting changes nothing by itself. */
  readonly retryAt: Date | null
}

/** Looks at repositories that anybody may read. */
export interface Inspector {
  /**
   * What the repository shows at its newest commit; `before` is how it was when it was looked at last, which spares it most
   * questions where nothing moved. Never rejects for what the world does; ends soon after the signal.
   */
  inspect(repository: RepositoryName, signal: AbortSignal, before?: RepositoryState): Promise<Inspected | NotInspected>
}
