import { randomUUID } from 'node:crypto'
import type { Uploads } from './uploads.ts'

/** Somebody in the fake tenant. */
export interface Member {
  /** Teams' id of them for this bot, `29:…`. */
  readonly id: string
  readonly aadObjectId: string
  readonly name: string
  readonly locale: string
  readonly timeZone: string
}

/** A channel of a team, a group chat, or somebody's chat with the bot. */
export interface Conversation {
  readonly id: string
  readonly type: 'channel' | 'groupChat' | 'personal'
  readonly name: string
  readonly team: string | null
  /** Null for everybody in the team. */
  readonly members: Set<string> | null
  /** Whether the bot hears what does not mention it: a team's or chat's owner has consented (RSC). */
  hears: 'everything' | 'mentions'
  /** Whether the bot may write: installed, and not blocked. The words are the codes that Teams refuses with. */
  bot:
    | 'member'
    | 'BotNotInConversationRoster'
    | 'BotDisabledByAdmin'
    | 'MessageWritesBlocked'
    | 'ConversationNotFound'
    | 'ConversationBlockedByUser'
}

/** A message as Teams keeps it. */
export interface Posted {
  readonly id: string
  readonly conversation: string
  readonly root: string | null
  /** A person's id, or the bot's. */
  readonly from: string
  activity: Readonly<Record<string, unknown>>
  /** The one person who sees it; null for everybody there. */
  readonly only: string | null
  /** Cards that a press was answered with: who pressed sees theirs until the message changes. */
  readonly answered: Map<string, object>
  deleted: boolean
  edits: number
}

/** What is in the fake tenant. */
export interface World {
  readonly tenantId: string
  readonly appId: string
  readonly people: Map<string, Member>
  readonly conversations: Map<string, Conversation>
  readonly messages: Posted[]
  readonly uploads: Uploads
  /** What a real Teams would have refused or shown as broken, in words. */
  readonly complaints: string[]
  nextId(): string
}

export function createWorld(): World {
  let last = Date.now()
  return {
    tenantId: randomUUID(),
    appId: randomUUID(),
    people: new Map(),
    conversations: new Map(),
    messages: [],
    uploads: new Map(),
    complaints: [],
    // Teams' ids are the time in ms.
    nextId: () => String((last = Math.max(Date.now(), last + 1))),
  }
}

export function addMember(world: World, name: string, locale = 'fr-FR'): Member {
  const id = randomUUID()
  const member = { id: `29:${id}`, aadObjectId: id, name, locale, timeZone: 'Europe/Paris' }
  world.people.set(member.id, member)
  return member
}

export function addChannel(world: World, name: string, hears: Conversation['hears'] = 'mentions'): Conversation {
  const team = '19:team@thread.tacv2'
  const id = `19:${name}-${randomUUID()}@thread.tacv2`
  return add(world, { id, type: 'channel', name, team, members: null, hears, bot: 'member' })
}

export function addGroupChat(world: World, members: readonly Member[]): Conversation {
  const id = `19:${randomUUID()}@thread.v2`
  const ids = new Set(members.map((member) => member.id))
  return add(world, { id, type: 'groupChat', name: '', team: null, members: ids, hears: 'mentions', bot: 'member' })
}

/** The person's own chat with the bot, made where there is none. */
export function personalChat(world: World, member: Member): Conversation {
  const known = [...world.conversations.values()].find(
    (one) => one.type === 'personal' && one.members?.has(member.id) === true,
  )
  if (known) return known
  const members = new Set([member.id])
  return add(world, {
    id: `a:${randomUUID()}`,
    type: 'personal',
    name: '',
    team: null,
    members,
    hears: 'everything',
    bot: 'member',
  })
}

function add(world: World, conversation: Conversation): Conversation {
  world.conversations.set(conversation.id, conversation)
  return conversation
}

export function botId({ appId }: World): string {
  return `28:${appId}`
}

export const botName = 'MLOps Proposal'
