import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Erasures that were begun, and of those that are done the receipts; and what somebody did, by who did it. */
export const erasure: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table erasure (
      id text primary key,
      tenant text not null,
      plan text,
      person text,
      begun_at timestamptz not null default now(),
      done_at timestamptz
    )`.execute(db)
    await sql`create unique index erasure_open on erasure (tenant, person) where done_at is null`.execute(db)
    await sql`create index audit_actor on audit (tenant, actor_id)`.execute(db)
    await sql`create index proposal_owner on proposal (tenant, owner_id)`.execute(db)
    await sql`create index proposal_reviewer on proposal (tenant, reviewer_id)`.execute(db)
  },
}
