import { addWorkingTime } from '../model/calendar.ts'
import type { Effect } from '../model/effect.ts'
import type { Expiry, Proposal } from '../model/proposal.ts'
import type { StepContext } from '../model/act-context.ts'

/**
 * When the claim of the envelope's actor runs out if nothing more happens, in their own working time. Claiming begins it;
 * each request that they note and each comment or mark that they send begins it anew, notices and all: whoever works on a
 * review keeps it, and each act counts once however often it is delivered.
 */
export function expiryOf({ envelope: { at, actor }, calendar, limits }: StepContext): Expiry {
  const { workingDays, notices } = limits.claim
  const after = (share: number) => addWorkingTime(at, { days: workingDays * share }, calendar, actor.timeZone)
  return { timeZone: actor.timeZone, notices: notices.map(after), at: after(1) }
}

/** What is left of a review when nobody has it. */
export const unclaimed = { reviewer: null, claimedAt: null, expiry: null } as const

/** The timers of a claim as it stands: none where nobody has claimed it. */
export function claimTimers({ state, review }: Proposal): readonly Schedule[] {
  if (state !== 'in-review' || review?.expiry == null) return []
  const { notices, at } = review.expiry
  return [
    ...notices.map((moment, index) => ({ type: 'schedule', name: `claim-notice-${index + 1}`, at: moment }) as const),
    { type: 'schedule', name: 'claim-expires', at },
  ]
}

type Schedule = Extract<Effect, { type: 'schedule' }>
