import { Undeliverable } from '../../ports.ts'
import type { Chat, Message, Post } from '../../ports.ts'
import type { Feed } from './platform/feed.ts'
import { addMessage, editMessage, findByPostKey, findMessage, inTurn } from './platform/messages.ts'
import type { Change, StoredMessage } from './platform/messages.ts'
import { bot, findPersona } from './platform/people.ts'
import { addressRooms, findRoom } from './platform/rooms.ts'
import type { WebDb, WebTransaction } from './platform/tables.ts'

interface Options {
  readonly db: WebDb
  readonly feed: Feed
  readonly now: () => string
  readonly newId: () => string
}

/** The playground as the shell knows it: stores what is shown, then tells the open pages. */
export function webChat(options: Options): Chat {
  return {
    platform: 'web',
    show: async (post) => {
      const { message, change } = await show(options, post)
      if (change) options.feed.publish(change)
      return { channel: message.room, id: message.id }
    },
  }
}

interface Shown {
  readonly message: StoredMessage
  readonly change: Change | null
}

async function show(options: Options, post: Post): Promise<Shown> {
  const target = targetOf(post)
  return inTurn(options.db, async (trx) => {
    const edited = await standing(trx, post.edits)
    if (edited) return replace(trx, edited, post)
    const before = await findByPostKey(trx, post.key)
    return before ? { message: before, change: null } : add(trx, options, post, target)
  })
}

/** The message to edit, where it still stands; a deleted one is posted anew. */
async function standing(db: WebTransaction, edits: Message | null): Promise<StoredMessage | null> {
  const message = edits && (await findMessage(db, edits.id))
  return message && message.deleted_at === null ? message : null
}

async function replace(trx: WebTransaction, message: StoredMessage, post: Post): Promise<Shown> {
  const view = JSON.stringify(post.view)
  return message.view === view
    ? { message, change: null }
    : { message, change: await editMessage(trx, message.id, { view }) }
}

async function add(trx: WebTransaction, options: Options, post: Post, target: Target): Promise<Shown> {
  const message = {
    id: options.newId(),
    ...target,
    author: bot.id,
    view: JSON.stringify(post.view),
    only_for: post.only,
    post_key: post.key,
    at: options.now(),
  }
  const change = await addMessage(trx, message)
  return { message: change[0], change }
}

interface Target {
  readonly room: string
  readonly thread: string | null
}

function targetOf(post: Post): Target {
  if (post.only !== null && !findPersona(post.only))
    throw new Undeliverable(`the playground has no person ${post.only}`)
  if (typeof post.to === 'string') return { room: addressRooms[post.to], thread: null }
  if (!findRoom(post.to.channel)) throw new Undeliverable(`the playground has no room ${post.to.channel}`)
  return { room: post.to.channel, thread: post.to.thread }
}
