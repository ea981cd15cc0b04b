import { type RawBuilder, sql } from 'kysely'
import type { TeamsDb } from '../../store/tables.ts'
import type { PostRow } from '../../store/post-tables.ts'

/** A message of ours, before it is sent. */
export type NewPost = Pick<
  PostRow,
  'tenant' | 'key' | 'part' | 'channel' | 'root' | 'proposal' | 'slot' | 'head' | 'hash' | 'at'
>

type At = Pick<PostRow, 'tenant' | 'key' | 'part'>

/** What is noted together with the leave to send, so that a process that dies meanwhile leaves a trace. */
export type Note =
  /** A message is about to be posted. */
  | { readonly type: 'post'; readonly post: NewPost }
  /** One that stands is about to be edited: from now on nobody knows what it says. */
  | { readonly type: 'edit'; readonly at: At }

/** The note as SQL, a statement or a part of one. Nothing is noted where `leave` is false. */
export function noting(note: Note, leave: RawBuilder<boolean>): RawBuilder<unknown> {
  if (note.type === 'edit') {
    const { tenant, key, part } = note.at
    return sql`
      update teams_post set hash = '' where tenant = ${tenant} and key = ${key} and part = ${part} and ${leave}`
  }
  const { tenant, key, part, channel, root, proposal, slot, head, hash, at } = note.post
  return sql`
    insert into teams_post (tenant, key, part, channel, root, proposal, slot, head, state, hash, at)
    select ${tenant}, ${key}, ${part}::int, ${channel}, ${root}, ${proposal}, ${slot}, ${head}, 'sending', ${hash}, ${at}
    where ${leave}
    on conflict (tenant, key, part) do update set
      state = excluded.state, hash = excluded.hash, head = excluded.head, root = excluded.root, channel = excluded.channel`
}

/** Notes it at once, where nobody asks for leave. */
export async function noteNow(db: TeamsDb, note: Note): Promise<void> {
  await noting(note, sql`true`).execute(db)
}

/** It stands, under Teams' id, with what the hash is of. */
export async function noteSent(db: TeamsDb, at: At, activity: string, hash: string): Promise<void> {
  await change(db, at, { state: 'sent', activity, hash })
}

/** Whether it stands is not known: it may turn up as a twin of the one that is sent in its place, if any is. */
export async function noteUnknown(db: TeamsDb, { tenant, key, part }: At): Promise<void> {
  await db
    .updateTable('teams_post')
    .set((eb) => ({ state: 'unknown', twins: eb('twins', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('part', '=', part)
    .where('state', '=', 'sending')
    .execute()
}

/** Nothing stands there: it was refused, or taken away. */
export async function noteGone(db: TeamsDb, at: At): Promise<void> {
  await change(db, at, { state: 'gone' })
}

async function change(db: TeamsDb, { tenant, key, part }: At, set: Partial<PostRow>): Promise<void> {
  await db
    .updateTable('teams_post')
    .set(set)
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('part', '=', part)
    .execute()
}

/** How long the core may take to note a root message after it was posted, in ms. */
const notedMs = 2 * 60_000

/**
 * Whether the message was posted just now as the root of a proposal's thread, so that the core may not have noted it yet.
 * Teams' ids of messages are the time in ms: an older message costs no look. `at` is ISO 8601 in UTC.
 */
export async function isNewRoot(
  db: TeamsDb,
  tenant: string,
  { channel, message, at }: { readonly channel: string; readonly message: string; readonly at: string },
): Promise<boolean> {
  const since = Date.parse(at) - notedMs
  if (Number(message) < since) return false
  const row = await db
    .selectFrom('teams_post')
    .select('key')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .where('activity', '=', message)
    .where('slot', '=', 'root')
    .where('at', '>', new Date(since).toISOString())
    .executeTakeFirst()
  return row !== undefined
}
