import type { Step } from '../model/effect.ts'
import { refreshRoot } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import type { ActContext } from '../model/act-context.ts'
import { leaveProposal } from '../model/act-context.ts'
import { restoreEnds, restoreTimers } from './restore-end.ts'

/**
 * The days of restoring are over: the status line and the reviewers' card offer it no longer. One that can still be
 * restored, such as one withdrawn before such timers were set, waits for its own end.
 */
export function restoreDue(context: ActContext): Step {
  const { proposal, limits, envelope, rubric } = context
  if (proposal.state !== 'withdrawn' || proposal.restore === 'over') return leaveProposal(proposal)
  if (envelope.at < restoreEnds(proposal, limits)) return leaveProposal(proposal, ...restoreTimers(proposal, limits))
  const over = { ...proposal, restore: 'over' } as const
  return leaveProposal(over, refreshRoot(over, rubric), ...closeReview(over, 'withdrawn'))
}
