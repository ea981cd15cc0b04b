import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How far an erasure has come, and until when nobody else goes on with it. */
export const erasureStages: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table erasure add column stage text not null default 'asked'`.execute(db)
    await sql`alter table erasure add column held_until timestamptz`.execute(db)
  },
}
