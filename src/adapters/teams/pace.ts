import { sql } from 'kysely'
import type { TeamsDb } from './tables.ts'

/**
 * How fast Teams lets a bot send to one conversation, and to all of a tenant: https://learn.microsoft.com/microsoftteams/
 * platform/bots/how-to/rate-limit. Edits are counted like messages.
 */
const pace = {
  conversation: [
    { sends: 7, ms: 1_000 },
    { sends: 8, ms: 2_000 },
    { sends: 60, ms: 30_000 },
    { sends: 1_800, ms: 3_600_000 },
  ],
  tenant: [{ sends: 50, ms: 1_000 }],
} as const

type Windows = readonly { readonly sends: number; readonly ms: number }[]

/**
 * Takes leave to send one request to the conversation now: 0, or the ms to wait where that would be too fast. Kept in the
 * database, so that all processes together keep to it. `now` is in ms since 1970.
 */
export async function takePace(db: TeamsDb, tenant: string, channel: string, now: number): Promise<number> {
  const wait = await take(db, tenant, channel, pace.conversation, now)
  return wait > 0 ? wait : take(db, tenant, '', pace.tenant, now)
}

/** One statement: the row is locked while it is counted, and nothing is written where there is no room. */
async function take(db: TeamsDb, tenant: string, channel: string, windows: Windows, now: number): Promise<number> {
  const longest = Math.max(...windows.map(({ ms }) => ms))
  const room = windows.map(
    ({ sends, ms }) =>
      sql<boolean>`(select count(*) from unnest(teams_pace.sent) s where s > ${now - ms}::bigint) < ${sends}::int`,
  )
  const { rows } = await sql`
    insert into teams_pace (tenant, channel, sent) values (${tenant}, ${channel}, array[${now}::bigint])
    on conflict (tenant, channel) do update set
      sent = array(select s from unnest(teams_pace.sent) s where s > ${now - longest}::bigint) || ${now}::bigint
    where ${sql.join(room, sql` and `)}
    returning tenant`.execute(db)
  return rows.length > 0 ? 0 : waitFor(db, tenant, channel, windows, now)
}

/** Until the oldest of a full window's sends leaves it. */
async function waitFor(db: TeamsDb, tenant: string, channel: string, windows: Windows, now: number): Promise<number> {
  const row = await db
    .selectFrom('teams_pace')
    .select('sent')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .executeTakeFirst()
  const sent = (row?.sent ?? []).map(Number).toSorted((a, b) => a - b)
  const waits = windows.map(({ sends, ms }) => (sent.at(-sends) ?? now - ms) + ms - now)
  return Math.max(1, ...waits)
}
