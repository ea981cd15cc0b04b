import { Unavailable } from '../../../ports/inbox.ts'
import { Activity } from './activity.ts'
import { isAmongOthers } from './among-others.ts'
import { type Arrival, arrivalOf, envelopeOf, idOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { onConsent } from './on-consent.ts'
import { onMessage } from './on-message.ts'
import { onConversation, onInstallation } from './on-presence.ts'
import { onSubmit } from './on-submit.ts'
import { isOutage } from '../../chat/is-outage.ts'
import type { Event } from '../../../flows/model/event.ts'
import { bornAt, momentOf } from './clock.ts'
import { fullText } from './full-text.ts'
import { earlyRoot } from './early-root.ts'
import { findSaid } from './said-where.ts'
import { saidText } from './said-text.ts'

/** Works on an activity that was kept. Rejects with `Unavailable` while the database is away. */
export async function onItem(deps: TeamsDeps, payload: unknown): Promise<void> {
  try {
    await handle(deps, Activity.parse(payload))
  } catch (error) {
    throw isOutage(error) ? new Unavailable('the database is away', { cause: error }) : error
  }
}

async function handle(deps: TeamsDeps, activity: Activity): Promise<unknown> {
  switch (activity.type) {
    case 'installationUpdate':
      return onInstallation(deps, activity)
    case 'conversationUpdate':
      return onConversation(deps, activity)
    default:
      return ofPerson(deps, activity)
  }
}

/** The bot's own messages come back, and their edits: nobody did those. */
async function ofPerson(deps: TeamsDeps, activity: Activity): Promise<unknown> {
  const arrival = arrivalOf(deps, activity)
  if (arrival === null) return undefined
  if (activity.type === 'invoke') return isPress(activity) ? onSubmit(deps, arrival) : onConsent(deps, arrival)
  if (activity.type !== 'message') return onChange(deps, arrival)
  return isSubmit(arrival) ? onSubmit(deps, arrival) : onMessage(deps, arrival)
}

/** A press that came while what its person did before it still waited. */
function isPress({ name }: Activity): boolean {
  return name === 'adaptiveCard/action'
}

/** An `Action.Submit` arrives as a message with a value and without a text, where it opens no dialog. */
function isSubmit({ activity }: Arrival): boolean {
  return activity.value !== undefined && activity.value !== null && !activity.text
}

/**
 * A message was edited, deleted or brought back. Only messages that were taken into an answer matter; a change of any other
 * is nobody's business here.
 */
async function onChange(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  const { tenant, spot, activity } = arrival
  const { channel } = spot
  const root = (await findSaid(deps.db, { tenant, channel, message: activity.id })) ?? (await earlyRoot(deps, arrival))
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
  if ((event?.type !== 'edited' && event?.type !== 'said') || event.heard !== undefined) return event
  const text = await fullText(deps, arrival, event.text, root)
  return text === null || (text === '' && event.type === 'said') ? null : { ...event, text }
}

/** What the core gets of a change; null where Teams only tells that something about the message is new. */
export function changeOf(arrival: Arrival): Event | null {
  const { activity } = arrival
  const message = activity.id
  const at = momentOf(activity)
  const when = at === null ? {} : { when: at }
  if (activity.type === 'messageDelete') return { type: 'deleted', message, ...when }
  if (activity.text === undefined) return null
  const { text, mentions, toBot } = saidText(activity)
  const how = { ...when, ...(isAmongOthers(arrival, { toBot }) && { heard: 'among-others' as const }) }
  if (activity.channelData?.eventType !== 'undeleteMessage') return { type: 'edited', message, text, ...how }
  const written = bornAt(activity)
  return { type: 'said', message, text, mentions, ...how, ...(written !== null && { written }) }
}
