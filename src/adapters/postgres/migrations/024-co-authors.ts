import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who writes a proposal along with its owner: nothing where nobody does, as for all that were there before. */
export const coAuthors: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table proposal add column coauthor_ids text[], add column credits text`.execute(db)
    await sql`create index proposal_coauthors on proposal using gin (coauthor_ids)
      where coauthor_ids is not null`.execute(db)
  },
}
