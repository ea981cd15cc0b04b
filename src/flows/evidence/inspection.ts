import type { Fact } from '../../rubric/facts/fact.ts'
import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import type { SourceEvidence } from '../../rubric/sources/source-evidence.ts'

/** What section 6 links, as it was looked at last. */
export interface Inspection {
  /** How often it was asked for; the errand's run. */
  readonly run: number
  /** `asked`: it is being looked at, and what stands here is of the time before. */
  readonly status: 'asked' | 'found' | 'failed'
  /** How often its card was posted. */
  readonly cards: number
  /** The links that it is about, as the errand's stamp has them. */
  readonly of: string
  /** What was looked at before then is looked at again (ISO 8601, UTC). */
  readonly since: string
  /** How often in a row a host wanted it tried again later. */
  readonly tries: number
  /** The version that takes in what comes back; absent where it is for the draft alone. */
  readonly for?: number
  /** Three at most, judged together. */
  readonly repositories: readonly RepositoryEvidence[]
  /**
   * When those are looked at that were not this time, since their owner's looks of the day are used up (ISO 8601, UTC); absent
   * where all were.
   */
  readonly again?: string
  /** Eight at most; absent where none was ever looked at. */
  readonly sources?: readonly SourceEvidence[]
}

/** One repository that section 6 links. `asked` is `owner/name`, as it is linked; times are ISO 8601, UTC. */
export type RepositoryEvidence =
  | InspectedRepository
  | {
      readonly type: 'not inspected'
      readonly asked: string
      readonly why: InspectionTrouble
      readonly at: string
      /** When it is worth another try; null where waiting changes nothing by itself. */
      readonly retryAt: string | null
    }

/** One that was looked at. */
export interface InspectedRepository {
  readonly type: 'inspected'
  readonly asked: string
  readonly state: RepositoryState
  readonly facts: readonly Fact[]
  /** How many files were read. */
  readonly texts: number
  readonly at: string
}
