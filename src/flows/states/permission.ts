import { sectionsOf } from '../../rubric/rubric.ts'
import type { Deed } from '../acts/act.ts'
import { isWho } from './guards.ts'
import { wordsOf } from '../screens/replies.ts'
import { isDrafting } from '../model/standing.ts'
import type { Person } from '../model/event.ts'
import { authorLine, isAllowed } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ActContext } from '../model/act-context.ts'
import { sectionArgument } from '../model/act-context.ts'

/**
 * Why this person cannot do this now, as a sentence that also says what holds; null when they can.
 * `shownFor` is the version of the card that was pressed, null for a typed command.
 */
export function refusalFor(context: ActContext, act: Deed, shownFor: number | null): string | null {
  const { id, state } = context.proposal
  const words = wordsOf(context)
  if (isStale(context.proposal, act, shownFor)) return words.refusals.stale(id, words.stands[state])
  if (!mayAct(context.envelope.actor, act, context.proposal))
    return words.refusals.notOwner(authorLine(context.proposal))
  if (act.when === 'drafting' && !isDrafting(context.proposal)) return words.refusals.noEdge(id, words.stands[state])
  return namesNoSection(context, act) ? words.answers.whichSection(sectionsOf(context.rubric).length) : null
}

/** Whether this person may do that to this proposal; what the table of edges asks besides is its own. */
function mayAct(person: Pick<Person, 'id'>, { who }: Pick<Deed, 'who'>, proposal: Proposal): boolean {
  return who === 'anyone' || isAllowed(person, 'write', proposal)
}

/** Whether the press comes from a card of another version, where that matters. */
function isStale({ version }: Proposal, act: Deed, shownFor: number | null): boolean {
  return act.stale === 'refused' && shownFor !== null && shownFor !== version
}

/** `!clear 12`, or `!clear` at the recap: better asked than guessed. */
function namesNoSection(context: ActContext, act: Deed): boolean {
  const { proposal, args } = context
  const asked = args['section']
  if (act.section === 'none') return false
  if (asked === undefined) return act.section === 'one' && proposal.at === 'recap'
  return asked === 'all' ? act.section !== 'one-or-all' : sectionArgument(context, asked) === null
}

/** Why this person cannot write on this review now; null when they have claimed it. */
export function refusalToReview(context: ActContext): string | null {
  const words = wordsOf(context)
  const { id, state, review } = context.proposal
  if (state !== 'in-review') return words.refusals.noEdge(id, words.stands[state])
  return isWho(context, 'claimer') ? null : words.refusals.notClaimer(review?.reviewer?.name ?? null)
}
