import type { TeamsDb } from './tables.ts'

/**
 * Makes the proposal under this root message the one that a chat without threads holds: what is said there from now on
 * belongs to it. In a channel, where every proposal has its thread, nobody reads it.
 */
export async function setCurrent(db: TeamsDb, tenant: string, channel: string, root: string): Promise<void> {
  await db
    .insertInto('teams_current')
    .values({ tenant, channel, root })
    .onConflict((conflict) => conflict.columns(['tenant', 'channel']).doUpdateSet({ root }))
    .execute()
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
