import { notedMs } from '../../chat/patience.ts'
import { type Arrival, threadOf } from './arrival.ts'
import { bornAt, momentOf } from './clock.ts'
import type { TeamsDeps } from './deps.ts'
import { meaningOf } from './meaning.ts'
import { saidText } from './said-text.ts'

/**
 * The proposal that a changed message belongs to which has not come yet: a change may be quicker than its message. Null for a
 * message that was written a while before its change, and for one that would be no part of an answer.
 */
export async function earlyRoot(deps: TeamsDeps, arrival: Arrival): Promise<string | null> {
  const { activity } = arrival
  const born = bornAt(activity)
  // However long it waited to be worked on here.
  const changed = momentOf(activity) ?? Date.parse(deps.now())
  if (born === null || Math.abs(changed - born) > notedMs) return null
  const thread = await threadOf(deps, arrival)
  if (thread === null || activity.type === 'messageDelete') return thread
  return meaningOf(arrival, saidText(activity), thread, deps.rooms).type === 'answer' ? thread : null
}
