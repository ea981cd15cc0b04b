import type { Chat, Message, Post } from '../../ports/chat.ts'
import type { Log } from '../../ports/log.ts'
import { Blocked, Undeliverable } from '../../ports/chat.ts'
import { type Sending, sendParts } from './chat-parts.ts'
import { request, TooLarge } from './chat-request.ts'
import { chatStatus } from './chat-status.ts'
import { type Rooms, type Target, targetOf } from './chat-target.ts'
import type { Connector } from './connector.ts'
import { setCurrent } from './current.ts'
import { limits } from './limits.ts'
import { postsAt, postsOf } from './posts.ts'
import type { PostRow } from './posts-table.ts'
import { findPersonal, findUser } from './references.ts'
import type { AdaptiveCard } from './render/adaptive-card.ts'
import { renderCards } from './render/card.ts'
import { renderDocuments } from './render/document.ts'
import { scopeOf } from './render/scope.ts'
import type { TeamsDb } from './tables.ts'

export interface ChatOptions {
  readonly db: TeamsDb
  readonly connector: Connector
  readonly rooms: Rooms
  readonly log: Log
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** `remote`, the default, keeps no pace towards a connector on this machine. */
  readonly pacing?: 'always' | 'remote'
}

/** Microsoft Teams as the shell knows it. */
export function teamsChat(options: ChatOptions): Chat {
  return {
    platform: 'teams',
    show: (post) => (post.only === null ? showAll(options, post) : showOne(options, post, post.only)),
    status: chatStatus(options),
  }
}

/** A post that everybody in the place sees. */
async function showAll(options: ChatOptions, post: Post): Promise<Message> {
  const target = await targetOf(options.db, options.rooms, post)
  return show(options, post, target, (to, activity) => options.connector.send(to, activity))
}

/**
 * Words for one person: in a channel or group chat a targeted message, which Teams keeps for a day; where that is not to
 * be had, their personal chat with the bot.
 */
async function showOne(options: ChatOptions, post: Post, person: string): Promise<Message> {
  const { db, connector, rooms } = options
  const begun = await postsOf(db, post.tenant, post.key)
  const target = await targetOf(db, rooms, post)
  const user = await findUser(db, post.tenant, person)
  const plain: Sending['send'] = (to, activity) => connector.send(to, activity)
  if (target.to.kind === 'personal') return show(options, post, target, plain)
  if (user === null) throw new Undeliverable('Teams has not said who this person is: they never wrote to the bot')
  // Once it went to their own chat, a further try goes there too.
  if (begun.every((row) => row.channel === target.to.channel)) {
    try {
      return await show(options, post, target, (to, activity) => connector.sendTo(to, user.userId, activity))
    } catch (error) {
      if (!isUntargetable(error)) throw error
    }
  }
  return show(options, post, await ownChat(options, post.tenant, person, user.userId, target), plain)
}

/** Targeted messages can be switched off, and are not everywhere; nor is a closed room a reason to leave a press unanswered. */
function isUntargetable(error: unknown): boolean {
  return error instanceof Undeliverable || error instanceof Blocked
}

async function ownChat(
  options: ChatOptions,
  tenant: string,
  person: string,
  userId: string,
  from: Target,
): Promise<Target> {
  const known = await findPersonal(options.db, tenant, person)
  const channel =
    known?.channel ??
    (await request(options, tenant, from, () =>
      options.connector.openChat(from.to, userId, tenant.replace(/^teams-/, '')),
    ))
  return { room: null, to: { ...from.to, kind: 'personal', channel, root: null } }
}

/** Renders and sends; what Teams finds too large, in smaller parts. */
async function show(options: ChatOptions, post: Post, target: Target, send: Sending['send']): Promise<Message> {
  const { db, connector, log, now } = options
  const { tenant } = post
  const { channel } = target.to
  const standing = await standingRows(db, post, channel)
  const key = standing[0]?.key ?? post.key
  const through = <T>(act: () => Promise<T>) => request(options, tenant, target, act)
  const sending: Sending = {
    db,
    log,
    now,
    post,
    to: target.to,
    key,
    send: (to, activity) => through(() => send(to, activity)),
    update: (to, id, activity) => through(() => connector.update(to, id, activity)),
    remove: (to, id) => through(() => connector.remove(to, id)),
  }
  for (let most: number = limits.cardBytes; ; most /= 2) {
    try {
      const rows = most === limits.cardBytes ? standing : await standingRows(db, post, channel)
      const id = await sendParts(sending, rows, cardsOf(post, target, most))
      if (post.slot === 'root' && target.to.kind !== 'channel') await setCurrent(db, tenant, channel, id)
      return { channel, id }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      if (most <= limits.smallestCardBytes) throw new Undeliverable('Teams finds even the smallest part too large')
    }
  }
}

function cardsOf({ view }: Post, { to }: Target, most: number): readonly AdaptiveCard[] {
  const scope = scopeOf(to.kind, to.root !== null)
  return [...renderCards(view, { scope, most }), ...renderDocuments(view, most)]
}

/** What stands already: under the message to edit, or from an earlier try. */
async function standingRows(db: TeamsDb, post: Post, channel: string): Promise<readonly PostRow[]> {
  const { tenant, key, edits, proposal, slot } = post
  if (edits === null) return postsOf(db, tenant, key)
  const rows = await postsAt(db, tenant, channel, edits.id)
  if (rows.length > 0) return rows
  const root = typeof post.to === 'string' ? null : post.to.thread
  const base = { tenant, key, part: 0, channel, root, proposal, slot, head: null, twins: 0, hash: '', at: '' }
  return [{ ...base, activity: edits.id, state: 'sent' }]
}
