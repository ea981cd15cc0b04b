import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshRoot } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'

/** How many days a withdrawn proposal can be restored. */
interface Limits {
  readonly restoreDays: number
}

/** Until when a proposal that is withdrawn or archived now can be restored: the end of the last such day, where its owner lives. */
export function restoreEnds({ stateAt, timeZone }: Proposal, { restoreDays }: Limits): string {
  return momentOf({ day: dayAfter(localTime(stateAt, timeZone).day, restoreDays + 1), ms: 0 }, timeZone)
}

/** The timer of a proposal that can still be restored. */
export function restoreTimers(proposal: Proposal, limits: Limits): readonly Schedule[] {
  if (!canReturn(proposal)) return []
  return [{ type: 'schedule', name: 'restore-ends', at: restoreEnds(proposal, limits) }]
}

/**
 * The days of restoring are over: the status line and the reviewers' card offer it no longer. One that can still be
 * restored, such as one withdrawn before such timers were set, waits for its own end.
 */
export function restoreDue(context: ActContext): Step {
  const { proposal, limits, envelope, rubric } = context
  if (!canReturn(proposal)) return leaveProposal(proposal)
  if (envelope.at < restoreEnds(proposal, limits)) return leaveProposal(proposal, ...restoreTimers(proposal, limits))
  const over = { ...proposal, restore: 'over' } as const
  return leaveProposal(
    over,
    refreshRoot(over, rubric),
    ...closeReview(over, proposal.state === 'archived' ? 'archived' : 'withdrawn'),
  )
}

/** Whether it is out of every queue, and may still be a draft again. */
function canReturn({ state, restore }: Proposal): boolean {
  return (state === 'withdrawn' || state === 'archived') && restore !== 'over'
}
