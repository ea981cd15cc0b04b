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

/** The root message of a proposal's thread (in a chat, where there are none, its status line); null before it stands. */
export async function rootOf(
  db: TeamsDb,
  tenant: string,
  proposal: string,
): Promise<{ readonly channel: string; readonly root: string } | null> {
  const row = await db
    .selectFrom('teams_post')
    .select(['channel', 'activity'])
    .where('tenant', '=', tenant)
    .where('proposal', '=', proposal)
    .where('slot', '=', 'root')
    .where('activity', 'is not', null)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row?.activity == null ? null : { channel: row.channel, root: row.activity }
}

/** Whether the thread under this message is a proposal's: nothing else that is said in a channel is for the bot. */
export async function isOurRoot(db: TeamsDb, tenant: string, channel: string, root: string): Promise<boolean> {
  const row = await db
    .selectFrom('teams_post')
    .select('key')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .where('activity', '=', root)
    .where('slot', '=', 'root')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Where a proposal's thread came to last: the section (by its number in the guide) whose card, or what was said about it,
 * is the newest there; `all` at the recap; null where none of this stands. As near as the adapter comes to knowing where
 * the learner is.
 */
export async function newestSection(db: TeamsDb, tenant: string, proposal: string): Promise<string | null> {
  const { rows } = await sql<{ slot: string }>`
    select slot from teams_post
    where tenant = ${tenant} and proposal = ${proposal} and activity is not null
      and slot ~ '^(section|coach|recap)[:#]'
    order by at desc limit 1`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  return /^(?:section|coach):(\d+)#/.exec(row.slot)?.[1] ?? 'all'
}
