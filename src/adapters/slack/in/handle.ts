import { z } from 'zod'
import { inTime } from '../../../timing/in-time.ts'
import { decodePress } from '../press-code.ts'
import { tenantOf } from '../tenant.ts'
import { place } from './act.ts'
import { again, privately, type SlackAnswer, taken } from './answer.ts'
import { chooseRooms, openSettings, settingsForm } from './choose-rooms.ts'
import type { SlackDeps } from './context.ts'
import { incomingOf } from './incoming.ts'
import { kindOf, Misshapen, parseWith } from './parsed.ts'
import { takeNews } from './news.ts'
import { openForm } from './open-form.ts'
import { BlockActions, EventCallback, ViewSubmission } from './parse.ts'
import { readPress } from './read-press.ts'
import { settingsAction } from './show-home.ts'
import { fieldErrors, submitForm } from './submit-form.ts'
import { sentOf } from './take.ts'
import { tenantOfForm, tenantOfPress } from './whose.ts'
import { readSlash } from '../../../flows/acts/read-slash.ts'
import type { Language } from '../../../text/language.ts'
import { thumbOf } from '../render/thumbs.ts'
import { slackWords } from '../words.ts'
import { respond } from './hints.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { wordsIn } from '../../../text/words.ts'

/** Takes one payload of Slack's, however it came. Resolves within 2.5 s, and never rejects. */
export type Handle = (payload: unknown) => Promise<SlackAnswer>

/** Slack waits 3 s for an answer (docs.slack.dev/interactivity/handling-user-interaction). */
const patienceMs = 2_300

/** docs.slack.dev/reference/events/app_rate_limited */
const RateLimited = z.object({ team_id: z.string().max(64), minute_rate_limited: z.number().int().min(0).max(1e11) })

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
      return instead(deps, payload, error instanceof UnreadableProposal ? error : 'unavailable')
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
    case 'app_rate_limited': {
      const { team_id: team, minute_rate_limited: minute } = parseWith(RateLimited, payload)
      const data = { tenant: `slack-${team}`, since: new Date(minute * 1_000).toISOString() }
      deps.noteKeptBack?.()
      deps.log.warn(data, 'Slack keeps back events of a workspace: the app had more than 30,000 within an hour')
      return taken
    }
    case 'command':
      return begunAtOnce(deps, payload, await store(deps, payload, type))
    case 'shortcut':
    case 'message_action':
      return store(deps, payload, type)
    default:
      deps.log.info({ type }, 'a request of a kind that means nothing to us')
      return taken
  }
}

/** Whoever begins a proposal hears at once that it was taken: where a whole class begins, the thread takes a while. */
function begunAtOnce(deps: SlackDeps, payload: unknown, answer: SlackAnswer): SlackAnswer {
  const asked = Asked.safeParse(payload)
  const reading = readSlash(asked.data?.text ?? '')
  if (answer !== taken || !asked.success || reading.type !== 'known' || reading.act !== 'start') return answer
  return privately(slackWords(languageOf(deps, asked.data)).begun)
}

/** What somebody did, stored before it is acknowledged; what it leads to follows. */
async function store(deps: SlackDeps, payload: unknown, type: string): Promise<SlackAnswer> {
  const incoming = await incomingOf(deps, payload, type)
  if (incoming === 'notInstalled') return instead(deps, payload, 'notInstalled')
  if (incoming !== null && (await incoming.concernsUs())) await deps.intake.store(sentOf(incoming))
  return taken
}

/** Slack itself shows which thumb is pressed: there is nothing to answer. Whether it was a thumb at all. */
function notesThumb({ noteThumb }: SlackDeps, { actions: [action], container }: BlockActions, tenant: string): boolean {
  const reaction = action === undefined ? null : thumbOf(action.action_id, action.value)
  if (reaction === null) return false
  noteThumb({ platform: 'slack', tenant, message: container.message_ts, reaction, words: 'none' })
  return true
}

/** A press that opens something changes nothing: it is acknowledged, and the modal follows. Null for one that acts. */
async function opens(deps: SlackDeps, payload: BlockActions, raw: unknown): Promise<SlackAnswer | null> {
  const tenant = await tenantOfPress(deps.sights, payload)
  if (tenant !== null && notesThumb(deps, payload, tenant)) return taken
  const programme = tenant === null ? null : await deps.sights.programme(tenant)
  if (tenant === null || programme === null) return instead(deps, raw, 'notInstalled')
  if (payload.actions[0]?.action_id === settingsAction) {
    const opening = () => openSettings(deps, payload, tenant, programme)
    deps.background('the settings', () => orTell(deps, payload, tenant, opening))
    return taken
  }
  if (!isForm(payload)) return null
  deps.background('a form', () =>
    orTell(deps, payload, tenant, async () => {
      const bound = parseWith(BlockActions, await deps.channels.bindPayload(tenant, raw))
      const pressed = await readPress(bound, tenant, deps.sights)
      if (pressed !== null) await openForm(deps, bound, tenant, programme, pressed)
    }),
  )
  return taken
}

/** A modal that Slack does not open, such as one whose trigger has run out, is told to who pressed; the log has the reason. */
async function orTell(
  deps: SlackDeps,
  { user, trigger_id, response_url: responseUrl, container, channel }: BlockActions,
  tenant: string,
  open: () => Promise<void>,
): Promise<void> {
  try {
    await open()
  } catch (error) {
    const where = container.channel_id ?? channel?.id ?? (await deps.sights.directMessages(tenant, user.id))
    const text = slackWords(deps.sights.languageOf(tenant, user.id)).notOpened
    const to = { tenant, user: user.id, place: place(where, container.thread_ts), responseUrl }
    await deps.hint({ ...to, say: { type: 'text', text }, key: `not opened ${trigger_id}` })
    throw error
  }
}

async function submit(deps: SlackDeps, payload: ViewSubmission, raw: unknown): Promise<SlackAnswer> {
  const tenant = tenantOfForm(payload)
  const programme = tenant === null ? null : await deps.sights.programme(tenant)
  if (tenant === null || programme === null) return instead(deps, raw, 'notInstalled')
  if (payload.view.callback_id === settingsForm) return chooseRooms(deps, payload, tenant, programme)
  const bound = parseWith(ViewSubmission, await deps.channels.bindPayload(tenant, raw))
  return submitForm(deps, bound, tenant, programme)
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

/** What an answer in words needs of a payload, whatever is wrong with the rest of it. */
const Asked = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  text: z.string().optional().catch(undefined),
  response_url: z.string().nullish(),
  user: z.object({ id: z.string() }).optional().catch(undefined),
  user_id: z.string().optional(),
  team_id: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish().catch(null),
  enterprise_id: z.string().nullish(),
  enterprise: z.object({ id: z.string() }).nullish().catch(null),
  is_enterprise_install: z.union([z.boolean(), z.string()]).nullish(),
  view: z
    .object({ state: z.object({ values: z.record(z.string(), z.unknown()) }) })
    .optional()
    .catch(undefined),
})

function languageOf({ sights, language }: SlackDeps, asked: z.infer<typeof Asked>): Language {
  const tenant = tenantOf({
    team: asked.team?.id ?? asked.team_id ?? null,
    enterprise: asked.enterprise?.id ?? asked.enterprise_id ?? null,
    install: String(asked.is_enterprise_install) === 'true' ? 'organisation' : 'workspace',
  })
  return tenant === null ? language : sights.languageOf(tenant, asked.user?.id ?? asked.user_id ?? '')
}

/** Why another answer is given than the right one. */
type Instead = 'slow' | 'unavailable' | 'notInstalled' | UnreadableProposal

/**
 * The answer where the right one cannot be had now. Slack sends events again by itself; a person is told, and keeps what
 * they typed in a form.
 */
function instead(deps: SlackDeps, payload: unknown, why: Instead): SlackAnswer {
  const asked = Asked.safeParse(payload)
  if (!asked.success || asked.data.type === 'event_callback') return why === 'notInstalled' ? taken : again
  const { type, command, response_url: address, view } = asked.data
  const language = languageOf(deps, asked.data)
  const text = sayWhy(why, asked.data, language)
  if (command !== undefined) return privately(text)
  if (type === 'view_submission') return fieldErrors({ '': text }, Object.keys(view?.state.values ?? {}), language)
  if (address) deps.background('an answer', () => respond(deps.addresses, address, text))
  // Where it gives no address to answer at, Slack itself shows that something went wrong.
  return address || why !== 'unavailable' ? taken : again
}

function sayWhy(why: Instead, { type, view }: z.infer<typeof Asked>, language: Language): string {
  if (why instanceof UnreadableProposal) return wordsIn(language).refusals.unreadable.again(why.proposal)
  const words = slackWords(language)
  if (why !== 'unavailable') return words[why]
  if (type === 'view_submission' && Object.keys(view?.state.values ?? {}).length > 0) return words.unsure.form
  return type === 'block_actions' || type === 'view_submission' ? words.unsure.press : words.unsure.request
}
