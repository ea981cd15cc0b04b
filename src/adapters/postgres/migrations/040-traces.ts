import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Under which trace an effect was stored, so that the log lines of its delivery bear it too. An older program stores none. */
export const storedTraces: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table outbox add column trace text`.execute(db)
  },
}
