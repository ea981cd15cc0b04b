import type { Event } from '../../../flows/model/event.ts'
import type { Arrival } from './arrival.ts'
import { envelopeOf, idOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { fullText } from './full-text.ts'
import { findSaid } from './said-where.ts'
import { saidText } from './said-text.ts'

/**
 * A message was edited, deleted or brought back. Only messages that were taken into an answer matter; a change of any other
 * is nobody's business here.
 */
export async function onChange(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  const { tenant, spot, activity } = arrival
  const { channel } = spot
  const root = await findSaid(deps.db, { tenant, channel, message: activity.id })
  if (root === null) return
  const event = await wholeChange(deps, arrival, root)
  if (event === null) return
  const id = await idOf(deps, arrival, ['change', activity.id, activity.timestamp, event])
  // The message's own id is taken by what it first said.
  await deps.inbox.receive(envelopeOf(arrival, `${id} ${event.type} ${activity.timestamp ?? ''}`, root, event))
}

/** With the text of the message's files, which stood below its words from the start; null where it says nothing new. */
async function wholeChange(deps: TeamsDeps, arrival: Arrival, root: string): Promise<Event | null> {
  const event = changeOf(arrival)
  if (event?.type !== 'edited' && event?.type !== 'said') return event
  const text = await fullText(deps, arrival, event.text, root)
  return text === null ? null : { ...event, text }
}

/** What the core gets of a change; null where Teams only tells that something about the message is new. */
export function changeOf({ activity }: Pick<Arrival, 'activity'>): Event | null {
  const message = activity.id
  if (activity.type === 'messageDelete') return { type: 'deleted', message }
  if (activity.text === undefined) return null
  const { text, mentions } = saidText(activity)
  return activity.channelData?.eventType === 'undeleteMessage'
    ? { type: 'said', message, text, mentions }
    : { type: 'edited', message, text }
}
