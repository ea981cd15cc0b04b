import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/review.ts'
import { refreshRoot, tell } from '../screens/replies.ts'
import { pageOf, requestList } from '../screens/requests.ts'
import { refreshReview } from '../screens/review-card.ts'
import { expiryOf } from './claim-timer.ts'
import { withReview } from './with-review.ts'

/**
 * The requests as they are from now on, said with their list, from the page of the one that is `shown`, and on the card too;
 * whoever works on a review keeps it.
 */
export function keepRequests(context: ActContext, items: readonly ChangeItem[], said: string, shown?: string): Step {
  const proposal = withReview(context.proposal, { items, expiry: expiryOf(context) })
  const from = shown === undefined ? 0 : pageOf(proposal, shown)
  const told = tell(context, requestList(proposal, context.rubric, { said, from }))
  return changeProposal(
    context,
    proposal,
    ...refreshReview(proposal, context),
    refreshRoot(proposal, context.rubric),
    told,
  )
}
