import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How often an effect was begun that a dead process may have had in hand, with no word of how that went. */
export const deliverySuspects: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table outbox add begun integer not null default 0`.execute(db)
  },
}
