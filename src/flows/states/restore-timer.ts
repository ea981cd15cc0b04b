import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshRoot } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'

/** How many days a withdrawn proposal can be restored. */
interface Limits {
  readonly restoreDays: number
}

/** Until when a proposal that is withdrawn now can be restored: the end of the last such day, where its owner lives. */
export function restoreEnds({ stateAt, timeZone }: Proposal, { restoreDays }: Limits): string {
  return momentOf({ day: dayAfter(localTime(stateAt, timeZone).day, restoreDays + 1), ms: 0 }, timeZone)
}

/** The timer of a proposal that can still be restored. */
export function restoreTimers(proposal: Proposal, limits: Limits): readonly Extract<Effect, { type: 'schedule' }>[] {
  if (proposal.state !== 'withdrawn' || proposal.restore === 'over') return []
  return [{ type: 'schedule', name: 'restore-ends', at: restoreEnds(proposal, limits) }]
}

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
