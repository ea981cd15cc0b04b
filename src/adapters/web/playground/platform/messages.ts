import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { MessageRow, WebDb, WebTransaction } from './tables.ts'

/** A row of `web_message` as it is read. */
export type StoredMessage = Selectable<MessageRow>

/** What one change did: the message as it is now, and what its root counts since, where that moved along. */
export interface Change {
  readonly message: StoredMessage
  readonly counted: ReplyCount | null
}

/** What a root counts in its thread. Its card stays the same, and is not read to tell it. */
export type ReplyCount = Pick<StoredMessage, 'id' | 'seq' | 'replies' | 'replied_at'>

/**
 * A transaction that waits for its turn on the clock's row and keeps it to the end: what it looks up first still holds
 * when it writes, changes become visible in the order of their numbers, and a page that resumes misses none.
 */
export function inTurn<T>(db: WebDb, write: (trx: WebTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('web_clock').select('seq').forUpdate().execute()
    return write(trx)
  })
}

/** The next number of the one clock that all changes share. */
async function tick(trx: WebTransaction): Promise<number> {
  const row = await trx
    .updateTable('web_clock')
    .set({ seq: sql`seq + 1` })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return row.seq
}

/** Gives a message other words. */
export async function editMessage(
  trx: WebTransaction,
  id: string,
  change: Partial<Pick<StoredMessage, 'text' | 'view' | 'edited_at'>>,
): Promise<Change> {
  const seq = await tick(trx)
  const edited = await trx
    .updateTable('web_message')
    .set({ ...change, seq })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { message: edited, counted: null }
}

/** Takes a message away, with its words, and uncounts it on its root. */
export async function deleteMessage(trx: WebTransaction, id: string, at: string): Promise<Change> {
  const seq = await tick(trx)
  const gone = await trx
    .updateTable('web_message')
    .set({ text: null, view: null, deleted_at: at, seq })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { message: gone, counted: gone.thread && !gone.only_for ? await uncountReply(trx, gone) : null }
}

/** The root moves along with the reply's change, under the same number: the two are told together. */
async function uncountReply(trx: WebTransaction, reply: StoredMessage): Promise<ReplyCount | null> {
  const root = await trx
    .updateTable('web_message')
    .set({ replies: sql<number>`replies - 1`, seq: reply.seq })
    .where('id', '=', reply.thread)
    .returning(['id', 'seq', 'replies', 'replied_at'])
    .executeTakeFirst()
  return root ?? null
}

/** The count that came back beside a new reply. */
export function countBeside(reply: StoredMessage, replies: number | null): ReplyCount | null {
  if (reply.thread === null || replies === null) return null
  return { id: reply.thread, seq: reply.seq, replies, replied_at: reply.at }
}

/** Whether this is a root message of the room: a deleted one still holds its thread. */
export async function isThread(db: WebDb, room: string, id: string): Promise<boolean> {
  const root = await findMessage(db, id)
  return root !== null && root.room === room && root.thread === null
}

/** Returns the message of this id, even a deleted one; null where there is none. */
export async function findMessage(db: WebDb, id: string): Promise<StoredMessage | null> {
  return (await db.selectFrom('web_message').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}
