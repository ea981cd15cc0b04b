import type { Setback } from '../../rubric/judge/dialogue.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/**
 * Why the AI coach has nothing to say of a text: what went wrong with the model, or the budget of the proposal, or of the
 * person for the day, is used up. The learner reads a sentence about it; the log has the details.
 */
export type Trouble = Setback

/** Remarks that no second reader could confirm, so that they are not shown; and why. */
export interface Unconfirmed {
  readonly count: number
  readonly trouble: Trouble
}

/** One reading by the AI coach, of one section or of the whole. */
export interface AiReading {
  /** `asked`: it reads now; `outdated`: the text changed while it read, so that its remarks were dropped. */
  readonly status: 'asked' | 'read' | 'failed' | 'outdated'
  /** What it reads: the section's revision, or the stamp of the whole text. */
  readonly of: string
  /** When it was asked; ISO 8601, UTC: the text is the one of that moment. */
  readonly at: string
  readonly trouble: Trouble | null
  /** The run that asked for it; the newest one in readings that were stored before this was kept. */
  readonly run?: number
  /** Criteria that it could not judge. */
  readonly notAssessed: readonly string[]
  /** Absent in readings that were stored before this was kept, and in those that have not ended. */
  readonly unconfirmed?: Unconfirmed | null
}

/** What the AI coach is asked to read: a section, or the whole proposal. */
export type Scope = SectionNumber | 'whole'
