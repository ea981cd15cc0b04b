import { sql } from 'kysely'
import type { TeamsDb } from './tables.ts'

/**
 * Makes the proposal under this root message the one that a chat without threads holds: what is said there from now on
 * belongs to it. In a channel, where every proposal has its thread, nobody reads it.
 */
export async function setCurrent(db: TeamsDb, tenant: string, channel: string, root: string): Promise<void> {
  await sql`
    insert into teams_current (tenant, channel, root) values (${tenant}, ${channel}, ${root})
    on conflict (tenant, channel) do update set root = excluded.root
    where teams_current.root <> excluded.root`.execute(db)
}

/** The root message of the proposal that a chat without threads holds; null where it holds none. */
export async function findCurrent(db: TeamsDb, tenant: string, channel: string): Promise<string | null> {
  const row = await db
    .selectFrom('teams_current')
    .select('root')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .executeTakeFirst()
  return row?.root ?? null
}
