import { moving, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { TeamMember } from '../model/known.ts'
import { isAllowed } from '../model/people.ts'
import { titleOf } from '../model/standing.ts'
import { expiryOf } from '../review/claim-timer.ts'
import { tellClaimer, tellDirectly, withReview } from '../review/with-review.ts'
import { chooseReviewer } from '../screens/choose-reviewer.ts'
import { sentence } from '../screens/blocks.ts'
import { refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { refreshReview } from '../screens/review-card.ts'
import { reviewButtons } from '../screens/requests.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { momentInWords } from '../../text/format.ts'

/** *Entrust to …*: a coordinator chooses who reviews it, with what each has in hand; claimed already, it passes on to them. */
export const assign: ProposalAct = {
  name: 'assign',
  offer: 'button',
  ...moving,
  moves: ['assign'],
  needs: () => [{ type: 'team' }],
  run: assignReview,
}

function assignReview(context: ActContext): Step {
  const passage = mayMove(context, 'assign')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const { person } = context.args
  const able = (context.known.team ?? []).filter((one) => mayReview(context, one))
  if (person === undefined) {
    return leaveProposal(context.proposal, tell(context, chooseReviewer(context.proposal, able)))
  }
  const chosen = able.find(({ id }) => id === person)
  if (chosen === undefined) return refuse(context, wordsOf(context).review.notAssignable(context.proposal.id))
  return entrust(context, moveTo(context, passage.edge), chosen)
}

/** What would keep somebody from claiming it keeps it from being given to them; who has it, has it. */
function mayReview({ proposal }: ActContext, { id }: TeamMember): boolean {
  const { review } = proposal
  const hasConflict = review?.conflicts.includes(id) ?? false
  return !isAllowed({ id }, 'write', proposal) && !hasConflict && review?.reviewer?.id !== id
}

function entrust(context: ActContext, moved: ActContext['proposal'], { id, name }: TeamMember): Step {
  const { actor, at } = context.envelope
  const expiry = expiryOf(context)
  const proposal = withReview(moved, { reviewer: { id, name }, claimedAt: at, expiry, lapsed: null })
  const { review: words, buttons } = wordsOf(context)
  const when = momentInWords(expiry.at, at, proposal.language, expiry.timeZone)
  const text = `${words.assignedYou(actor.name, proposal.id, titleOf(proposal))} ${words.untilWhen(when)}`
  const args = { version: String(proposal.version) }
  const read = { action: 'read', proposal: proposal.id, version: proposal.version, args, opens: 'act' } as const
  const ways = [{ label: buttons.read, style: 'plain', press: read } as const, ...reviewButtons(proposal)]
  return changeProposal(
    context,
    proposal,
    ...refreshReview(proposal, context),
    refreshRoot(proposal, context.rubric),
    say(context, words.assigned(proposal.id, name)),
    ...(id === actor.id ? [] : [tellDirectly(id, sentence(proposal.language, text, ways))]),
    ...tellClaimer(context),
  )
}
