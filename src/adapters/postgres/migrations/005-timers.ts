import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Moments at which something of a proposal is due, until it was raised; `held_until` while somebody raises it. */
export const timers: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table timer (
      tenant text not null,
      proposal text not null,
      name text not null,
      at timestamptz not null,
      held_until timestamptz,
      attempts integer not null default 0,
      primary key (tenant, proposal, name)
    )`.execute(db)
    await sql`create index timer_at on timer (at)`.execute(db)
  },
}
