import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A proposal's messages by when they were posted: what was asked last. */
export const slots: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index teams_post_slot on teams_post (tenant, proposal, at) where slot is not null`.execute(db)
  },
}
