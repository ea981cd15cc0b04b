import type { Answer, Arguments, Method, Setting } from './method.ts'
import { SlackError, channelFor, textOf, userFor } from './method.ts'
import { wireMessage } from './wire-message.ts'
import type { Channel, Message } from './world.ts'
import { messagesIn, newChannel, newId } from './world.ts'

const historyScopes = ['channels:history', 'groups:history', 'im:history']
const readScopes = ['channels:read', 'groups:read', 'im:read']

/** `conversations.*`: docs.slack.dev/reference/methods?family=conversations */
export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': {
    scopes: readScopes,
    run: (args, setting) => ({ channel: wireChannel(channelFor(args, setting), setting) }),
  },
  'conversations.members': {
    scopes: readScopes,
    run: (args, setting) => ({ members: [...channelFor(args, setting).members] }),
  },
  'conversations.list': { scopes: readScopes, run: list },
  'conversations.open': { scopes: ['im:write'], run: open },
  'conversations.join': { scopes: ['channels:join'], run: join },
  'conversations.history': {
    scopes: historyScopes,
    run: (args, setting) => page(args, setting, messagesIn(readable(args, setting), null).toReversed()),
  },
  'conversations.replies': { scopes: historyScopes, run: replies },
}

/** History needs the bot to be in the channel. */
function readable(args: Arguments, setting: Setting): Channel {
  const channel = channelFor(args, setting)
  if (!channel.members.has(setting.workspace.botUser.id)) throw new SlackError('not_in_channel')
  return channel
}

function replies(args: Arguments, setting: Setting): Answer {
  const channel = readable(args, setting)
  const ts = textOf(args, 'ts')
  if (!channel.messages.some((one) => one.ts === ts)) throw new SlackError('thread_not_found')
  return page(args, setting, messagesIn(channel, ts))
}

/** What came after `oldest`, a page at a time; the root of a thread always comes along. */
function page(args: Arguments, { workspace }: Setting, all: readonly Message[]): Answer {
  const oldest = Number(textOf(args, 'oldest') || 0)
  const root = textOf(args, 'ts')
  const visible = all.filter(({ ts, onlyFor }) => onlyFor === null && (Number(ts) > oldest || ts === root))
  const start = Number(textOf(args, 'cursor') || 0)
  const end = start + Math.min(Number(textOf(args, 'limit') || 100), 999)
  const metadata =
    textOf(args, 'include_all_metadata') === 'true' || args['include_all_metadata'] === true ? 'with' : 'without'
  const hasMore = visible.length > end
  return {
    messages: visible.slice(start, end).map((one) => wireMessage(one, workspace, metadata)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(end) : '' },
  }
}

function open(args: Arguments, setting: Setting): Answer {
  const user = userFor(textOf(args, 'users'), setting)
  if (user.deleted) throw new SlackError('user_disabled')
  if (user.isBot) throw new SlackError('cannot_dm_bot')
  if (user.direct === 'refused') throw new SlackError('user_not_visible')
  const channel = directChannel(setting.workspace, user.id)
  return { channel: { id: channel.id } }
}

/** The direct messages between the bot and a person. */
export function directChannel(workspace: Setting['workspace'], user: string): Channel {
  const known = [...workspace.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user))
  if (known !== undefined) return known
  const channel = newChannel(newId('D'), '', 'im', [user, workspace.botUser.id])
  // In an organisation, direct messages are the same from wherever they are looked at.
  for (const one of workspace.organisation?.workspaces.values() ?? [workspace]) one.channels.set(channel.id, channel)
  return channel
}

function join(args: Arguments, setting: Setting): Answer {
  const channel = channelFor(args, setting)
  if (channel.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type')
  if (channel.archived) throw new SlackError('is_archived')
  channel.members.add(setting.workspace.botUser.id)
  return { channel: wireChannel(channel, setting) }
}

function list(_args: Arguments, setting: Setting): Answer {
  const { channels, botUser } = setting.workspace
  const seen = [...channels.values()].filter(({ kind, members }) => kind === 'public' || members.has(botUser.id))
  return { channels: seen.map((one) => wireChannel(one, setting)), response_metadata: { next_cursor: '' } }
}

function wireChannel({ id, name, kind, members, archived }: Channel, { workspace }: Setting): Answer {
  return {
    id,
    ...(kind === 'im' ? { is_im: true, user: [...members].find((one) => one !== workspace.botUser.id) } : { name }),
    is_channel: kind === 'public',
    is_private: kind !== 'public',
    is_archived: archived,
    is_member: members.has(workspace.botUser.id),
    context_team_id: workspace.id,
  }
}
