import { type QueryExecutorProvider, sql } from 'kysely'
import { isPrivate } from '../../../flows/authors/is-private.ts'
import type { Message } from '../../../ports/chat.ts'
import type { ErasureCase } from '../../../ports/erasure.ts'
import { keysOf } from './is-posted.ts'

/**
 * The first messages of all that stands of an erasure in a platform's table of posts: what was posted under its keys, and
 * whatever stands in the threads of its proposals. The root message stays where others read of a proposal that stays.
 */
export async function standingPosts(
  db: QueryExecutorProvider,
  platform: 'slack' | 'teams',
  { tenant, posts, proposals }: ErasureCase,
): Promise<readonly Message[]> {
  const keys = posts.flatMap(keysOf)
  const threads = proposals.flatMap(({ thread, fate }) =>
    thread === null ? [] : [{ ...thread, fate: isPrivate({ ...thread, platform }) ? 'erased' : fate }],
  )
  const { rows } = await sql<Message>`
    select channel, id from ${sql.table(`${platform}_post`)} as post
    where tenant = ${tenant} and state = 'sent' and kind = 'message' and part = 0 and id is not null
      and (key = any(${keys}::text[]) or exists (
        select from unnest(${threads.map(({ channel }) => channel)}::text[], ${threads.map(({ id }) => id)}::text[],
          ${threads.map(({ fate }) => fate)}::text[]) as own (channel, root, fate)
        where own.channel = post.channel and (post.thread = own.root or (post.id = own.root and own.fate = 'erased'))))
    order by at, id`.execute(db)
  return rows
}
