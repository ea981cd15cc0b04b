import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Threads that a proposal moved out of: whatever is written there still finds it, and is told where it goes on. */
export const formerThreads: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table former_thread (
        tenant text not null,
        platform text not null,
        channel text not null,
        message text not null,
        proposal text not null,
        left_at timestamptz not null default now(),
        forwarded_at timestamptz,
        primary key (tenant, platform, channel, message)
      )`.execute(db)
    await sql`create index former_thread_proposal on former_thread (tenant, proposal, left_at desc)`.execute(db)
    await sql`create index slot_channel on slot (tenant, channel) where slot = 'root'`.execute(db)
  },
}
