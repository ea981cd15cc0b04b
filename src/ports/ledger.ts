import type { Usage } from './language-model.ts'

/** Who a call of the model is for, and on which day (UTC, `2026-11-23`). */
export interface Spender {
  readonly tenant: string
  readonly proposal: string
  readonly person: string
  readonly day: string
}

/** What the model answered and what it cost: nothing is asked, or charged, twice for the same text. */
export interface Ledger {
  /** The answer kept under this key; null where there is none. */
  recall(key: string): Promise<{ readonly content: unknown } | null>
  /** Tokens spent so far, in and out: on the proposal in all, and for the person on that day. */
  sumSpent(who: Spender): Promise<{ readonly proposal: number; readonly person: number }>
  /** Counts one call, and keeps its answer; null where it failed. */
  note(
    who: Spender,
    outcome: {
      readonly answer: { readonly key: string; readonly content: unknown } | null
      readonly usage: Usage | null
    },
  ): Promise<void>
  /** Keeps the answers under these keys no longer; what they cost stays counted. */
  forget(keys: readonly string[]): Promise<void>
}
