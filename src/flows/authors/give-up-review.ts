import type { ActContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { unclaimed } from '../review/claim-timer.ts'
import { withReview } from '../review/with-review.ts'
import { refreshReview } from '../screens/review-card.ts'
import { mayMove, moveTo } from '../states/guards.ts'

/** Whether the person has the review of the last version in hand, or the first right to the next one. */
export function hasReview({ review }: Proposal, person: string): boolean {
  return review?.reviewer?.id === person || review?.previous?.id === person
}

/** Whoever becomes an author of what they review reviews it no longer: a claim goes back to the queue in the same step. */
export function giveUpReview(
  context: ActContext,
  person: string,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { proposal } = context
  const { review, state } = proposal
  if (review === null || !hasReview(proposal, person)) return { proposal, effects: [] }
  const isClaimer = review.reviewer?.id === person
  const passage = isClaimer && state === 'in-review' ? mayMove(context, 'release') : null
  const moved = passage !== null && 'edge' in passage ? moveTo(context, passage.edge) : proposal
  const freed = withReview(moved, {
    ...(isClaimer ? unclaimed : {}),
    ...(review.previous?.id === person ? { previous: null, reserved: null } : {}),
  })
  const isWithReviewers = freed.state === 'submitted' || freed.state === 'in-review'
  return { proposal: freed, effects: isWithReviewers ? refreshReview(freed, context) : [] }
}
