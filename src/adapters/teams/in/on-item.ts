import { Unavailable } from '../../../ports/inbox.ts'
import { Activity } from './activity.ts'
import { type Arrival, arrivalOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { onChange } from './on-change.ts'
import { onMessage } from './on-message.ts'
import { onConversation, onInstallation } from './on-presence.ts'
import { act, readPressing } from './on-press.ts'
import { isOutage } from './outage.ts'

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
  if (activity.type !== 'message') return onChange(deps, arrival)
  return isSubmit(arrival) ? submit(deps, arrival) : onMessage(deps, arrival)
}

/** An `Action.Submit` arrives as a message with a value and without a text. */
function isSubmit({ activity }: Arrival): boolean {
  return activity.value !== undefined && activity.value !== null && !activity.text
}

async function submit(deps: TeamsDeps, arrival: Arrival): Promise<unknown> {
  const pressing = await readPressing(deps, arrival)
  return pressing === null ? undefined : act(deps, arrival, pressing)
}
