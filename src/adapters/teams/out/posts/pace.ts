import { type RawBuilder, sql } from 'kysely'
import { noting, type OwnColumns, overtakenAt, type PostRow } from '../../../chat/posts/post-rows.ts'
import type { TeamsDb } from '../../store/tables.ts'

/** What is noted together with the leave to send, so that a process that dies meanwhile leaves a trace. */
export interface Note {
  readonly row: PostRow
  /** What Teams' table holds beside it. */
  readonly own: OwnColumns
  /** Over what it is noted, as `Noting.over`. */
  readonly over: RawBuilder<boolean>
}

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
 *
 * One statement: both rows are locked while they are counted, and where there is no room nothing is written and nothing
 * noted. Throws `Overtaken` where there is room, and the note may not be written over what stands. Where the tenant alone is too fast, the conversation's own share is spent all the same.
 */
export async function takePace(
  db: TeamsDb,
  tenant: string,
  channel: string,
  now: number,
  note: Note | null = null,
): Promise<number> {
  const noted =
    note === null
      ? sql`, noted as (select)`
      : sql`, noted as (${noting('teams_post', note.row, { ...note, leave: sql`exists (select from whole)` })})`
  const { rows } = await sql<{ conversation: boolean; whole: boolean; noted: boolean }>`
    with conversation as (${taking(tenant, channel, pace.conversation, now, sql`true`)}),
      whole as (${taking(tenant, '', pace.tenant, now, sql`exists (select from conversation)`)})
      ${noted}
    select exists (select from conversation) as conversation, exists (select from whole) as whole,
      exists (select from noted) as noted`.execute(db)
  if (rows[0]?.conversation !== true) return waitFor(db, tenant, channel, pace.conversation, now)
  if (!rows[0].whole) return waitFor(db, tenant, '', pace.tenant, now)
  if (note !== null && !rows[0].noted) throw overtakenAt(note.row)
  return 0
}

/** Adds a send to the row, where there is room for it. */
function taking(
  tenant: string,
  channel: string,
  windows: Windows,
  now: number,
  leave: RawBuilder<boolean>,
): RawBuilder<unknown> {
  const longest = Math.max(...windows.map(({ ms }) => ms))
  const room = windows.map(
    ({ sends, ms }) =>
      sql<boolean>`(select count(*) from unnest(teams_pace.sent) s where s > ${now - ms}::bigint) < ${sends}::int`,
  )
  return sql`
    insert into teams_pace (tenant, channel, sent) select ${tenant}, ${channel}, array[${now}::bigint] where ${leave}
    on conflict (tenant, channel) do update set
      sent = array(select s from unnest(teams_pace.sent) s where s > ${now - longest}::bigint) || ${now}::bigint
    where ${sql.join(room, sql` and `)}
    returning tenant`
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
