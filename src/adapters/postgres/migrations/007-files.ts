import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Files by the hash of their bytes, and the places where they stand. */
export const files: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table file (
      hash text primary key,
      bytes bytea not null
    )`.execute(db)
    // Pictures are compressed already.
    await sql`alter table file alter column bytes set storage external`.execute(db)
    await sql`create table file_place (
      id bigint generated always as identity,
      tenant text not null,
      proposal text not null,
      section integer not null,
      hash text not null references file (hash),
      kind text not null,
      size integer not null,
      alternative text not null,
      sender text not null,
      at timestamptz not null,
      primary key (tenant, proposal, section, hash)
    )`.execute(db)
    await sql`create index file_place_hash on file_place (hash)`.execute(db)
    await sql`create index file_place_sender on file_place (tenant, sender)`.execute(db)
  },
}
