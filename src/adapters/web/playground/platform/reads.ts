import { sql } from 'kysely'
import type { StoredMessage } from './messages.ts'
import type { WebDb } from './tables.ts'

/** Remembers how far somebody has read; never backwards. `follow` also puts the thread in their list. */
export async function markRead(
  db: WebDb,
  mark: { person: string; room: string; thread: string | null; upto: number; follow: 'yes' | 'as-before' },
): Promise<void> {
  const follows = mark.follow === 'yes'
  await db
    .insertInto('web_read')
    .values({ person: mark.person, room: mark.room, thread: mark.thread ?? '', upto: mark.upto, follows })
    .onConflict((conflict) =>
      conflict.columns(['person', 'room', 'thread']).doUpdateSet({
        upto: sql`greatest(web_read.upto, excluded.upto)`,
        follows: sql`web_read.follows or excluded.follows`,
      }),
    )
    .execute()
}

/** The `order` of the last message that somebody has read in a room or thread; 0 where they were never there. */
export async function readUpto(
  db: WebDb,
  { person, room, thread }: { person: string; room: string; thread: string | null },
): Promise<number> {
  const row = await db
    .selectFrom('web_read')
    .select('upto')
    .where('person', '=', person)
    .where('room', '=', room)
    .where('thread', '=', thread ?? '')
    .executeTakeFirst()
  return row?.upto ?? 0
}

/** How many messages of others somebody has not read in a room, threads apart. */
export async function unreadIn(db: WebDb, person: string, room: string): Promise<number> {
  const row = await db
    .selectFrom('web_message as message')
    .leftJoin('web_read as mark', (join) =>
      join.onRef('mark.room', '=', 'message.room').on('mark.thread', '=', '').on('mark.person', '=', person),
    )
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('unread'))
    .where('message.room', '=', room)
    .where(sql<string>`coalesce(message.thread, '')`, '=', '')
    .where(sql<boolean>`message.born > coalesce(mark.upto, 0)`)
    .where('message.deleted_at', 'is', null)
    .where('message.author', '!=', person)
    .where((eb) => eb.or([eb('message.only_for', 'is', null), eb('message.only_for', '=', person)]))
    .executeTakeFirstOrThrow()
  return row.unread
}

/** A root message, with what its reader has not read in its thread. */
export type FollowedThread = StoredMessage & { readonly unread: number }

/** The threads that somebody takes part in, last touched first. */
export async function followedThreads(db: WebDb, person: string, limit: number): Promise<FollowedThread[]> {
  return db
    .selectFrom('web_read as mark')
    .innerJoin('web_message as root', 'root.id', 'mark.thread')
    .selectAll('root')
    .select(
      sql<number>`(select cast(count(*) as integer) from web_message reply
        where reply.room = root.room and coalesce(reply.thread, '') = root.id and reply.born > mark.upto
          and reply.deleted_at is null and reply.author <> ${person}
          and (reply.only_for is null or reply.only_for = ${person}))`.as('unread'),
    )
    .where('mark.person', '=', person)
    .where('mark.follows', '=', true)
    .orderBy(sql`coalesce(root.replied_at, root.at)`, 'desc')
    .limit(limit)
    .execute()
}
