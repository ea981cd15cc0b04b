import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the bot has posted where, and how fast. */
export const posts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table teams_post (
        tenant text not null, key text not null, part integer not null, channel text not null, root text,
        proposal text, slot text, activity text, head text, state text not null, twins integer not null default 0,
        hash text not null, at text not null, primary key (tenant, key, part))`.execute(db)
    await sql`create index teams_post_activity on teams_post (tenant, channel, activity)`.execute(db)
    await sql`create index teams_post_head on teams_post (tenant, head) where head is not null`.execute(db)
    await sql`create index teams_post_root on teams_post (tenant, proposal) where slot = 'root'`.execute(db)
    await sql`create index teams_post_twins on teams_post (tenant, channel, proposal) where twins > 0`.execute(db)
    await sql`
      create table teams_pace (
        tenant text not null, channel text not null, sent bigint[] not null, primary key (tenant, channel))`.execute(db)
  },
}
