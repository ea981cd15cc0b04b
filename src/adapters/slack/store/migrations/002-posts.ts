import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What stands in Slack for each post, when each channel may be written to again, and what a workspace cannot do. */
export const posts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table slack_post (
     tenant text not null, post_key text not null, kind text not null, part integer not null,
     channel text not null, thread text, state text not null, since text not null, ts text, digest text,
     primary key (tenant, post_key, kind, part))`,
  `create index slack_post_ts on slack_post (tenant, channel, ts) where kind = 'message' and part = 0`,
  `create table slack_gate (
     tenant text not null, channel text not null, free_at bigint not null, primary key (tenant, channel))`,
  `create table slack_lack (
     tenant text not null, feature text not null, until text not null, primary key (tenant, feature))`,
]
