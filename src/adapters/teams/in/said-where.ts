import { sql } from 'kysely'
import type { TeamsDb } from '../store/tables.ts'

/** A message that became part of an answer. */
export interface SaidWhere {
  readonly tenant: string
  readonly channel: string
  readonly message: string
  readonly root: string
}

/**
 * Notes which proposal a message went to: in a chat without threads, an edit comes when another may be current. With it,
 * what the person did last is forgotten: a button that they press next is pressed on purpose (see `once.ts`).
 */
export async function noteSaid(
  db: TeamsDb,
  { tenant, channel, message, root }: SaidWhere,
  person: string,
): Promise<void> {
  await sql`
    with forgotten as (
      delete from teams_act where tenant = ${tenant} and channel = ${channel} and person = ${person}
    )
    insert into teams_said (tenant, channel, message, root) values (${tenant}, ${channel}, ${message}, ${root})
    on conflict (tenant, channel, message) do nothing`.execute(db)
}

/** The root message of the proposal that the message went to; null for a message that went to none. */
export async function findSaid(db: TeamsDb, said: Omit<SaidWhere, 'root'>): Promise<string | null> {
  const row = await db
    .selectFrom('teams_said')
    .select('root')
    .where('tenant', '=', said.tenant)
    .where('channel', '=', said.channel)
    .where('message', '=', said.message)
    .executeTakeFirst()
  return row?.root ?? null
}
