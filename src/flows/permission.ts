import type { Act } from './acts.ts'
import { isWho } from './guards.ts'
import { wordsOf } from './replies.ts'
import { isDrafting } from './standing.ts'
import type { Turn } from './turn.ts'

/**
 * Why this person cannot do this now, as a sentence that also says what holds; null when they can.
 * `shownFor` is the version of the card that was pressed, null for a typed command.
 */
export function refusalFor(turn: Turn, act: Act, shownFor: number | null): string | null {
  const { id, state, version, owner } = turn.proposal
  const words = wordsOf(turn)
  if (act.stale === 'refused' && shownFor !== null && shownFor !== version) {
    return words.refusals.stale(id, words.states[state])
  }
  if (act.who === 'owner' && !isWho(turn, 'owner')) return words.refusals.notOwner(owner.name)
  if (act.when === 'drafting' && !isDrafting(turn.proposal)) return words.refusals.noEdge(id, words.states[state])
  return null
}

/** Why this person cannot write on this review now; null when they have claimed it. */
export function refusalToReview(turn: Turn): string | null {
  const words = wordsOf(turn)
  const { id, state, review } = turn.proposal
  if (state !== 'in-review') return words.refusals.noEdge(id, words.states[state])
  return isWho(turn, 'claimer') ? null : words.refusals.notClaimer(review?.reviewer?.name ?? null)
}
