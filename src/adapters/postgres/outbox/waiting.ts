import { type Kysely, sql } from 'kysely'

import type { Waiting } from '../../../flows/model/known.ts'
import type { Tables } from '../tables.ts'

/** The most tenants that are named. */
const named = 100

/**
 * What could not be delivered yet and is tried again, by tenant, the longest waiting first: how much waits, since when,
 * and what was said of it last. Of one tenant, or of all. Reads what is undelivered, and nothing else.
 */
export async function waiting(
  db: Kysely<Tables>,
  tenant: string | null,
): Promise<readonly (Waiting & { readonly tenant: string })[]> {
  const { rows } = await sql<{ tenant: string; count: number; oldest: Date; reason: string }>`
    select tenant, count(*)::int as count, min(created_at) as oldest,
      (array_agg(last_error order by id) filter (where last_error is not null))[1] as reason
    from outbox
    where done_at is null and failed_at is null and (${tenant}::text is null or tenant = ${tenant})
    group by tenant having count(last_error) > 0
    order by min(created_at) limit ${named}::int`.execute(db)
  return rows.map((row) => ({ ...row, oldest: row.oldest.toISOString() }))
}
