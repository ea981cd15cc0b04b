import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Leads to what may go once it is old, in an order of its own. */
export const tidying: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create index teams_post_passing on teams_post (at, tenant, key, kind, part) where slot is null or state = 'gone'`,
  'create index teams_act_at on teams_act (at)',
]
