import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where the bot can be heard, who is who there, which proposal a chat holds, and what each person did last. */
export const references: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table teams_reference (
        tenant text not null, channel text not null, kind text not null, service_url text not null,
        bot_id text not null, bot_name text not null, team text, person text, user_id text,
        dead text, seen_at text not null, primary key (tenant, channel))`.execute(db)
    await sql`create index teams_reference_person on teams_reference (tenant, person) where person is not null`.execute(
      db,
    )
    await sql`create index teams_reference_team on teams_reference (tenant, team) where team is not null`.execute(db)
    await sql`
      create table teams_person (
        tenant text not null, person text not null, user_id text not null, name text not null,
        primary key (tenant, person))`.execute(db)
    await sql`
      create table teams_current (
        tenant text not null, channel text not null, root text not null, primary key (tenant, channel))`.execute(db)
    await sql`
      create table teams_said (
        tenant text not null, channel text not null, message text not null, root text not null,
        primary key (tenant, channel, message))`.execute(db)
    await sql`
      create table teams_act (
        tenant text not null, channel text not null, person text not null, about text not null,
        envelope text not null, at text not null, primary key (tenant, channel, person))`.execute(db)
  },
}
