import { sql } from 'kysely'
import { countBeside, type ReplyCount, type StoredMessage } from './messages.ts'
import type { WebDb } from './tables.ts'

/** What the bot wants to stand: a view, in a place, under a key; over the message `edits` where that still stands. */
export type NewPost = Pick<StoredMessage, 'id' | 'room' | 'thread' | 'author' | 'at' | 'only_for'> & {
  readonly view: string
  readonly post_key: string
  readonly edits: string | null
}

/** The message that now holds the view, and what its root counts since; `changed` is false where it stood already. */
export interface ShownPost {
  readonly message: StoredMessage
  readonly counted: ReplyCount | null
  readonly changed: boolean
}

/** Tries until a message was neither posted nor deleted by somebody else in the same moment. */
const tries = 5

/** Edits or posts, once per key, in one statement: a page's click waits for as few of them as possible. */
export async function showPost(db: WebDb, post: NewPost): Promise<ShownPost> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [message] = await showOnce(db, post)
    if (message) return { message, counted: countBeside(message, message.counts), changed: message.part !== 'standing' }
  }
  throw new Error('the post could not be stored: others changed the same message each time')
}

type ShownRow = StoredMessage & {
  readonly part: 'standing' | 'edited' | 'added'
  /** The replies that its root counts now, where this is a new one. */
  readonly counts: number | null
}

/**
 * The clock's row is locked by whoever changes something, until the commit: changes become visible in the order of their
 * numbers, and a page that resumes misses none. What others changed while this waited gives no row, and is tried again.
 */
async function showOnce(db: WebDb, post: NewPost): Promise<readonly ShownRow[]> {
  const { id, room, thread, author, view, only_for, post_key, at, edits } = post
  const { rows } = await sql<ShownRow>`
    with standing as (
      select * from web_message where (id = ${edits}::text and deleted_at is null) or post_key = ${post_key}
      order by id is not distinct from ${edits}::text desc limit 1
    ),
    wanted as (
      select not exists (select from standing) as adds,
        exists (select from standing where id = ${edits}::text and view is distinct from ${view}) as edits
    ),
    clock as (update web_clock set seq = seq + 1 from wanted where web_clock.id = 1 and (adds or edits) returning seq),
    edited as (
      update web_message set view = ${view}, seq = clock.seq from clock, wanted
      where wanted.edits and id = ${edits}::text and deleted_at is null returning web_message.*
    ),
    added as (
      insert into web_message (id, room, thread, author, view, only_for, post_key, at, born, seq, replies)
      select ${id}, ${room}, ${thread}, ${author}, ${view}, ${only_for}, ${post_key}, ${at}, clock.seq, clock.seq, 0
      from clock, wanted where adds
      on conflict (post_key) do nothing returning *
    ),
    root as (
      update web_message set replies = web_message.replies + 1, replied_at = ${at}, seq = clock.seq from clock, added
      where web_message.id = added.thread and added.only_for is null returning web_message.replies
    )
    select 'edited' as part, null::integer as counts, * from edited union all
    select 'added' as part, root.replies as counts, added.* from added left join root on true union all
    select 'standing' as part, null::integer as counts, standing.* from standing, wanted where not wanted.edits`.execute(
    db,
  )
  return rows
}
