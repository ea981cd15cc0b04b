import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where a timer of the programme was set, which has no proposal whose home that would be. */
export const programmeTimers: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table timer add column home text`.execute(db)
  },
}
