import { Unavailable } from '../../../ports.ts'
import type { Activity } from '../activity.ts'
import type { Arrival } from './arrival.ts'
import { arrivalOf } from './arrival.ts'
import type { Deps } from './deps.ts'
import { errorAnswer } from './invoke-answer.ts'
import { onChange } from './on-change.ts'
import { onFeedback } from './on-feedback.ts'
import { onInvoke } from './on-invoke.ts'
import { onMessage } from './on-message.ts'
import { onConversation, onInstallation } from './on-presence.ts'
import { act, readPressing } from './on-press.ts'
import { filesIn } from './read-file.ts'
import { within } from './within.ts'
import { words } from './words.ts'

/** What the Bot Connector gets: 200 once it is stored, 503 while it cannot be, and a body for invokes alone. */
export interface Answer {
  readonly status: 200 | 500 | 501 | 503
  readonly body: object | null
}

/** Teams waits 15 s for a message's answer. Ours is stored long before; a file takes its time to fetch. */
const answerWithin = 2_400
const answerWithinForFiles = 12_000

/** Answers an activity that the gate let in. Never throws. */
export async function onActivity(deps: Deps, activity: Activity): Promise<Answer> {
  try {
    return activity.type === 'invoke' ? await invoked(deps, activity) : await happened(deps, activity)
  } catch (error) {
    const { type, name } = activity
    const data = { type, name, error: String(error) }
    if (isOutage(error)) {
      deps.log.warn(data, 'an activity of Teams could not be stored now')
      return { status: 503, body: null }
    }
    deps.log.error({ ...data, error }, 'an activity of Teams failed')
    return { status: 500, body: null }
  }
}

/** A late answer is no answer: Teams sends the activity again, and it then counts once. */
async function happened(deps: Deps, activity: Activity): Promise<Answer> {
  const ms = filesIn(activity.attachments).length > 0 ? answerWithinForFiles : answerWithin
  const handled = handle(deps, activity).then(() => 'done' as const)
  handled.catch(() => undefined)
  return { status: (await within(handled, ms)) === null ? 503 : 200, body: null }
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

async function invoked(deps: Deps, activity: Activity): Promise<Answer> {
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const arrival = arrivalOf(deps, activity)
      const body = arrival === null ? errorAnswer(words.unreadable[deps.roles.language]) : await onInvoke(deps, arrival)
      return { status: 200, body }
    }
    case 'message/submitAction':
      return onFeedback(deps.log, activity) ? { status: 200, body: {} } : notImplemented
    default:
      return notImplemented
  }
}

/** What Microsoft's own library answers for an invoke that a bot does not know. */
const notImplemented: Answer = { status: 501, body: {} }

/** Nothing was stored: the core says so, or the database is away for the adapter's own tables. */
function isOutage(error: unknown): boolean {
  if (error instanceof Unavailable) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57)/.test(code)
}
