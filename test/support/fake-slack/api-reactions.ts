import type { Answer, Arguments, Method, Setting } from './method.ts'
import { SlackError, channelFor, textOf } from './method.ts'

/** `reactions.*` on messages: docs.slack.dev/reference/methods?family=reactions */
export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': { scopes: ['reactions:write'], run: add },
  'reactions.remove': { scopes: ['reactions:write'], run: remove },
}

function add(args: Arguments, setting: Setting): Answer {
  const { reactions, own, archived } = found(args, setting)
  if (archived) throw new SlackError('is_archived')
  if (reactions.has(own)) throw new SlackError('already_reacted')
  reactions.add(own)
  return {}
}

function remove(args: Arguments, setting: Setting): Answer {
  const { reactions, own } = found(args, setting)
  if (!reactions.delete(own)) throw new SlackError('no_reaction')
  return {}
}

/** The reactions on the message that is meant, and the app's own one. */
function found(
  args: Arguments,
  setting: Setting,
): { readonly reactions: Set<string>; readonly own: string; readonly archived: boolean } {
  const [name, ts] = [textOf(args, 'name'), textOf(args, 'timestamp')]
  if (textOf(args, 'channel') === '' || ts === '') throw new SlackError('no_item_specified')
  if (!/^[a-z0-9_+'-]+$/.test(name)) throw new SlackError('invalid_name')
  const channel = channelFor(args, setting)
  if (!/^\d+\.\d{6}$/.test(ts)) throw new SlackError('bad_timestamp')
  if (!channel.messages.some((one) => one.ts === ts && one.onlyFor === null)) throw new SlackError('message_not_found')
  const { reactions: all, botUser } = setting.workspace
  const key = `${channel.id} ${ts}`
  const reactions = all.get(key) ?? new Set()
  all.set(key, reactions)
  return { reactions, own: `${name} ${botUser.id}`, archived: channel.archived }
}
