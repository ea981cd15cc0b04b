import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Leads to what goes once it is old, and to nothing else. */
export const tidying: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index slack_post_passing on slack_post (at)
      where kind = 'whisper' or key like '% direct' or state = 'gone'`.execute(db)
  },
}
