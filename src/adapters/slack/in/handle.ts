import { z } from 'zod'
import { inTime } from '../../../timing/in-time.ts'
import { decodePress } from '../press-code.ts'
import { tenantOf } from '../tenant.ts'
import { type SlackAnswer, taken } from './answer.ts'
import { chooseRooms, openSettings, settingsForm } from './choose-rooms.ts'
import type { SlackDeps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { instead } from './instead.ts'
import { kindOf } from './kind-of.ts'
import { takeNews } from './news.ts'
import { openForm } from './open-form.ts'
import { BlockActions, EventCallback, sourceOfInteraction, ViewSubmission } from './parse.ts'
import { Misshapen, parseWith } from './parsed.ts'
import { readPress } from './read-press.ts'
import { settingsAction } from './show-home.ts'
import { submitForm } from './submit-form.ts'
import { sentOf } from './take.ts'

/** Takes one payload of Slack's, however it came. Resolves within 2.5 s, and never rejects. */
export type Handle = (payload: unknown) => Promise<SlackAnswer>

/** Slack waits 3 s for an answer (docs.slack.dev/interactivity/handling-user-interaction). */
const patienceMs = 2_300

const Challenge = z.object({ challenge: z.string().max(1_000) })

/** What is done with each kind of payload. */
export function handler(deps: SlackDeps): Handle {
  return async (payload) => {
    const type = kindOf(payload)
    try {
      return await inTime(handle(deps, payload, type), patienceMs, () => {
        deps.log.warn({ type }, 'a request of Slack took too long')
        return instead(deps, payload, 'slow')
      })
    } catch (error) {
      if (error instanceof Misshapen) return misshapen(deps, type, error)
      deps.log.error({ type, error: String(error) }, 'a request of Slack could not be taken')
      return instead(deps, payload, 'unavailable')
    }
  }
}

async function handle(deps: SlackDeps, payload: unknown, type: string): Promise<SlackAnswer> {
  switch (type) {
    case 'url_verification':
      return { status: 200, body: parseWith(Challenge, payload) }
    case 'view_submission':
      return submit(deps, parseWith(ViewSubmission, payload), payload)
    case 'block_actions':
      return (await opens(deps, parseWith(BlockActions, payload), payload)) ?? store(deps, payload, type)
    case 'event_callback': {
      const callback = parseWith(EventCallback, payload)
      const isMessage = callback.event.type === 'message' || callback.event.type === 'app_mention'
      if (isMessage) return store(deps, payload, type)
      await takeNews(deps, callback)
      return taken
    }
    case 'command':
    case 'shortcut':
    case 'message_action':
      return store(deps, payload, type)
    default:
      deps.log.info({ type }, 'a request of a kind that means nothing to us')
      return taken
  }
}

/** What somebody did, stored before it is acknowledged; what it leads to follows. */
async function store(deps: SlackDeps, payload: unknown, type: string): Promise<SlackAnswer> {
  const incoming = await incomingOf(deps, payload, type)
  if (incoming === 'notInstalled') return instead(deps, payload, 'notInstalled')
  if (incoming !== null && (await incoming.concernsUs())) await deps.intake.store(sentOf(incoming))
  return taken
}

/** A press that opens something changes nothing: it is acknowledged, and the modal follows. Null for one that acts. */
async function opens(deps: SlackDeps, payload: BlockActions, raw: unknown): Promise<SlackAnswer | null> {
  const tenant = tenantOf(sourceOfInteraction(payload))
  const programme = tenant === null ? null : await deps.sights.programme(tenant)
  if (tenant === null || programme === null) return instead(deps, raw, 'notInstalled')
  if (payload.actions[0]?.action_id === settingsAction) {
    deps.background('the settings', () => openSettings(deps, payload, tenant, programme))
    return taken
  }
  if (!isForm(payload)) return null
  deps.background('a form', async () => {
    const pressed = await readPress(payload, tenant, deps.sights)
    if (pressed !== null) await openForm(deps, payload, tenant, programme, pressed)
  })
  return taken
}

async function submit(deps: SlackDeps, payload: ViewSubmission, raw: unknown): Promise<SlackAnswer> {
  const tenant = tenantOf(sourceOfInteraction(payload))
  const programme = tenant === null ? null : await deps.sights.programme(tenant)
  if (tenant === null || programme === null) return instead(deps, raw, 'notInstalled')
  if (payload.view.callback_id === settingsForm) return chooseRooms(deps, payload, tenant, programme)
  return submitForm(deps, payload, tenant, programme)
}

/** Buttons that open a form carry it in their press. */
function isForm({ actions, view }: BlockActions): boolean {
  const [action] = actions
  if (action === undefined || view?.type === 'modal') return false
  return decodePress(action.action_id, action.selected_option?.value ?? action.value ?? '')?.opens === 'form'
}

/** Sending it again would not mend it. What it holds stays out of the log; where it is wrong does not. */
function misshapen({ log }: SlackDeps, type: string, { at }: Misshapen): SlackAnswer {
  log.warn({ type, at }, 'a request of Slack has another shape than its documentation says, and was ignored')
  return taken
}
