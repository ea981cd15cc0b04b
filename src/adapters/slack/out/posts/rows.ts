import type { Message } from '../../../../ports/chat.ts'
import type { PostDb, PostRow } from '../../store/post-tables.ts'

/** What names a row. */
export type RowKey = Pick<PostRow, 'tenant' | 'post_key' | 'kind' | 'part'>

/** The key under which the message was first posted; null for one that we know nothing of. */
export async function keyOfMessage(db: PostDb, tenant: string, message: Message): Promise<string | null> {
  const row = await db
    .selectFrom('slack_post')
    .select('post_key')
    .where('tenant', '=', tenant)
    .where('channel', '=', message.channel)
    .where('ts', '=', message.id)
    .where('kind', '=', 'message')
    .where('part', '=', 0)
    .executeTakeFirst()
  return row?.post_key ?? null
}

/** Everything that stands for a post, or is about to, in order. */
export function rowsOf(db: PostDb, tenant: string, key: string): Promise<PostRow[]> {
  return db
    .selectFrom('slack_post')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('post_key', '=', key)
    .orderBy('kind')
    .orderBy('part')
    .execute()
}

/** Notes that Slack is about to be asked, before it is. */
export async function noteSending(db: PostDb, row: PostRow): Promise<void> {
  await db
    .insertInto('slack_post')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant', 'post_key', 'kind', 'part']).doUpdateSet(row))
    .execute()
}

/** Notes what stands now. */
export async function notePosted(db: PostDb, key: RowKey, ts: string, digest: string | null): Promise<void> {
  await rowAt(db.updateTable('slack_post').set({ state: 'posted', ts, digest }), key).execute()
}

/** Forgets what does not stand. */
export async function forget(db: PostDb, key: RowKey): Promise<void> {
  await rowAt(db.deleteFrom('slack_post'), key).execute()
}

function rowAt<Query extends { where(column: string, sign: '=', value: unknown): Query }>(query: Query, key: RowKey) {
  return query
    .where('tenant', '=', key.tenant)
    .where('post_key', '=', key.post_key)
    .where('kind', '=', key.kind)
    .where('part', '=', key.part)
}
