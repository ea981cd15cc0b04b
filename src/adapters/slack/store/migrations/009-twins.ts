import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * How many messages may stand besides the one that is known of a post, and after which of our messages it was sent: by
 * Slack's own clock, since every replica's may be wrong.
 */
export const twins: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'alter table slack_post add column twins integer not null default 0, add column follows text',
  'create index slack_post_twins on slack_post (tenant, key) where twins > 0',
]
