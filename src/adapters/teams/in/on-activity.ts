import { inTime } from '../../../timing/in-time.ts'
import { oneAtATime } from '../../../timing/one-at-a-time.ts'
import { earlierMs } from '../../chat/patience.ts'
import type { Activity } from './activity.ts'
import { arrivalOf } from './arrival.ts'
import { concernsUs } from './concerns-us.ts'
import type { Deps } from './deps.ts'
import type { InvokeBody } from './invoke-answer.ts'
import { errorAnswer } from './invoke-answer.ts'
import { kept } from './kept.ts'
import { onFeedback } from './on-feedback.ts'
import { onInvoke } from './on-invoke.ts'
import { isOutage } from './outage.ts'
import { laneOf, sentOf } from './sent.ts'
import { words } from './words.ts'

/** What the Bot Connector gets: 200 once it is stored, 503 while it cannot be, and a body for invokes alone. */
export interface Answer {
  readonly status: 200 | 500 | 501 | 503
  readonly body: object | null
}

/** Answers an activity that the gate let in. Never throws. */
export type Receive = (activity: Activity) => Promise<Answer>

/** Teams waits 15 s for a message's answer. Ours is stored long before. */
const answerWithin = 2_400

/** What happens is stored and worked on after the answer; a press is answered with what it leads to. */
export function activityReceiver(deps: Deps): Receive {
  const inOrder = oneAtATime()
  const waiting = kept((activity) => store(deps, activity), deps.log)

  /** A late answer is no answer: Teams may send the activity again, and it then counts once. */
  async function happened(activity: Activity): Promise<Answer> {
    // In order: one may have to be looked up first, and the next not.
    const stored = inOrder(laneOf(activity), async () => {
      await waiting.drain()
      await store(deps, activity)
    }).then(
      () => ok,
      (error: unknown) => failed(activity, error),
    )
    return inTime(stored, answerWithin, () => unavailable)
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
    const lane = laneOf(activity)
    return onInvoke(deps, arrival, (act) =>
      inOrder(lane, async () => {
        await deps.intake.settled(lane, earlierMs)
        return act()
      }),
    )
  }

  return (activity) => (activity.type === 'invoke' ? invoked(activity) : happened(activity))
}

const ok: Answer = { status: 200, body: null }
const unavailable: Answer = { status: 503, body: null }
/** What Microsoft's own library answers for an invoke that a bot does not know. */
const notImplemented: Answer = { status: 501, body: {} }

async function store(deps: Deps, activity: Activity): Promise<void> {
  if (await concernsUs(deps, activity)) await deps.intake.store(sentOf(activity))
}
