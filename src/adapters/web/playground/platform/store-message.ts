import { sql } from 'kysely'
import { aboutOf, type LaneTurn, type StoredAct, turnOf, waitingIn } from './acts.ts'
import { type Change, countBeside, isThread, type StoredMessage } from './messages.ts'
import type { WebDb } from './tables.ts'

/** What a person says, where. */
export type NewSaid = Pick<StoredMessage, 'id' | 'room' | 'thread' | 'author' | 'at'> & { readonly text: string }

/** The message as it stands, and whose turn its act is; `change` is null where it stood already: a repeat. */
export interface StoredSaid {
  readonly message: StoredMessage
  readonly change: Change | null
  readonly turn: LaneTurn | 'repeat'
}

/** Tries until nobody stored the same id in the same moment. */
const tries = 3

/**
 * Stores a message that its author has read, counts it on its root, and stores the act that it is, all in one statement. A
 * repeat of its id gives the message that stands, a thread that is none of the room's gives null. Throws PostgreSQL's `23505` where another act has the id: nothing is stored then.
 */
export async function storeMessage(db: WebDb, said: NewSaid, act: StoredAct | null): Promise<StoredSaid | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [message] = await storeOnce(db, said, act)
    if (message?.part === 'before') return { message, change: null, turn: 'repeat' }
    if (message) {
      return {
        message,
        change: { message, counted: countBeside(message, message.counts) },
        turn: turnOf(message.waits),
      }
    }
    if (said.thread !== null && !(await isThread(db, said.room, said.thread))) return null
  }
  throw new Error('the message could not be stored: others stored its id each time')
}

type SaidRow = StoredMessage & {
  readonly part: 'before' | 'added'
  readonly waits: boolean
  /** The replies that its root counts now. */
  readonly counts: number | null
}

/** The clock's row is locked to the commit, so that changes become visible in the order of their numbers. */
async function storeOnce(db: WebDb, said: NewSaid, act: StoredAct | null): Promise<readonly SaidRow[]> {
  const { id, room, thread, author, text, at } = said
  const envelope = act && JSON.stringify(act.envelope)
  const { rows } = await sql<SaidRow>`
    with before as (select * from web_message where id = ${id}),
    clock as (
      update web_clock set seq = seq + 1
      where id = 1 and not exists (select from before) and (${thread}::text is null
        or exists (select from web_message where id = ${thread} and room = ${room} and thread is null))
      returning seq
    ),
    added as (
      insert into web_message (id, room, thread, author, text, at, born, seq, replies)
      select ${id}, ${room}, ${thread}, ${author}, ${text}, ${at}, clock.seq, clock.seq, 0 from clock
      on conflict (id) do nothing returning *
    ),
    root as (
      update web_message set replies = web_message.replies + 1, replied_at = ${at}, seq = clock.seq from clock, added
      where web_message.id = added.thread returning web_message.replies
    ),
    seen as (
      insert into web_read (person, room, thread, upto, follows)
      select author, room, coalesce(thread, ''), born, thread is not null from added
      on conflict (person, room, thread) do update set
        upto = greatest(web_read.upto, excluded.upto), follows = web_read.follows or excluded.follows
    ),
    act as (
      insert into web_act (id, about, lane, envelope, state, attempts)
      select ${act?.envelope.id ?? ''}, ${act ? aboutOf(act.envelope) : ''}, ${act?.lane ?? ''}, ${envelope}::text,
        'waiting', 0
      from added where ${envelope}::text is not null
    )
    select 'before' as part, false as waits, null::integer as counts, * from before union all
    select 'added' as part, ${waitingIn(act?.lane ?? '')} as waits, root.replies as counts, added.*
    from added left join root on true`.execute(db)
  return rows
}
