import type { ModalView } from '@slack/web-api'
import type { Language } from '../../../text/language.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { type SlackAnswer, taken } from './answer.ts'
import type { SlackDeps } from './context.ts'
import { greetIn, refreshHome } from './news.ts'
import { notice } from './notice.ts'
import type { BlockActions, ViewSubmission } from './parse.ts'

/** The `callback_id` of the modal in which the installer chooses the programme's channels. */
export const settingsForm = 'slack:settings'

const names = ['reviewers', 'catalogue', 'coordinators'] as const

/** Opens the settings for the person who installed the app. */
export async function openSettings(
  deps: SlackDeps,
  payload: BlockActions,
  tenant: string,
  programme: SlackProgramme,
): Promise<void> {
  const language = deps.sights.languageOf(tenant, payload.user.id)
  const words = slackWords(language)
  const isAllowed = deps.installations !== null && programme.installer === payload.user.id
  const view = isAllowed ? settingsModal(programme, language) : notice(words.settings, words.notInstaller, language)
  await (await deps.clients(tenant)).views.open({ trigger_id: payload.trigger_id, view })
}

/** Stores the channels that were chosen. The bot joins public ones; into a private one it has to be invited. */
export async function chooseRooms(
  deps: SlackDeps,
  { view, user }: ViewSubmission,
  tenant: string,
  programme: SlackProgramme,
): Promise<SlackAnswer> {
  if (deps.installations === null || programme.installer !== user.id) return taken
  const chosen = (name: string) => view.state.values[name]?.['value']?.selected_conversation ?? null
  const rooms = { reviewers: chosen('reviewers'), catalogue: chosen('catalogue'), coordinators: chosen('coordinators') }
  await deps.installations.chooseRooms(tenant, rooms)
  for (const room of names) {
    const channel = rooms[room]
    if (channel !== null) deps.background('a room', () => greetWhereOpen(deps, tenant, { rooms }, channel))
  }
  refreshHome(deps, tenant, programme, user.id)
  return taken
}

/** Has a room greeted that can be written in; one that the bot has to be invited to is greeted when it comes. */
export async function greetWhereOpen(
  deps: SlackDeps,
  tenant: string,
  programme: Pick<SlackProgramme, 'rooms'>,
  channel: string,
): Promise<void> {
  if (await deps.sights.canWrite(tenant, channel)) await greetIn(deps, tenant, programme, [channel])
}

function settingsModal({ rooms }: SlackProgramme, language: Language): ModalView {
  const words = slackWords(language)
  const labels = {
    reviewers: words.reviewersRoom,
    catalogue: words.catalogueRoom,
    coordinators: words.coordinatorsRoom,
  }
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: settingsForm,
    title: plain(words.settings),
    submit: plain(words.save),
    close: plain(words.close),
    blocks: [
      { type: 'section', text: plain(words.settingsIntro) },
      ...names.map((name) => ({
        type: 'input' as const,
        block_id: name,
        optional: true,
        label: plain(labels[name]),
        element: {
          type: 'conversations_select' as const,
          action_id: 'value',
          filter: { include: ['public' as const, 'private' as const], exclude_bot_users: true },
          ...(rooms[name] === null ? {} : { initial_conversation: rooms[name] }),
        },
      })),
    ],
  }
}
