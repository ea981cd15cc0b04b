import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Beside a frozen version stands what its links showed when it was submitted, as JSON; null where they were not looked at. */
export const inspections: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table version add column inspection text').execute(db)
  },
}
