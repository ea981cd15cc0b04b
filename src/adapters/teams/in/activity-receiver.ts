import { inTime } from '../../../timing/in-time.ts'
import { oneAtATime } from '../../../timing/one-at-a-time.ts'
import { earlierMs } from '../../chat/patience.ts'
import type { Activity } from './activity.ts'
import { arrivalOf, tenantOf } from './arrival.ts'
import { concernsUs } from './concerns-us.ts'
import type { TeamsDeps } from './deps.ts'
import { errorAnswer, type InvokeBody } from './invoke-answer.ts'
import { createArrivalBuffer } from './arrival-buffer.ts'
import { consentKey } from './on-consent.ts'
import { type DialogBody, dialogMessage } from './dialog-answer.ts'
import { onDialog } from './on-dialog.ts'
import { type InOrder, onInvoke } from './on-invoke.ts'
import { isOutage } from '../../chat/is-outage.ts'
import { words } from './words.ts'
import { hash } from 'node:crypto'
import type { IntakeItem } from '../../../ports/intake.ts'
import { z } from 'zod'

/** What the Bot Connector gets: 200 once it is stored, 503 while it cannot be, and a body for invokes alone. */
export interface TeamsAnswer {
  readonly status: 200 | 500 | 501 | 503
  readonly body: object | null
}

/** Answers an activity that the gate let in. Never throws. */
export type ReceiveActivity = (activity: Activity) => Promise<TeamsAnswer>

/** Teams waits 15 s for a message's answer. Ours is stored long before. */
const answerWithin = 2_400

/** What happens is stored and worked on after the answer; a press is answered with what it leads to. */
export function activityReceiver(deps: TeamsDeps): ReceiveActivity {
  const inOrder = oneAtATime()
  const waiting = createArrivalBuffer((activity) => store(deps, activity), deps.log)

  /** A late answer is no answer: Teams may send the activity again, and it then counts once. */
  async function happen(activity: Activity): Promise<TeamsAnswer> {
    // In order: one may have to be looked up first, and the next not.
    const stored = inOrder(laneOf(activity), async () => {
      await waiting.drain()
      await store(deps, activity)
    }).then(
      () => ok,
      (error: unknown) => answerFailure(activity, error),
    )
    return inTime(stored, answerWithin, () => unavailable)
  }

  function answerFailure(activity: Activity, error: unknown): TeamsAnswer {
    const { type } = activity
    if (!isOutage(error)) {
      deps.log.error({ type, error }, 'an activity of Teams failed')
      return { status: 500, body: null }
    }
    deps.log.warn({ type, error: String(error) }, 'an activity of Teams could not be stored now')
    waiting.hold(activity)
    return unavailable
  }

  async function invoke(activity: Activity): Promise<TeamsAnswer> {
    switch (activity.name) {
      case 'adaptiveCard/action':
        return { status: 200, body: await press(activity) }
      case 'message/submitAction':
        return onFeedback(deps, activity) ? { status: 200, body: {} } : notImplemented
      case 'task/fetch':
      case 'task/submit':
        return { status: 200, body: await dialog(activity) }
      case 'fileConsent/invoke':
        return consent(activity)
      default:
        return notImplemented
    }
  }

  /** Stored, and worked on after the answer: putting a file somewhere takes a while. */
  async function consent(activity: Activity): Promise<TeamsAnswer> {
    const key = consentKey(activity)
    if (key === null) return { status: 200, body: errorAnswer(words.unreadable[deps.roles.language]) }
    const sent = { ...sentOf(activity), key: JSON.stringify([tenantOf(activity), key]) }
    const stored = deps.intake.store(sent).then(
      () => ({ status: 200, body: {} }) as const,
      (error: unknown) => {
        deps.log.warn({ error: String(error) }, 'an answer to a file in Teams could not be stored now')
        return unavailable
      },
    )
    return inTime(stored, answerWithin, () => unavailable)
  }

  async function press(activity: Activity): Promise<InvokeBody> {
    const arrival = arrivalOf(deps, activity)
    if (arrival === null) return errorAnswer(words.unreadable[deps.roles.language])
    return onInvoke(deps, arrival, { inOrder: inLane(activity), keep: () => deps.intake.store(sentOf(activity)) })
  }

  async function dialog(activity: Activity): Promise<DialogBody | null> {
    const arrival = arrivalOf(deps, activity)
    if (arrival === null) return dialogMessage(words.unreadable[deps.roles.language])
    return onDialog(deps, arrival, inLane(activity))
  }

  function inLane(activity: Activity): InOrder {
    const lane = laneOf(activity)
    return (act) => inOrder(lane, async () => act(await deps.intake.settled(lane, earlierMs)))
  }

  return (activity) => (activity.type === 'invoke' ? invoke(activity) : happen(activity))
}

const ok: TeamsAnswer = { status: 200, body: null }
const unavailable: TeamsAnswer = { status: 503, body: null }
/** What Microsoft's own library answers for an invoke that a bot does not know. */
const notImplemented: TeamsAnswer = { status: 501, body: {} }

async function store(deps: TeamsDeps, activity: Activity): Promise<void> {
  if (await concernsUs(deps, activity)) await deps.intake.store(sentOf(activity))
}

/** What one person does in one conversation is taken in order. */
function laneOf({ conversation, from }: Activity): string {
  return JSON.stringify([conversation.id, from?.id])
}

/** The activity as it is kept until the core has it. */
function sentOf(activity: Activity): IntakeItem {
  return { key: keyOf(activity), sender: laneOf(activity), payload: activity }
}

/** A message comes again under its own id. News and changes of one message have the same id: what they say counts, too. */
function keyOf(activity: Activity): string {
  const { type, id, conversation } = activity
  const name = [tenantOf(activity), conversation.id, type, id]
  if (type === 'message') return JSON.stringify(name)
  return JSON.stringify([...name, hash('sha256', JSON.stringify(activity), 'base64url')])
}

/** Teams sends the feedback as JSON in a string, the Playground as the bare words, others as an object. */
const Feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
})

/** A thumb under a coach message is noted, and whether words came with it. Answers whether it was feedback at all. */
function onFeedback({ noteThumb }: TeamsDeps, activity: Activity): boolean {
  const feedback = Feedback.safeParse(activity.value)
  if (!feedback.success) return false
  const { reaction, feedback: said } = feedback.data.actionValue
  const where = { platform: 'teams', tenant: tenantOf(activity), message: activity.replyToId ?? null } as const
  noteThumb({ ...where, reaction, words: hasWords(said) ? 'some' : 'none' })
  return true
}

function hasWords(said: unknown): boolean {
  if (typeof said === 'object' && said !== null) return Object.values(said).some((one) => hasWords(one))
  return typeof said === 'string' && !/^\s*(?:\{\s*\}|\{\s*"feedbackText"\s*:\s*""\s*\})?\s*$/.test(said)
}
