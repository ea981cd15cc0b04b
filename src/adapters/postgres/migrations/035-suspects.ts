import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * How often something was begun that a dead process had in hand, why it was set aside, and whether its sender was told.
 * Whoever sent what was given up before is not told any more.
 */
export const suspects: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `alter table intake add begun integer not null default 0, add reason text, add told_at timestamptz`,
  'update intake set told_at = now() where failed_at is not null',
  'create index intake_untold on intake (platform) where failed_at is not null and told_at is null',
]
