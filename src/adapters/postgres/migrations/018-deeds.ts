import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the figures of a programme are made of: the few deeds out of all that is in the audit, versions and spend by their day. */
export const deeds: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index audit_deed on audit (tenant, at) where
      detail like '{"action":"claim"%' or detail like '{"action":"assign"%' or detail like '{"action":"review"%' or
      detail like '{"action":"dismiss"%' or detail like '{"action":"ask-human"%' or
      detail like '{"action":"answer-human"%'`.execute(db)
    await sql`create index version_frozen on version (tenant, frozen_at)`.execute(db)
    await sql`create index coach_spend_day on coach_spend (tenant, day)`.execute(db)
  },
}
