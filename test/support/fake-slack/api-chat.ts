import { refusalOf } from './check-blocks.ts'
import { slackLimits } from './limits.ts'
import type { Answer, Arguments, Method, Setting } from './method.ts'
import { Limited, SlackError, channelFor, textOf, writableChannel } from './method.ts'
import type { Channel, Message } from './world.ts'
import { nextTs } from './world.ts'
import { wireMessage } from './wire-message.ts'

/** `chat.*`: docs.slack.dev/reference/methods?family=chat */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.update': { scopes: ['chat:write'], run: update },
  'chat.delete': { scopes: ['chat:write'], run: remove },
  'chat.postEphemeral': { scopes: ['chat:write'], run: postEphemeral },
  'chat.getPermalink': { scopes: [], run: (args, setting) => permalink(args, setting) },
}

function postMessage(args: Arguments, setting: Setting): Answer {
  const channel = writableChannel(args, setting)
  checkContent(args)
  keepPace(channel, setting)
  const thread = threadOf(args, channel)
  const message = add(channel, setting, { ...contentOf(args), threadTs: thread, onlyFor: null })
  setting.tell({ ...wireMessage(message, setting.workspace), channel: channel.id }, channel)
  return { channel: channel.id, ts: message.ts, message: wireMessage(message, setting.workspace) }
}

function postEphemeral(args: Arguments, setting: Setting): Answer {
  const channel = writableChannel(args, setting)
  const user = textOf(args, 'user')
  if (!channel.members.has(user)) throw new SlackError('user_not_in_channel')
  checkContent(args)
  const message = add(channel, setting, {
    ...contentOf(args),
    threadTs: textOf(args, 'thread_ts') || null,
    onlyFor: user,
  })
  return { message_ts: message.ts }
}

function update(args: Arguments, setting: Setting): Answer {
  const channel = channelFor(args, setting)
  // docs.slack.dev/reference/methods/chat.update: nothing is edited in an archived channel.
  if (channel.archived) throw new SlackError('is_inactive')
  const message = channel.messages.find(({ ts, onlyFor }) => ts === textOf(args, 'ts') && onlyFor === null)
  if (message === undefined) throw new SlackError('message_not_found')
  if (message.user !== setting.workspace.botUser.id) throw new SlackError('cant_update_message')
  checkContent(args)
  keepEditPace(setting)
  const before = wireMessage(message, setting.workspace)
  const { text, blocks } = contentOf(args)
  Object.assign(message, { text, ...('blocks' in args ? { blocks } : {}), edited: nextTs() })
  const after = wireMessage(message, setting.workspace)
  setting.tell(
    {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: channel.id,
      message: after,
      previous_message: before,
    },
    channel,
  )
  return { channel: channel.id, ts: message.ts, text, message: after }
}

function remove(args: Arguments, setting: Setting): Answer {
  const channel = channelFor(args, setting)
  const ts = textOf(args, 'ts')
  const message = channel.messages.find((one) => one.ts === ts && one.onlyFor === null)
  if (message === undefined) throw new SlackError('message_not_found')
  if (message.user !== setting.workspace.botUser.id) throw new SlackError('cant_delete_message')
  channel.messages = channel.messages.filter((one) => one !== message)
  return { channel: channel.id, ts }
}

function permalink(args: Arguments, setting: Setting): Answer {
  const channel = channelFor(args, setting)
  const ts = textOf(args, 'message_ts')
  if (!channel.messages.some((one) => one.ts === ts)) throw new SlackError('message_not_found')
  return { permalink: `https://${setting.workspace.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}` }
}

function checkContent(args: Arguments): void {
  const refusal = refusalOf(args)
  if (refusal !== null) throw new SlackError(refusal.error, { response_metadata: { messages: refusal.problems } })
}

function contentOf(args: Arguments): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  const { blocks, metadata } = args
  return {
    text: textOf(args, 'text'),
    blocks: (blocks as Message['blocks'] | undefined) ?? [],
    metadata: (metadata as Message['metadata'] | undefined) ?? null,
  }
}

/** Slack answers a reply's ts as if it were the root's; one that never was gets its own error. */
function threadOf(args: Arguments, channel: Channel): string | null {
  const ts = textOf(args, 'thread_ts')
  if (ts === '') return null
  const root = channel.messages.find((one) => one.ts === ts)
  if (root === undefined) throw new SlackError('thread_not_found')
  return root.threadTs ?? root.ts
}

/** One message per second and channel, and a short burst where there was silence before. */
function keepPace(channel: Channel, { pace }: Setting): void {
  const now = Date.now()
  const until = Math.max(channel.postedUntil, now) + slackLimits.channelMs
  if (pace === 'checked' && until - now > slackLimits.channelBurst * slackLimits.channelMs) throw new Limited(1)
  channel.postedUntil = until
}

/** So many edits a minute in the workspace, in whatever channels. */
function keepEditPace({ workspace, pace }: Setting): void {
  const now = Date.now()
  const lately = workspace.editedAt.filter((at) => at > now - 60_000)
  const oldest = lately.at(-slackLimits.editsPerMinute)
  if (pace === 'checked' && oldest !== undefined) throw new Limited(Math.ceil((oldest + 60_000 - now) / 1_000))
  workspace.editedAt = [...lately, now]
}

function add(
  channel: Channel,
  { workspace }: Setting,
  content: Pick<Message, 'text' | 'blocks' | 'metadata' | 'threadTs' | 'onlyFor'>,
): Message {
  const message: Message = {
    ...content,
    ts: nextTs(),
    user: workspace.botUser.id,
    botId: workspace.botId,
    edited: null,
    clientMessageId: null,
    files: [],
  }
  channel.messages.push(message)
  return message
}
