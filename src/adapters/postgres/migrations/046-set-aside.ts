import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What is set aside, for the coordinators' overview: the few that were told of it, and what is still there of what was sent. */
export const shownSetAside: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create index audit_set_aside on audit (tenant, type, stored_at) where type in ('set-aside', 'unreadable')`,
  `create index intake_set_aside on intake (('set aside ' || platform || ' ' || key)) where failed_at is not null`,
]
