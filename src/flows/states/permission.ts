import { sectionsOf } from '../../rubric/rubric.ts'
import type { Act } from '../acts/acts.ts'
import { isWho } from './guards.ts'
import { wordsOf } from '../screens/replies.ts'
import { isDrafting } from '../model/standing.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Turn } from '../model/turn.ts'
import { sectionArgument } from '../model/turn.ts'

/**
 * Why this person cannot do this now, as a sentence that also says what holds; null when they can.
 * `shownFor` is the version of the card that was pressed, null for a typed command.
 */
export function refusalFor(turn: Turn, act: Act, shownFor: number | null): string | null {
  const { id, state, owner } = turn.proposal
  const words = wordsOf(turn)
  if (isStale(turn.proposal, act, shownFor)) return words.refusals.stale(id, words.stands[state])
  if (act.who === 'owner' && !isWho(turn, 'owner')) return words.refusals.notOwner(owner.name)
  if (act.when === 'drafting' && !isDrafting(turn.proposal)) return words.refusals.noEdge(id, words.stands[state])
  return namesNoSection(turn, act) ? words.answers.whichSection(sectionsOf(turn.rubric).length) : null
}

/** Whether the press comes from a card of another version, where that matters. */
export function isStale({ version }: Proposal, act: Act, shownFor: number | null): boolean {
  return act.stale === 'refused' && shownFor !== null && shownFor !== version
}

/** `!clear 12`, or `!clear` at the recap: better asked than guessed. */
function namesNoSection(turn: Turn, act: Act): boolean {
  const { proposal, args } = turn
  const asked = args['section']
  if (act.section === 'none') return false
  if (asked === undefined) return act.section === 'one' && proposal.at === 'recap'
  return asked === 'all' ? act.section !== 'one-or-all' : sectionArgument(turn, asked) === null
}

/** Why this person cannot write on this review now; null when they have claimed it. */
export function refusalToReview(turn: Turn): string | null {
  const words = wordsOf(turn)
  const { id, state, review } = turn.proposal
  if (state !== 'in-review') return words.refusals.noEdge(id, words.stands[state])
  return isWho(turn, 'claimer') ? null : words.refusals.notClaimer(review?.reviewer?.name ?? null)
}
