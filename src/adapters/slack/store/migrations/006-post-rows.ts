import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Posts are noted in the same words on every platform, so that one code reads and writes them. */
export const postRows: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'alter table slack_post rename column post_key to key',
  'alter table slack_post rename column since to at',
  'alter table slack_post rename column ts to id',
  `update slack_post set state = 'sent' where state = 'posted'`,
  `update slack_post set digest = '' where digest is null`,
  'alter table slack_post alter column digest set not null',
]
