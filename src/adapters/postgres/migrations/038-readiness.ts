import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** One row, written to see that the database takes what is written. */
export const readiness: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table readiness (one boolean primary key default true check (one), at timestamptz not null)`.execute(
      db,
    )
  },
}
