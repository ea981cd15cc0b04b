import type { TeamsDb } from './tables.ts'
import type { PostRow } from './posts-table.ts'

/** A message of ours, before it is sent. */
export type NewPost = Pick<
  PostRow,
  'tenant' | 'key' | 'part' | 'channel' | 'root' | 'proposal' | 'slot' | 'head' | 'hash' | 'at'
>

type At = Pick<PostRow, 'tenant' | 'key' | 'part'>

/** Notes that a message is about to be sent, so that a process that dies meanwhile leaves a trace. */
export async function notePost(db: TeamsDb, post: NewPost): Promise<void> {
  await db
    .insertInto('teams_post')
    .values({ ...post, activity: null, state: 'sending', twins: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'key', 'part'])
        .doUpdateSet({ state: 'sending', hash: post.hash, head: post.head, root: post.root, channel: post.channel }),
    )
    .execute()
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

/** What was posted under a key, part by part. */
export async function postsOf(db: TeamsDb, tenant: string, key: string): Promise<readonly PostRow[]> {
  return db
    .selectFrom('teams_post')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .orderBy('part')
    .execute()
}

/** The message with this id and the further parts of its view; none where it is not one that we posted. */
export async function postsAt(
  db: TeamsDb,
  tenant: string,
  channel: string,
  activity: string,
): Promise<readonly PostRow[]> {
  return db
    .selectFrom('teams_post')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('key', '=', (eb) =>
      eb
        .selectFrom('teams_post as head')
        .select('head.key')
        .where('head.tenant', '=', tenant)
        .where('head.channel', '=', channel)
        .where('head.activity', '=', activity)
        .limit(1),
    )
    .orderBy('part')
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
