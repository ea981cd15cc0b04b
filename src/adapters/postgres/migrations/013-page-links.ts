import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Links out of chat: of their tokens and cookies the hashes alone. */
export const pageLinks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table page_link (
      id text primary key,
      tenant text not null,
      person text not null,
      purpose text not null,
      proposal text not null,
      version integer not null,
      claim text not null,
      bearer text not null,
      token_hash text not null,
      cookie_hash text,
      made_at timestamptz not null,
      until timestamptz not null,
      revoked_at timestamptz
    )`.execute(db)
    await sql`create index page_link_person on page_link (tenant, person)`.execute(db)
    await sql`create index page_link_until on page_link (until)`.execute(db)
  },
}
