import { type RawBuilder, sql } from 'kysely'
import { type Replacement, withAlias } from '../../../../flows/model/alias.ts'
import type { ErasureCase, Subject, TableData } from '../../../../ports/erasure.ts'
import { tenant } from '../parse.ts'
import { bot } from './people.ts'
import type { WebDb } from './tables.ts'

const id = { nothing: 'an identifier of a message, a room or a thread' }
const fact = { nothing: 'a number, a moment or a word of the program' }

/** What each of the playground's tables holds of people: a table or column that is missing here fails a test. */
export const webTables: Readonly<Record<string, TableData>> = {
  web_clock: { nothing: 'one number' },
  web_message: {
    id,
    room: id,
    thread: id,
    author: 'person',
    text: 'text',
    view: 'text',
    only_for: 'person',
    post_key: id,
    at: fact,
    edited_at: fact,
    deleted_at: fact,
    born: fact,
    seq: fact,
    replies: fact,
    replied_at: fact,
  },
  web_act: { id, about: 'person', lane: id, seq: fact, envelope: 'text', state: fact, attempts: fact, begun: fact },
  web_read: { person: 'person', room: id, thread: id, upto: fact, follows: fact },
  web_migration: { nothing: 'which migrations ran' },
  web_migration_lock: { nothing: 'which migrations ran' },
}

/** What is held of a person: what they wrote and did, what they alone were shown, and how far they have read. */
export function webRows({ tenant: of, person }: Subject): Readonly<Record<string, RawBuilder<unknown>>> {
  if (of !== tenant) return {}
  return {
    web_message: sql`select * from web_message where author = ${person} or only_for = ${person} order by born, id`,
    web_act: sql`select * from web_act where ${isBy(person)} order by seq, id`,
    web_read: sql`select * from web_read where person = ${person} order by room, thread`,
  }
}

/** Leaves nothing of the person in the playground, which is a platform of its own: their threads go as a whole. */
export async function eraseFromWeb(db: WebDb, whose: ErasureCase): Promise<void> {
  if (whose.tenant !== tenant) return
  const { person, alias } = whose
  await sql`delete from web_act where ${isBy(person)}`.execute(db)
  await sql`delete from web_read where person = ${person}`.execute(db)
  await sql`delete from web_message where only_for = ${person}`.execute(db)
  await sweepWeb(db, whose)
  await sql`
    update web_message set author = ${alias.id}, text = null, deleted_at = coalesce(deleted_at, at)
    where author = ${person}`.execute(db)
  await hideInMessages(db, whose)
}

/** What was posted meanwhile of what is gone. */
export async function sweepWeb(db: WebDb, { tenant: of, proposals, posts }: ErasureCase): Promise<void> {
  if (of !== tenant) return
  const threads = proposals.flatMap(({ thread }) => (thread === null ? [] : [thread.id]))
  const roots = proposals.flatMap(({ fate, thread }) => (fate === 'erased' && thread ? [thread.id] : []))
  await sql`
    delete from web_message where post_key = any(${[...posts]}::text[])
      or thread = any(${threads}::text[]) or id = any(${roots}::text[])`.execute(db)
}

/** The same messages, as far as they stand: the open pages hear that each is gone. */
export async function standingMessages(db: WebDb, { tenant: of, proposals, posts }: ErasureCase) {
  if (of !== tenant) return []
  const threads = proposals.flatMap(({ thread }) => (thread === null ? [] : [thread.id]))
  const roots = proposals.flatMap(({ fate, thread }) => (fate === 'erased' && thread ? [thread.id] : []))
  const { rows } = await sql<{ readonly channel: string; readonly id: string }>`
    select room as channel, id from web_message
    where deleted_at is null and author = ${bot.id} and (post_key = any(${[...posts]}::text[])
      or thread = any(${threads}::text[]) or id = any(${roots}::text[])) order by born, id`.execute(db)
  return rows
}

/** Whether a message was posted for the row `old` of the outbox: SQL. */
export const isShown = sql<boolean>`exists (select from web_message where post_key = old.id::text)`

/** Cards of others say who reviews or asks. */
async function hideInMessages(db: WebDb, who: Replacement): Promise<void> {
  const said = [JSON.stringify(who.person), ...who.names]
  const { rows } = await sql<{ id: string; text: string | null; view: string | null }>`
    select id, text, view from web_message
    where exists (select from unnest(${said}::text[]) as one (word)
      where position(word in coalesce(text, '') || coalesce(view, '')) > 0)`.execute(db)
  for (const { id: message, text, view } of rows) {
    const hidden = view === null ? null : JSON.stringify(withAlias(JSON.parse(view) as unknown, who))
    const words = text === null ? null : withAlias(text, who)
    await sql`update web_message set text = ${words}, view = ${hidden} where id = ${message}`.execute(db)
  }
}

/** An act is about who acts, where, and what. */
function isBy(person: string): RawBuilder<boolean> {
  return sql<boolean>`split_part(about, ' ', 1) = ${person}`
}
