import { commandedEvent } from '../../../flows/acts/command-words.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { act, type Hint, place, type Reading } from './act.ts'
import type { GlobalShortcut, MessageShortcut, SlashCommand } from './parse.ts'
import { plainText } from './plain-text.ts'
import { namedBy } from './named-by.ts'
import type { Sight } from './sight.ts'
import { contentOf } from './content/content.ts'
import { textOf } from './content/text-of.ts'

/** `/mlops-proposal …`, in the channel where it was typed, or in direct messages where the bot cannot write there. */
export async function readCommand(command: SlashCommand, tenant: string, sight: Sight): Promise<Reading> {
  const { channel_id: channel, user_id: user, trigger_id, response_url: responseUrl } = command
  const isHere = await sight.canWrite(tenant, channel)
  const where = place(isHere ? channel : await sight.directMessages(tenant, user), null)
  const { text, people } = plainText(command.text, (id) => sight.nameOf(tenant, id))
  const event = commandedEvent(text.trim(), await namedBy(sight, tenant, people))
  const id = `command ${trigger_id}`
  const reading = act({ id, tenant, user, userName: command.user_name, userTeam: null, place: where, event })
  if (isHere) return reading
  const { language } = await sight.person(tenant, user)
  const say = { type: 'text', text: slackWords(language).movedThere } as const
  const moved: Hint = { tenant, user, place: where, say, responseUrl, key: `moved ${trigger_id}` }
  return { ...reading, hints: responseUrl === null ? [] : [moved] }
}

/** The shortcuts' names in the manifest. */
export const shortcuts = { start: 'start_proposal', add: 'add_to_proposal' } as const

/** "Start a proposal" stands in no channel: it begins in the person's direct messages. */
export async function readGlobalShortcut(payload: GlobalShortcut, tenant: string, sight: Sight): Promise<Reading> {
  const { id: user, username, name, team_id: userTeam } = payload.user
  const where = place(await sight.directMessages(tenant, user), null)
  const id = `shortcut ${payload.trigger_id}`
  const event = { type: 'commanded', words: '' } as const
  return act({ id, tenant, user, userName: name ?? username, userTeam, place: where, event })
}

/** The tenant in which somebody acts, and what can be looked up there. */
export interface Reach {
  readonly tenant: string
  readonly programme: SlackProgramme
  readonly sight: Sight
}

/** "Add to my proposal": into the one that is open; with none or several, the list of them. */
export async function readMessageShortcut(payload: MessageShortcut, reach: Reach): Promise<Reading> {
  const { tenant, sight } = reach
  const { user, message, channel, trigger_id, response_url: responseUrl } = payload
  const threads = await sight.threadsOf(tenant, user.id)
  const to = { tenant, user: user.id, place: place(channel.id, message.thread_ts ?? null), responseUrl }
  const hint = (say: Hint['say']): Hint => ({ ...to, say, key: `shortcut ${trigger_id}` })
  const [only] = threads
  if (only === undefined || threads.length > 1) return { acts: [], hints: [hint({ type: 'home' })] }
  const { language, name } = await sight.person(tenant, user.id)
  const words = slackWords(language)
  if (only.thread === null) return { acts: [], hints: [hint({ type: 'text', text: words.gone })] }
  const { text, told } = await textOf(contentOf(message), { tenant, person: user.id, place: only.thread }, reach)
  const hints = told.map((sentence, index) => ({
    ...hint({ type: 'text', text: sentence[language] }),
    key: `${trigger_id} ${index}`,
  }))
  if (text === '') return { acts: [], hints: [...hints, hint({ type: 'text', text: words.nothingToAdd })] }
  await sight.adopt(tenant, channel.id, message.ts, only.thread)
  const said = {
    id: `added ${only.proposal} ${channel.id} ${message.ts}`,
    tenant,
    user: user.id,
    userName: name,
    userTeam: user.team_id,
    place: only.thread,
    event: { type: 'said', message: message.ts, text, mentions: 'none' } as const,
  }
  return { acts: [said], hints: [...hints, hint({ type: 'text', text: words.added(only.proposal) })] }
}
