import { randomBytes } from 'node:crypto'

/** Somebody in a workspace. */
export interface User {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly locale: string
  readonly timeZone: string
  readonly isBot: boolean
  deleted: boolean
  /** Whether an app can open direct messages with them; it can where nothing is said. */
  readonly direct?: 'open' | 'refused'
  /** Whose workspace they are from: another one than the channel's for Slack Connect. */
  readonly team: string
}

/** A message as Slack keeps it. `text` is as Slack sends it: with its escapes. */
export interface Message {
  readonly ts: string
  readonly user: string
  readonly botId: string | null
  text: string
  blocks: readonly Record<string, unknown>[]
  threadTs: string | null
  readonly metadata: Record<string, unknown> | null
  edited: string | null
  readonly clientMessageId: string | null
  readonly files: readonly File[]
  /** The one person who sees it; null for everyone in the channel. */
  readonly onlyFor: string | null
}

export interface File {
  readonly id: string
  readonly name: string
  readonly content: Buffer
  readonly user: string
  shared: boolean
}

export interface Channel {
  id: string
  readonly name: string
  readonly kind: 'public' | 'private' | 'im'
  readonly members: Set<string>
  archived: boolean
  messages: Message[]
  /** When the app will have posted all that it did, at one message per second, in ms. */
  postedUntil: number
}

/** A modal on somebody's screen. */
export interface OpenView {
  readonly id: string
  hash: string
  readonly user: string
  view: Record<string, unknown>
}

export interface Workspace {
  readonly id: string
  readonly domain: string
  readonly enterprise: { readonly id: string; readonly name: string } | null
  /** Which organisation has the app for all its workspaces; null where the workspace has it for itself. */
  readonly organisation: Organisation | null
  readonly appId: string
  readonly botUser: User
  readonly botId: string
  /** The token that works now; null while the app is not installed. */
  token: string | null
  tokenState: 'valid' | 'revoked' | 'inactive'
  scopes: Set<string>
  plan: 'free' | 'paid'
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  readonly files: Map<string, File>
  /** The modals on a person's screen, the uppermost last. */
  readonly screens: Map<string, OpenView[]>
  readonly homes: Map<string, Record<string, unknown>>
  readonly statuses: Map<string, string>
  /** When the app edited messages lately, in ms, oldest first. */
  editedAt: number[]
  /** Who reacted with what, as `name user`, by channel and ts. */
  readonly reactions: Map<string, Set<string>>
}

/**
 * An organisation (Enterprise Grid) that installed the app for all its workspaces: one token and one bot for all of them,
 * and people who have the same id in each.
 */
export interface Organisation {
  readonly id: string
  readonly name: string
  token: string | null
  tokenState: Workspace['tokenState']
  readonly workspaces: Map<string, Workspace>
  /** Workspaces that an admin has added the app to: the others refuse it. */
  readonly granted: Set<string>
}

/** Scopes that the app asks for by default. */
const allScopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:write',
  'usergroups:read',
  'users:read',
]

/** A workspace with the app in it, and nobody else. */
export function newWorkspace(id: string, enterprise: Workspace['enterprise'] = null): Workspace {
  const botUser = person({ id: `U${id.slice(1)}BOT`, name: 'mlops-proposal', realName: 'MLOps proposal', team: id })
  const bot = { ...botUser, isBot: true }
  return {
    id,
    domain: id.toLowerCase(),
    enterprise,
    organisation: null,
    appId: 'A0FAKE',
    botUser: bot,
    botId: `B${id.slice(1)}BOT`,
    token: `xoxb-${id}-${randomBytes(6).toString('hex')}`,
    tokenState: 'valid',
    scopes: new Set(allScopes),
    plan: 'free',
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    files: new Map(),
    screens: new Map(),
    homes: new Map(),
    statuses: new Map(),
    editedAt: [],
    reactions: new Map(),
  }
}

/** A person, with what is not said filled in. */
export function person(about: Pick<User, 'id' | 'name'> & Partial<User>): User {
  return {
    realName: about.name,
    locale: 'fr-FR',
    timeZone: 'Europe/Paris',
    isBot: false,
    deleted: false,
    team: 'T0FAKE',
    ...about,
  }
}

/** An empty channel with these people in it. */
export function newChannel(id: string, name: string, kind: Channel['kind'], members: readonly string[]): Channel {
  return { id, name, kind, members: new Set(members), archived: false, messages: [], postedUntil: 0 }
}

let last = 0

/** A ts that no other message of this process has, in the order of time. */
export function nextTs(): string {
  last = Math.max(last + 1, Date.now() * 1_000)
  return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
}

/** An id such as Slack makes them. */
export function newId(prefix: string): string {
  return prefix + randomBytes(5).toString('hex').toUpperCase()
}

/** The messages in a channel (`thread` null) or a thread, oldest first; a thread begins with its root. */
export function messagesIn(channel: Channel, thread: string | null): readonly Message[] {
  return channel.messages.filter((one) =>
    thread === null ? one.threadTs === null : one.threadTs === thread || one.ts === thread,
  )
}
