import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which effects edit a message that somebody waits for, or that can wait; and which newer one waits for the same slot. */
export const editHaste: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table outbox add column haste text`.execute(db)
    await sql`create index outbox_slot on outbox (lane, slot, id)
      where done_at is null and failed_at is null and slot is not null`.execute(db)
  },
}
