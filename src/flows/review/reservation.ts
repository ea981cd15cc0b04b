import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { addWorkingTime } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Review } from '../model/review.ts'
import { isAway } from '../model/settings.ts'
import { refreshRoot } from '../screens/replies.ts'
import { refreshReview } from '../screens/review-card.ts'
import { withReview } from './with-review.ts'

/** Until when a new version is kept for whoever read the one before, in their working time; null where nobody did, or they are away. */
export function reservedUntil(context: ActContext, previous: Review['previous']): string | null {
  const { proposal, envelope, calendar, limits, known } = context
  if (previous === null || isAway(known.settings, envelope.at)) return null
  const timeZone = proposal.review?.expiry?.timeZone ?? proposal.timeZone
  return addWorkingTime(envelope.at, { days: limits.patience.reservedDays }, calendar, timeZone)
}

/** The timer that gives it to whoever comes first. */
export function reservationTimers({ state, review }: Proposal): readonly Schedule[] {
  const until = review?.reserved ?? null
  return state === 'submitted' && until !== null ? [{ type: 'schedule', name: 'reservation-ends', at: until }] : []
}

/** It is anybody's now: the card and the status line say so, and nobody is told. */
export function reservationDue(context: ActContext): Step {
  const { proposal, envelope, known } = context
  const [timer] = reservationTimers(proposal)
  if (timer === undefined) return leaveProposal(proposal)
  const isHeld = timer.at !== null && envelope.at < timer.at && !isAway(known.settings, envelope.at)
  if (isHeld) return leaveProposal(proposal, timer)
  const open = withReview(proposal, { reserved: null })
  return leaveProposal(open, ...refreshReview(open, context), refreshRoot(open, context.rubric))
}
