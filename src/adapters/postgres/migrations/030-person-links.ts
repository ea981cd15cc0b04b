import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Accounts on several platforms that are one person's, codes that prove it, by their hash alone, and who tried how often. */
export const personLinks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table link_code (
     hash text primary key, tenant text not null, person text not null, account text not null,
     until timestamptz not null, spent_by text, outcome text)`,
  'create index link_code_person on link_code (tenant, person)',
  'create index link_code_spent on link_code (spent_by) where spent_by is not null',
  `create table link_try (
     tenant text not null, person text not null, tries integer not null, since timestamptz not null,
     primary key (tenant, person))`,
  `create table person_link (
     tenant text not null, person text not null, whole text not null, account text not null,
     linked_at timestamptz not null, primary key (tenant, person))`,
  'create index person_link_whole on person_link (whole)',
]
