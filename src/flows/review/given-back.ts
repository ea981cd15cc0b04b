import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { isAway } from '../model/settings.ts'
import { refreshRoot } from '../screens/replies.ts'
import { refreshReview } from '../screens/review-card.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import { unclaimed } from './claim-timer.ts'
import { withReview } from './with-review.ts'

/** A claim whose reviewer is away was to go back to the queue, with what they noted. One who is back meanwhile keeps it. */
export function givenBack(context: ActContext): Step {
  const passage = mayMove(context, 'release')
  if ('refusal' in passage || !isAway(context.known.settings, context.envelope.at))
    return leaveProposal(context.proposal)
  const proposal = withReview(moveTo(context, passage.edge), unclaimed)
  return changeProposal(context, proposal, ...refreshReview(proposal, context), refreshRoot(proposal, context.rubric))
}
