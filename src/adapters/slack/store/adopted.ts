import type { Place } from '../../../flows/model/event.ts'
import type { SlackDb } from './tables.ts'

/** Messages that belong to a proposal though they stand elsewhere: their edits have to find its thread. */
export interface AdoptedMessages {
  adopt(tenant: string, channel: string, message: string, to: Place): Promise<void>
  /** The thread that the message belongs to; null for one that was never adopted. */
  adopted(tenant: string, channel: string, message: string): Promise<Place | null>
}

/** Keeps them in the adapter's own table. */
export function adoptedIn(db: SlackDb): AdoptedMessages {
  return {
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
      return row ? { platform: 'slack', channel: row.to_channel, thread: row.to_thread } : null
    },
  }
}
