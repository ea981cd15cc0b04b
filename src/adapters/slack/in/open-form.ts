import type { WebClient } from '@slack/web-api'
import type { Ask } from '../../../ports/inbox.ts'
import { inTime } from '../../../timing/in-time.ts'
import { renderForm } from '../render/form.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { earlierMs } from '../../chat/patience.ts'
import type { SlackDeps } from './context.ts'
import { actorOf } from './envelope.ts'
import { notice } from './notice.ts'
import type { BlockActions } from './parse.ts'
import type { SlackPress } from './read-press.ts'
import { laneOf } from './take.ts'

/** A trigger opens a modal for 3 s (docs.slack.dev/interactivity/handling-user-interaction#modal_responses). */
const patienceMs = 1_500

/** Opens the form behind a button: at once, or as a modal that says so and is filled when the text is there. */
export async function openForm(
  deps: SlackDeps,
  payload: BlockActions,
  tenant: string,
  programme: SlackProgramme,
  pressed: SlackPress,
): Promise<void> {
  const { user, trigger_id } = payload
  const client = await deps.clients(tenant)
  const language = deps.sights.languageOf(tenant, user.id)
  const words = slackWords(language)
  const asked = modalFor(deps, payload, tenant, programme, pressed)
  const ready = await inTime(asked, patienceMs, () => null)
  if (ready !== null) {
    await client.views.open({ trigger_id, view: ready })
    return
  }
  const opened = await client.views.open({ trigger_id, view: notice(words.loading, words.loadingText, language) })
  await fill(client, opened.view?.id ?? '', await asked)
}

async function fill(client: WebClient, viewId: string, view: Awaited<ReturnType<typeof modalFor>>): Promise<void> {
  await client.views.update({ view_id: viewId, view })
}

/** The form as a modal, or why there is none. */
async function modalFor(
  deps: SlackDeps,
  { user }: BlockActions,
  tenant: string,
  programme: SlackProgramme,
  { press, place, message }: SlackPress,
) {
  const who = {
    tenant,
    user: user.id,
    userName: user.name ?? user.username,
    userTeam: user.team_id,
    channel: place.channel,
  }
  // The form shows what its person has just written, too.
  await deps.intake.settled(laneOf(tenant, user.id), earlierMs)
  const actor = await actorOf(who, programme, deps.sights)
  const ask: Ask = { tenant, place, actor, press }
  const words = slackWords(actor.language)
  const answer = await deps.inbox.form(ask).catch((error: unknown) => {
    deps.log.warn({ error: String(error) }, 'a form could not be built')
    return null
  })
  if (answer === null) return notice(words.notice, words.notBuilt, actor.language)
  if ('refusal' in answer) return notice(words.notice, answer.refusal.text, actor.language)
  return renderForm(answer.form, { place, message, tenant })
}
