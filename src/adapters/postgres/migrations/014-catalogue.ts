import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What a frozen version can be found by: the telling words of its title, the lexemes of these and of its summary's, the
 * guide's themes and the tools that it names. Null until they are read out of it. And when a proposal left the catalogue,
 * which it says of itself from then on; of those from before, the audit log knows that they were there.
 */
export const catalogue: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table version add column title_words text, add column topics text[],
      add column themes text[], add column tools text[]`.execute(db)
    await sql`create index version_topics on version using gin (topics)`.execute(db)
    await sql`create index version_unread on version (tenant, proposal, version) where topics is null`.execute(db)
    await sql`alter table proposal add column taken_down_at timestamptz`.execute(db)
    await sql`create index proposal_taken_down on proposal (tenant, taken_down_at desc)
      where taken_down_at is not null`.execute(db)
    await sql`update proposal p set taken_down_at = p.state_at where p.published is null
      and exists (select from audit a where a.tenant = p.tenant and a.proposal = p.id and a.type = 'published')`.execute(
      db,
    )
  },
}
