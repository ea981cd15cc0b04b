import type { Setback } from '../../rubric/judge/dialogue.ts'
import type { Addressed } from '../../rubric/judge/addressed.ts'
import type { Finding } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** Remarks that no second reader could confirm, so that they are not shown; and why. */
export interface Unconfirmed {
  readonly count: number
  readonly trouble: Setback
}

/** One reading by the AI coach, of one section or of the whole. */
export interface AiReading {
  /** `asked`: it reads now; `outdated`: the text changed while it read, so that its remarks were dropped. */
  readonly status: 'asked' | 'read' | 'failed' | 'outdated'
  /** What it reads: the section's revision, or the stamp of the whole text. */
  readonly of: string
  /** When it was asked; ISO 8601, UTC: the text is the one of that moment. */
  readonly at: string
  /** The learner reads a sentence about it; the log has the details. */
  readonly trouble: Setback | null
  /** The run that asked for it; the newest one in readings that were stored before this was kept. */
  readonly run?: number
  /** Criteria that it could not judge. */
  readonly notAssessed: readonly string[]
  /** Subjects that code had read nothing on and that it found treated: code's question about them stays away. */
  readonly addressed?: readonly Addressed[]
  /** Absent in readings that were stored before this was kept, and in those that have not ended. */
  readonly unconfirmed?: Unconfirmed | null
}

/** What the AI coach is asked to read: a section, or the whole proposal. */
export type Scope = SectionNumber | 'whole'

/** What an AI reading comes back with. */
export interface AiAnswer {
  readonly findings: readonly Finding[]
  readonly notAssessed: readonly string[]
  readonly addressed?: readonly Addressed[]
  readonly unconfirmed: Unconfirmed | null
}
