import type { Proposal } from './proposal.ts'

/** What time brought about that an author hears of: a reminder, the last one before the archive, the archive, a pause's end, the erasure to come. */
export type NewsKind = 'waits' | 'archives' | 'archived' | 'pause-over' | 'goes'

/** What one person is to hear of a proposal, in one message with what else there is. */
export interface NewsLine {
  readonly person: string
  readonly proposal: string
  readonly kind: NewsKind
  /** When it is archived, or can no longer be had back; null where that is no part of it. */
  readonly until: string | null
  /** The proposal's `touchedAt` that it is about: whatever its author does makes it no news any more. */
  readonly touchedAt: string
}

/** A line with the proposal as it is now. */
export interface News extends Pick<NewsLine, 'person' | 'kind' | 'until' | 'touchedAt'> {
  readonly proposal: Proposal
}

/** What a person is due on one day. */
export interface Morning {
  /** How many other proposals of theirs have something to tell by the end of the day, or wait to be told. */
  readonly others: number
}

/** Stores a line for the one message that its person gets at that moment; or notes which lines that message told. */
export type NewsEffect =
  | { readonly type: 'gather'; readonly line: NewsLine; readonly at: string }
  | { readonly type: 'told'; readonly lines: readonly Pick<NewsLine, 'person' | 'proposal' | 'touchedAt'>[] }
