import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What chat platforms sent and had acknowledged, until the core has it; and which processes live that have it in hand. */
export const intake: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table intake (
      seq bigint generated always as identity primary key,
      platform text not null,
      key text not null,
      lane text not null,
      payload text not null,
      holder uuid,
      attempts integer not null default 0,
      failed_at timestamptz,
      unique (platform, key)
    )`.execute(db)
    await sql`create index intake_lane on intake (platform, lane, seq) where failed_at is null`.execute(db)
    await sql`create table intake_holder (
      holder uuid primary key,
      until timestamptz not null
    )`.execute(db)
  },
}
