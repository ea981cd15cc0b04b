import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Away, PersonSettings } from '../../../flows/model/settings.ts'
import type { Commit } from '../../../ports/proposals.ts'
import { storable } from '../../../text/storable.ts'
import type { Tables } from '../tables.ts'

/** The most people that are named as not there. */
const mostAway = 200

/** What the person has decided about what they hear; null where they decided nothing. */
export async function settingsOf(db: Kysely<Tables>, tenant: string, person: string): Promise<PersonSettings | null> {
  const { rows } = await sql<SettingsRow>`
    select person, name, silent_at, absent_until, gone_at, told_at from person_setting
    where tenant = ${tenant} and person = ${person}`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  return {
    id: row.person,
    name: row.name,
    silentAt: row.silent_at?.toISOString() ?? null,
    absentUntil: row.absent_until?.toISOString() ?? null,
    goneAt: row.gone_at?.toISOString() ?? null,
    toldAt: row.told_at?.toISOString() ?? null,
  }
}

/** Who is absent at that moment, or whose account is closed. */
export async function listAway(db: Kysely<Tables>, tenant: string, now: string): Promise<readonly Away[]> {
  const { rows } = await sql<SettingsRow>`
    select person, name, silent_at, absent_until, gone_at, told_at from person_setting
    where tenant = ${tenant} and (absent_until > ${now}::timestamptz or gone_at is not null)
    order by name, person limit ${mostAway}::int`.execute(db)
  return rows.map(({ person, name, absent_until, gone_at }) => ({
    id: person,
    name,
    until: gone_at === null ? (absent_until?.toISOString() ?? null) : null,
  }))
}

interface SettingsRow {
  readonly person: string
  readonly name: string
  readonly silent_at: Date | null
  readonly absent_until: Date | null
  readonly gone_at: Date | null
  readonly told_at: Date | null
}

/** The part of a commit that stores what a person decided, once `happened` has a row: what the step leaves out stays. */
export function settle({ envelope, settings }: Commit): RawBuilder<unknown> {
  if (settings === undefined) return sql``
  const columns = { silentAt: 'silent_at', absentUntil: 'absent_until', goneAt: 'gone_at', toldAt: 'told_at' } as const
  const changed = Object.entries(columns).flatMap(([key, column]) => {
    const value = settings[key as keyof typeof columns]
    return value === undefined ? [] : [{ column: sql.ref(column), value }]
  })
  return sql`,
    settled as (
      insert into person_setting (${sql.join([sql`tenant, person, name`, ...changed.map(({ column }) => column)])})
      select ${sql.join([
        sql`${envelope.tenant}, ${settings.id}, ${storable(settings.name)}`,
        ...changed.map(({ value }) => sql`${value}::timestamptz`),
      ])} from happened
      on conflict (tenant, person) do update set ${sql.join([
        sql`name = excluded.name`,
        ...changed.map(({ column }) => sql`${column} = excluded.${column}`),
      ])}
    )`
}
