import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the newest commits of public repositories showed, as JSON, by which rules, and when it was asked for last. */
export const repositoryFacts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table repository_facts (
     repository text primary key, commit text not null, rules text not null, shown text not null,
     used_at timestamptz not null)`,
  'create index repository_facts_used on repository_facts (used_at)',
]
