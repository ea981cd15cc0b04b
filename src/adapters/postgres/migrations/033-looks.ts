import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** For whom a repository was looked at within the last day, and when. */
export const looks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table look (
     tenant text not null, person text not null, id text not null, at timestamptz not null,
     primary key (tenant, person, id))`,
  'create index look_at on look (at)',
]
