import type { Effect } from './effect.ts'
import type { FrozenVersion } from './known.ts'
import type { Proposal } from './proposal.ts'

/** What a step leads to: the proposal as it is now, what to do in the world, and a version to freeze with it. */
export interface Step {
  readonly proposal: Proposal | null
  readonly effects: readonly Effect[]
  readonly frozen: FrozenVersion | null
}
