import type { Setback } from '../../rubric/judge/dialogue.ts'

/** Slow work outside the transaction that comes back as an event: what kind of work, what of the proposal, and on which text. */
export interface Errand<Subject extends string | number = string | number> {
  readonly kind: string
  /** What it is about, such as a section's number. */
  readonly subject: Subject
  /** Which asking it answers: the outcome of an earlier one is not waited for any more. */
  readonly run: number
  /** The stamp of the text it is about: once the text has another, nobody wants the outcome. */
  readonly of: string
}

/** What became of an errand. `outdated`: its text changed meanwhile, so that it was broken off. */
export type ErrandOutcome<Answer = unknown> =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly trouble: Setback }
  | { readonly type: 'outdated' }
