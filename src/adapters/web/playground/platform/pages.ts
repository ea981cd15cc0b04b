import { sql } from 'kysely'
import type { StoredMessage } from './messages.ts'
import type { WebDb } from './tables.ts'

/** Which messages to read: a room's own or a thread's, older than `before`. */
export interface Slice {
  readonly room: string
  readonly thread: string | null
  readonly person: string
  readonly before: number | null
  readonly limit: number
}

/** The last messages of a slice, oldest first, and whether there are earlier ones. */
export async function readPage(
  db: WebDb,
  slice: Slice,
): Promise<{ readonly messages: StoredMessage[]; readonly earlier: boolean }> {
  const rows = await db
    .selectFrom('web_message')
    .selectAll()
    .where('room', '=', slice.room)
    .where(sql<string>`coalesce(thread, '')`, '=', slice.thread ?? '')
    .where((eb) => eb.or([eb('only_for', 'is', null), eb('only_for', '=', slice.person)]))
    .where((eb) => eb.or([eb('deleted_at', 'is', null), eb('replies', '>', 0)]))
    .$if(slice.before !== null, (query) => query.where('born', '<', slice.before ?? 0))
    .orderBy('born', 'desc')
    .limit(slice.limit + 1)
    .execute()
  return { messages: rows.slice(0, slice.limit).reverse(), earlier: rows.length > slice.limit }
}

/** What changed after a number, in order, for a page that was away; null where it is too much to tell one by one. */
export async function changesAfter(db: WebDb, seq: number, limit: number): Promise<StoredMessage[] | null> {
  const rows = await db
    .selectFrom('web_message')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .orderBy('born', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.length > limit ? null : rows
}

/** The number of the last change. */
export async function lastChange(db: WebDb): Promise<number> {
  const row = await db.selectFrom('web_clock').select('seq').executeTakeFirstOrThrow()
  return row.seq
}
