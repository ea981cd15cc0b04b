import { type RawBuilder, sql } from 'kysely'
import type { Envelope } from '../../../../flows/model/event.ts'
import type { WebDb } from './tables.ts'

/** What a person did, as the core will get it. */
export interface StoredAct {
  readonly envelope: Envelope
  /** Acts of one lane are handed over in order: a thread's id, or the act's own outside threads. */
  readonly lane: string
}

/** Whose turn a stored act is: its own, or that of others in its lane which still wait. */
export type LaneTurn = 'own' | 'others'

/** Whether acts of the lane wait, at the moment at which another is stored: SQL. */
export function waitingIn(lane: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from web_act where lane = ${lane} and state = 'waiting')`
}

/**
 * Stores the act with the change it belongs to; who acts in a thread takes part in it. Null where an act with this id
 * stood before.
 */
export async function addAct(db: WebDb, { envelope, lane }: StoredAct): Promise<LaneTurn | null> {
  const { channel, thread } = envelope.place
  const { rows } = await sql<{ waits: boolean }>`
    with followed as (
      insert into web_read (person, room, thread, upto, follows)
      select ${envelope.actor.id}, ${channel}, ${thread}::text, 0, true where ${thread}::text is not null
      on conflict (person, room, thread) do update set follows = true where not web_read.follows
    )
    insert into web_act (id, about, lane, envelope, state, attempts)
    values (${envelope.id}, ${aboutOf(envelope)}, ${lane}, ${JSON.stringify(envelope)}, 'waiting', 0)
    on conflict (id) do nothing returning ${waitingIn(lane)} as waits`.execute(db)
  return rows[0] === undefined ? null : turnOf(rows[0].waits)
}

/** The turn of an act beside which others wait, or none do. */
export function turnOf(waits: boolean): LaneTurn {
  return waits ? 'others' : 'own'
}

/** What an act was about: a second act with its id must be the same one. */
export function aboutOf({ actor, place, event }: Envelope): string {
  const target = 'message' in event ? event.message : 'action' in event ? event.action : ''
  return [actor.id, place.channel, place.thread ?? '', event.type, target].join(' ')
}

/** What the act with this id was about, and its lane, if there was one. */
export async function findAct(
  db: WebDb,
  id: string,
): Promise<{ readonly about: string; readonly lane: string } | null> {
  return (await db.selectFrom('web_act').select(['about', 'lane']).where('id', '=', id).executeTakeFirst()) ?? null
}

/** An act that the core does not have yet. */
export interface WaitingAct {
  readonly id: string
  readonly envelope: Envelope
  /** How often it was begun after a process had ended with it, with no word of how that went. */
  readonly begun: number
}

/** A lane's acts that the core does not have yet, oldest first. */
export async function waitingActs(db: WebDb, lane: string): Promise<WaitingAct[]> {
  const rows = await db
    .selectFrom('web_act')
    .select(['id', 'envelope', 'begun'])
    .where('lane', '=', lane)
    .where('state', '=', 'waiting')
    .orderBy('seq')
    .execute()
  return rows.map(({ id, envelope: stored, begun }) => {
    const envelope: Envelope = JSON.parse(stored)
    return { id, envelope, begun }
  })
}

/** Notes that an act is begun which an ended process left behind: whoever finds the note knows what that one was doing. */
export async function actBegun(db: WebDb, id: string): Promise<void> {
  await sql`update web_act set begun = begun + 1 where id = ${id}`.execute(db)
}

/** The process lives on, so that the act did not end it. */
export async function actSurvived(db: WebDb, id: string): Promise<void> {
  await sql`update web_act set begun = 0 where id = ${id} and begun > 0`.execute(db)
}

/** Gives an act up, so that its thread goes on. */
export async function actSetAside(db: WebDb, id: string): Promise<void> {
  await db.updateTable('web_act').set({ state: 'refused' }).where('id', '=', id).execute()
}

/** The lanes in which something waits, the longest waiting first. */
export async function waitingLanes(db: WebDb): Promise<string[]> {
  const rows = await db
    .selectFrom('web_act')
    .select('lane')
    .where('state', '=', 'waiting')
    .groupBy('lane')
    .orderBy((eb) => eb.fn.min('seq'))
    .execute()
  return rows.map((row) => row.lane)
}

/** All acts that the core does not have yet, with their lanes, the longest waiting first. */
export async function allWaiting(db: WebDb): Promise<readonly { readonly id: string; readonly lane: string }[]> {
  return db.selectFrom('web_act').select(['id', 'lane']).where('state', '=', 'waiting').orderBy('seq').execute()
}

/** The core has them: the ids stay, to know a repeat; the words go. */
export async function actsReceived(db: WebDb, ids: readonly string[]): Promise<void> {
  await sql`update web_act set state = 'received', envelope = '' where id = any(${[...ids]}::text[])`.execute(db)
}

/** Forgets an act that the core did not take, so that nothing remembers its id. */
export async function dropAct(db: WebDb, id: string): Promise<void> {
  await db.deleteFrom('web_act').where('id', '=', id).execute()
}

/** Counts a failure that is no outage; the last one gives the act up, so that its thread goes on. */
export async function actFailed(db: WebDb, id: string, attempts: number): Promise<'waiting' | 'refused'> {
  const row = await db
    .updateTable('web_act')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      begun: 0,
      state: eb
        .case()
        .when('attempts', '>=', attempts - 1)
        .then('refused' as const)
        .else('waiting' as const)
        .end(),
    }))
    .where('id', '=', id)
    .returning('state')
    .executeTakeFirstOrThrow()
  return row.state === 'refused' ? 'refused' : 'waiting'
}
