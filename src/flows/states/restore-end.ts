import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'

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
