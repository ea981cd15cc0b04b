import type { Activity } from '../activity.ts'
import type { Arrival } from './arrival.ts'
import { arrivalOf } from './arrival.ts'
import type { Deps } from './deps.ts'
import type { InvokeBody } from './invoke-answer.ts'
import { errorAnswer } from './invoke-answer.ts'
import { kept } from './kept.ts'
import { lanes } from './lanes.ts'
import { onChange } from './on-change.ts'
import { onFeedback } from './on-feedback.ts'
import { onInvoke } from './on-invoke.ts'
import { onMessage } from './on-message.ts'
import { onConversation, onInstallation } from './on-presence.ts'
import { act, readPressing } from './on-press.ts'
import { isOutage } from './outage.ts'
import { filesIn } from './read-file.ts'
import { within } from './within.ts'
import { words } from './words.ts'

/** What the Bot Connector gets: 200 once it is stored, 503 while it cannot be, and a body for invokes alone. */
export interface Answer {
  readonly status: 200 | 500 | 501 | 503
  readonly body: object | null
}

/** Answers an activity that the gate let in. Never throws. */
export type Receive = (activity: Activity) => Promise<Answer>

/** Teams waits 15 s for a message's answer. Ours is stored long before; a file takes its time to fetch. */
const answerWithin = 2_400
const answerWithinForFiles = 12_000

/** What one person does in one conversation is taken in order; what could not be stored is tried again first. */
export function activityReceiver(deps: Deps): Receive {
  const inOrder = lanes()
  const waiting = kept((activity) => handle(deps, activity), deps.log)

  /** A late answer is no answer: Teams may send the activity again, and it then counts once. */
  async function happened(activity: Activity): Promise<Answer> {
    const ms = filesIn(activity.attachments).length > 0 ? answerWithinForFiles : answerWithin
    const stored = inOrder(laneOf(activity), async () => {
      await waiting.drain()
      await handle(deps, activity)
    }).then(
      () => ok,
      (error: unknown) => failed(activity, error),
    )
    return (await within(stored, ms)) ?? unavailable
  }

  function failed(activity: Activity, error: unknown): Answer {
    const { type } = activity
    if (!isOutage(error)) {
      deps.log.error({ type, error }, 'an activity of Teams failed')
      return { status: 500, body: null }
    }
    deps.log.warn({ type, error: String(error) }, 'an activity of Teams could not be stored now')
    waiting.keep(activity)
    return unavailable
  }

  async function invoked(activity: Activity): Promise<Answer> {
    switch (activity.name) {
      case 'adaptiveCard/action':
        return { status: 200, body: await pressed(activity) }
      case 'message/submitAction':
        return onFeedback(deps.log, activity) ? { status: 200, body: {} } : notImplemented
      default:
        return notImplemented
    }
  }

  async function pressed(activity: Activity): Promise<InvokeBody> {
    const arrival = arrivalOf(deps, activity)
    if (arrival === null) return errorAnswer(words.unreadable[deps.roles.language])
    return onInvoke(deps, arrival, (act) => inOrder(laneOf(activity), act))
  }

  return (activity) => (activity.type === 'invoke' ? invoked(activity) : happened(activity))
}

const ok: Answer = { status: 200, body: null }
const unavailable: Answer = { status: 503, body: null }
/** What Microsoft's own library answers for an invoke that a bot does not know. */
const notImplemented: Answer = { status: 501, body: {} }

function laneOf({ conversation, from }: Activity): string {
  return JSON.stringify([conversation.id, from?.id])
}

async function handle(deps: Deps, activity: Activity): Promise<unknown> {
  switch (activity.type) {
    case 'installationUpdate':
      return onInstallation(deps, activity)
    case 'conversationUpdate':
      return onConversation(deps, activity)
    case 'message':
    case 'messageUpdate':
    case 'messageDelete':
      return ofPerson(deps, activity)
    default:
      return undefined
  }
}

/** The bot's own messages come back, and their edits: nobody did those. */
async function ofPerson(deps: Deps, activity: Activity): Promise<unknown> {
  const arrival = arrivalOf(deps, activity)
  if (arrival === null) return undefined
  if (activity.type !== 'message') return onChange(deps, arrival)
  return isSubmit(arrival) ? submitted(deps, arrival) : onMessage(deps, arrival)
}

/** An `Action.Submit` arrives as a message with a value and without a text. */
function isSubmit({ activity }: Arrival): boolean {
  return activity.value !== undefined && activity.value !== null && !activity.text
}

async function submitted(deps: Deps, arrival: Arrival): Promise<unknown> {
  const pressing = await readPressing(deps, arrival)
  return pressing === null ? undefined : act(deps, arrival, pressing)
}
