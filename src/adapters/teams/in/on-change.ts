import type { Event } from '../../../flows/event.ts'
import type { Arrival } from './arrival.ts'
import { envelopeOf, idOf } from './arrival.ts'
import type { Deps } from './deps.ts'
import { findSaid } from './said-where.ts'
import { saidText } from './said-text.ts'

/**
 * A message was edited, deleted or brought back. Only messages that were taken into an answer matter; a change of any other
 * is nobody's business here.
 */
export async function onChange(deps: Deps, arrival: Arrival): Promise<void> {
  const { tenant, spot, activity } = arrival
  const { channel } = spot
  const root = await findSaid(deps.db, { tenant, channel, message: activity.id })
  if (root === null) return
  const event = changeOf(arrival)
  const id = await idOf(deps, arrival, ['change', activity.id, activity.timestamp, event])
  // The message's own id is taken by what it first said.
  await deps.inbox.receive(envelopeOf(arrival, `${id} ${event.type} ${activity.timestamp ?? ''}`, root, event))
}

/** What the core gets of a change. */
export function changeOf({ activity }: Pick<Arrival, 'activity'>): Event {
  const message = activity.id
  if (activity.type === 'messageDelete') return { type: 'deleted', message }
  const { text, mentions } = saidText(activity)
  return activity.channelData?.eventType === 'undeleteMessage'
    ? { type: 'said', message, text, mentions }
    : { type: 'edited', message, text }
}
