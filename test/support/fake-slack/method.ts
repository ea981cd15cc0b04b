import type { Channel, User, Workspace } from './world.ts'

/** An error as the Web API answers it. */
export class SlackError extends Error {
  override readonly name = 'SlackError'
  readonly error: string
  readonly more: Readonly<Record<string, unknown>>

  constructor(error: string, more: Readonly<Record<string, unknown>> = {}) {
    super(error)
    this.error = error
    this.more = more
  }
}

/** 429, with the seconds to wait. */
export class Limited extends Error {
  override readonly name = 'Limited'
  readonly seconds: number

  constructor(seconds: number) {
    super('ratelimited')
    this.seconds = seconds
  }
}

/** The arguments of a call: what looked like JSON in a form was parsed. */
export type Arguments = Readonly<Record<string, unknown>>

/** What a method works with beside its arguments. */
export interface Setting {
  readonly workspace: Workspace
  /** The server's address, for upload and download links. */
  readonly url: string
  /** Tells the app, as Slack does, what happened by its own or somebody's doing. */
  readonly tell: (event: Readonly<Record<string, unknown>>, channel: Channel | null) => void
  /** The person a trigger belongs to; throws `expired_trigger_id` some time after it was made, and where it was used. */
  readonly useTrigger: (trigger: string) => string
  /** Whether Slack's limits on posts and edits are checked. */
  readonly pace: 'checked' | 'free'
}

export type Answer = Readonly<Record<string, unknown>>

/** One method of the Web API, with the scopes of which one is needed. */
export interface Method {
  readonly scopes: readonly string[]
  run(args: Arguments, setting: Setting): Answer
}

/** A text argument; empty where it is missing. */
export function textOf(args: Arguments, name: string): string {
  const value = args[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The channel, as the bot may see it: a private one that it is not in does not exist for it. */
export function channelFor(args: Arguments, { workspace }: Setting): Channel {
  const id = textOf(args, 'channel') || textOf(args, 'channel_id')
  const channel = workspace.channels.get(id)
  if (channel === undefined) throw new SlackError('channel_not_found')
  if (channel.kind !== 'public' && !channel.members.has(workspace.botUser.id)) throw new SlackError('channel_not_found')
  return channel
}

/** The channel, if the bot may write there. */
export function writableChannel(args: Arguments, setting: Setting): Channel {
  const channel = channelFor(args, setting)
  if (!channel.members.has(setting.workspace.botUser.id)) throw new SlackError('not_in_channel')
  if (channel.archived) throw new SlackError('is_archived')
  return channel
}

export function userFor(id: string, { workspace }: Setting): User {
  const user = workspace.users.get(id)
  if (user === undefined) throw new SlackError('user_not_found')
  return user
}
