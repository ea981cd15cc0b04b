import type { InspectionTrouble } from '../facts/inspection-trouble.ts'
import type { SourceEvidence } from '../sources/source-evidence.ts'

/** A repository as its host showed it. */
interface LookedRepository {
  /** `owner/name`, as it is linked. */
  readonly asked: string
  readonly standing: 'seen' | InspectionTrouble
  /** As ISO 8601. */
  readonly at: string
}

/** What was found where the links of section 6 lead. What is not in it was not looked at, and nothing follows from that. */
export interface LookedLinks {
  readonly repositories: readonly LookedRepository[]
  readonly sources: readonly SourceEvidence[]
}

/** Where nothing was looked at. */
export const nothingLooked: LookedLinks = { repositories: [], sources: [] }
