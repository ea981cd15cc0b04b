import { Undeliverable } from '../../../ports/chat.ts'
import type { Chat, Post } from '../../../ports/chat.ts'
import { addressOf } from './address.ts'
import type { Feed } from './platform/feed.ts'
import { deleteMessage, findMessage, inTurn } from './platform/messages.ts'
import { bot, findPersona, reviewingTeam, rolesIn } from './platform/people.ts'
import { addressRooms, findRoom, isMember } from './platform/rooms.ts'
import { standingMessages } from './platform/personal-data.ts'
import { showPost } from './platform/show.ts'
import type { WebDb } from './platform/tables.ts'

interface WebChatOptions {
  readonly db: WebDb
  readonly feed: Feed
  readonly now: () => string
  readonly newId: () => string
}

/** The playground as the shell knows it: stores what is shown, then tells the open pages. */
export function webChat({ db, feed, now, newId }: WebChatOptions): Chat {
  return {
    platform: 'web',
    pages: 'made-when-asked',
    threads: { areOpen: () => true, find: async (_, thread) => addressOf(thread) },
    show: async (post) => {
      const shown = await showPost(db, {
        id: newId(),
        ...targetOf(post),
        author: bot.id,
        view: JSON.stringify(post.view),
        only_for: post.only,
        post_key: post.key,
        at: now(),
        edits: post.edits?.id ?? null,
      })
      if (shown.changed) feed.publish(shown)
      return { channel: shown.message.room, id: shown.message.id }
    },
    standing: (whose) => standingMessages(db, whose),
    reviewers: async () => reviewingTeam,
    rolesOf: async (_, { channel }, person) => {
      const persona = findPersona(person)
      return persona === null ? [] : rolesIn(channel, persona)
    },
    remove: async ({ edits }) => {
      const gone = await inTurn(db, async (trx) => {
        const message = await findMessage(trx, edits.id)
        return message === null || message.deleted_at !== null ? null : deleteMessage(trx, edits.id, now())
      })
      if (gone !== null) feed.publish(gone)
      return 'removed'
    },
  }
}

interface WebTarget {
  readonly room: string
  readonly thread: string | null
}

/** The room that everybody is in, and begins in. */
const everyones = 'projets'

function targetOf(post: Post): WebTarget {
  if (post.only !== null && !findPersona(post.only))
    throw new Undeliverable(`the playground has no person ${post.only}`)
  const reader = post.only === null ? null : findPersona(post.only)
  const room = typeof post.to === 'string' ? findRoom(addressRooms[post.to]) : null
  // Whoever is not in the room would never see it there: everybody is in this one.
  if (reader !== null && room !== null && !isMember(room, reader)) return { room: everyones, thread: null }
  if (typeof post.to === 'string') return { room: addressRooms[post.to], thread: null }
  if (!findRoom(post.to.channel)) throw new Undeliverable(`the playground has no room ${post.to.channel}`)
  return { room: post.to.channel, thread: post.to.thread }
}
