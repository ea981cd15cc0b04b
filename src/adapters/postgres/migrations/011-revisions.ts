import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Texts that sections had: each once, and what became of it, as often as something did. */
export const revisions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table earlier_text (
      tenant text not null,
      proposal text not null,
      section integer not null,
      hash text not null,
      words integer not null,
      opening text not null,
      body text not null,
      primary key (tenant, proposal, section, hash)
    )`.execute(db)
    await sql`create table revision (
      tenant text not null,
      proposal text not null,
      section integer not null,
      revision integer not null,
      hash text not null,
      what text not null,
      at timestamptz not null,
      person text not null,
      primary key (tenant, proposal, section, revision)
    )`.execute(db)
    await sql`create index revision_person on revision (tenant, person)`.execute(db)
  },
}
