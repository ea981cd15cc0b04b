import type { Place } from '../../../flows/model/event.ts'
import type { Chat } from '../../../ports/chat.ts'
import type { SlackDb } from './tables.ts'

/** Where proposals' threads are, and which messages from elsewhere belong to them. */
export interface Threads {
  /** The threads of these proposals, as far as their root messages stand. */
  of(tenant: string, proposals: readonly string[]): Promise<ReadonlyMap<string, Place>>
  isThread(tenant: string, place: Place): Promise<boolean>
  adopt(tenant: string, channel: string, message: string, to: Place): Promise<void>
  adopted(tenant: string, channel: string, message: string): Promise<Place | null>
}

export function threadsIn(db: SlackDb): Threads {
  return {
    async of(tenant, proposals) {
      if (proposals.length === 0) return new Map()
      const rows = await db
        .selectFrom('slack_root')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('proposal', 'in', proposals)
        .execute()
      return new Map(rows.map((row) => [row.proposal, threadAt(row.channel, row.message)]))
    },
    async isThread(tenant, { channel, thread }) {
      if (thread === null) return false
      const query = db.selectFrom('slack_root').select('proposal').where('tenant', '=', tenant)
      const row = await query.where('channel', '=', channel).where('message', '=', thread).executeTakeFirst()
      return row !== undefined
    },
    async adopt(tenant, channel, message, to) {
      await db
        .insertInto('slack_adopted')
        .values({ tenant, channel, message, to_channel: to.channel, to_thread: to.thread ?? '' })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async adopted(tenant, channel, message) {
      const query = db.selectFrom('slack_adopted').selectAll().where('tenant', '=', tenant)
      const row = await query.where('channel', '=', channel).where('message', '=', message).executeTakeFirst()
      return row ? threadAt(row.to_channel, row.to_thread) : null
    },
  }
}

/** The chat, with a note of each root message that it posts: messages outside a thread have to find the thread. */
export function notingRoots(chat: Chat, db: SlackDb): Chat {
  const noted = new Set<string>()
  return {
    ...chat,
    async show(post) {
      const message = await chat.show(post)
      const { tenant, proposal, slot } = post
      const key = `${tenant} ${proposal} ${message.channel} ${message.id}`
      if (slot !== 'root' || proposal === null || noted.has(key)) return message
      const at = { channel: message.channel, message: message.id }
      await db
        .insertInto('slack_root')
        .values({ tenant, proposal, ...at })
        .onConflict((conflict) => conflict.columns(['tenant', 'proposal']).doUpdateSet(at))
        .execute()
      if (noted.size > 10_000) noted.clear()
      noted.add(key)
      return message
    },
  }
}

function threadAt(channel: string, thread: string): Place {
  return { platform: 'slack', channel, thread }
}
