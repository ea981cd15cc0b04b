import type { Place } from '../flows/model/event.ts'

/** A timer of the step's proposal, of another one, or of the programme, by its name, and the moment to set it to; null takes it away. */
export interface Timer {
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string | null
  readonly of?: 'programme' | { readonly proposal: string }
}

/** A timer whose moment has come. */
export interface DueTimer {
  readonly tenant: string
  /** Empty for one of the programme. */
  readonly proposal: string
  readonly name: string
  /** The moment that it was set to. */
  readonly at: string
  /** Where the proposal is at home, or where one of the programme was set; null where there is no such proposal any more. */
  readonly home: Place | null
}

/**
 * Stored moments, one for each proposal and name. They are set and taken away with the commit of a step; what is stored is
 * the truth, whoever looks at it and when.
 */
export interface Timers {
  /**
   * Takes at most `limit` timers whose moment is not after `now`, earliest first, for this worker until `ms` have passed:
   * nobody else is given them meanwhile. One that is taken again and again without being settled pauses longer each time.
   */
  take(now: string, limit: number, ms: number): Promise<readonly DueTimer[]>
  /** Takes raised timers away, unless they were set to another moment meanwhile. A second time changes nothing. */
  settle(raised: readonly DueTimer[]): Promise<void>
  /**
   * Sets the timer of this name, due at once, of withdrawn and archived proposals that have been so since before that moment and
   * have none; at most `limit` of them, the oldest first. Gives how many.
   */
  wakeOver(name: string, since: string, now: string, limit: number): Promise<number>
  /** How many timers are set, and how many of them are past their moment. */
  count(now: string): Promise<{ readonly set: number; readonly overdue: number }>
}
