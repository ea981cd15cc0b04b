import { type RawBuilder, sql } from 'kysely'
import type { Tidier } from '../../../ports/tidying.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import type { Tables } from '../tables.ts'
import { tidySlice } from './tidy-slice.ts'

/** Whether anything stands in a platform’s tables, or may, under the keys of the row `old` of the outbox: SQL. */
export type IsPosted = RawBuilder<boolean>

/**
 * Takes away what was delivered more than so many days ago, where nothing is known to stand by its key: by that an erasure
 * finds what to take off a platform. What is newer than something that was given up of the same card stays as well: it tells
 * that the older one is not to be sent again.
 */
export function outboxTidier(pool: Pool, days: number, posted: readonly IsPosted[]): Tidier {
  const db = databaseOver<Tables>(pool)
  const stands = sql.join([sql`false`, ...posted], sql` or `)
  const mayGo = sql<boolean>`old.done_at < now() - ${days}::int * interval '1 day' and not (${stands})
    and not exists (select from outbox older where older.lane = old.lane and older.slot = old.slot
      and older.id < old.id and older.failed_at is not null)
    and not exists (select from outbox older where older.lane = old.lane and older.slot = old.slot
      and older.id < old.id and older.done_at is null and older.failed_at is null)`
  return { table: 'outbox', tidy: () => tidySlice(db, { table: 'outbox', storedAt: 'created_at', days, mayGo }) }
}
