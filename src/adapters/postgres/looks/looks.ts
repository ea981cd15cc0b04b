import { type Kysely, sql } from 'kysely'
import { looksPerDay } from '../../../flows/evidence/looks-per-day.ts'
import type { CountedLook, Looks } from '../../../ports/looks.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'

/** The looks that are counted in the store's pool, whose schema is the newest already. */
export function postgresLooks(pool: Pool): Looks {
  const db = databaseOver<Tables>(pool)
  return { take: (look) => db.transaction().execute((transaction) => take(transaction, look)) }
}

/** One after the other for each person, whichever process asks: two that come at once never both get the last one. */
async function take(db: Kysely<Tables>, { tenant, person, id, at }: CountedLook): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`look ${tenant} ${person}`}, 0))`.execute(db)
  // A statement of its own, which sees what the one before in the lock has stored.
  const { rows } = await sql<{ counted: boolean; taken: number; oldest: Date | null }>`
    select coalesce(bool_or(id = ${id}), false) as counted, count(*)::int as taken, min(at) as oldest
    from look where tenant = ${tenant} and person = ${person}
      and (at > ${at}::timestamptz - interval '24 hours' or id = ${id})`.execute(db)
  const { counted = false, taken = 0, oldest = null } = rows[0] ?? {}
  if (counted) return null
  if (taken >= looksPerDay && oldest !== null) return new Date(oldest.getTime() + dayMs).toISOString()
  await sql`
    with gone as (delete from look where at <= ${at}::timestamptz - interval '24 hours')
    insert into look (tenant, person, id, at) values (${tenant}, ${person}, ${id}, ${at}::timestamptz)`.execute(db)
  return null
}

const dayMs = 86_400_000

/** What was looked at for a person is forgotten. */
export async function forgetLooks(db: Kysely<Tables>, tenant: string, person: string): Promise<void> {
  await sql`delete from look where tenant = ${tenant} and person = ${person}`.execute(db)
}
