import type { TeamsDb } from '../tables.ts'

/** A message that became part of an answer. */
export interface SaidWhere {
  readonly tenant: string
  readonly channel: string
  readonly message: string
  readonly root: string
}

/** Notes which proposal a message went to: in a chat without threads, an edit comes when another may be current. */
export async function noteSaid(db: TeamsDb, said: SaidWhere): Promise<void> {
  await db
    .insertInto('teams_said')
    .values(said)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
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
