import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The coordinator's list of what could not be delivered, without reading what was. */
export const undelivered: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index outbox_given_up on outbox (tenant, failed_at) where failed_at is not null`.execute(db)
  },
}
