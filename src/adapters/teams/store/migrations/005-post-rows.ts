import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Posts are noted in the same words on every platform, so that one code reads and writes them. */
export const postRows: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'alter table teams_post rename column activity to id',
  'alter table teams_post rename column root to thread',
  'alter table teams_post rename column hash to digest',
  `alter table teams_post add column kind text not null default 'message'`,
  'alter table teams_post drop constraint teams_post_pkey, add primary key (tenant, key, kind, part)',
  // Nobody ever read by it.
  'alter table teams_post drop column head',
]
