import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'

import type { Pool } from './pool.ts'

/** Queries over the pool, typed by its tables. Destroying it ends the pool. */
export function databaseOver<Tables>(pool: Pool): Kysely<Tables> {
  // Kysely's type also asks for cursors, which nothing here uses.
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
}
