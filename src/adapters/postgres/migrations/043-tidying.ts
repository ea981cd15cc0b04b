import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * How far the old rows of a table were gone through, and until when that rests; and what is asked of each of them: whether
 * the audit log still knows whose row it was about which proposal, which the index of before leads to as well, and whether
 * something older of a card was given up.
 */
export const tidying: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  'create table tidying (what text primary key, upto bigint not null default 0, rests_until timestamptz)',
  `insert into tidying (what) values ('audit'), ('outbox')`,
  'create index audit_whose on audit (tenant, actor_id, proposal, id)',
  'drop index audit_actor',
  `create index outbox_slot_given_up on outbox (lane, slot) where failed_at is not null and slot is not null`,
]
