import { sql } from 'kysely'
import type { SlackDb } from './tables.ts'

/**
 * The key of a message: its `client_msg_id` where Slack gave one, else where and when it stands. One that names the bot
 * comes in two events, to whichever replicas, and keeps the key that it got first.
 */
export type MessageKey = (message: KeyedMessage, comes: 'once' | 'in two events') => Promise<string>

/** What names a message. */
interface KeyedMessage {
  readonly tenant: string
  readonly channel: string
  readonly ts: string
  readonly client_msg_id?: string | undefined
}

/** How long a key is kept, in days: Slack sends events again for a day at most, and what waits here waits for a week. */
const keptDays = 14

/**
 * As a mention and as a message, a message may have its `client_msg_id` in one of them alone: its key is stored under its
 * place, and under that id. The same id under another ts is the same message, sent twice by the person's client.
 */
export function messageKeysIn(db: SlackDb): MessageKey {
  return async (message, comes) => {
    const own = ownKey(message)
    if (comes === 'once') return own
    const names = namesOf(message)
    return (await findKey(db, message.tenant, names)) ?? storeKey(db, message.tenant, names, own)
  }
}

/** Forgets the keys of messages that do not come again. */
export async function forgetMessageKeys(db: SlackDb): Promise<void> {
  await sql`delete from slack_message_key where at < now() - ${keptDays}::int * interval '1 day'`.execute(db)
}

/** The key that a message has by itself. */
export function ownKey({ channel, ts, client_msg_id: client }: KeyedMessage): string {
  return client === undefined ? `said ${channel} ${ts}` : `said ${client}`
}

/** Its place first. */
function namesOf({ channel, ts, client_msg_id: client }: KeyedMessage): readonly [string, ...string[]] {
  return [`at ${channel} ${ts}`, ...(client === undefined ? [] : [`by ${client}`])]
}

/** The key under its place, once all its names have one. */
async function findKey(db: SlackDb, tenant: string, names: readonly [string, ...string[]]): Promise<string | null> {
  const query = db.selectFrom('slack_message_key').select(['name', 'key']).where('tenant', '=', tenant)
  const rows = await query.where('name', 'in', names).execute()
  if (rows.length < names.length) return null
  return rows.find(({ name }) => name === names[0])?.key ?? null
}

/** The key that stands under its place then: another process may store one at the same moment. */
async function storeKey(db: SlackDb, tenant: string, names: readonly [string, ...string[]], own: string) {
  const { rows } = await sql<{ name: string; key: string }>`
    insert into slack_message_key (tenant, name, key)
    select ${tenant}, name, coalesce((select key from slack_message_key
      where tenant = ${tenant} and name = any(${[...names]}::text[]) order by name limit 1), ${own})
    from unnest(${[...names]}::text[]) as name order by name
    on conflict (tenant, name) do update set key = slack_message_key.key
    returning name, key`.execute(db)
  return rows.find(({ name }) => name === names[0])?.key ?? own
}
