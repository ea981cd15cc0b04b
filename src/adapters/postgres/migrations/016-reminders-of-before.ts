import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Drafts from before their authors were reminded get their timers by one that is due at once: the step sets the rest. */
export const remindersOfBefore: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`insert into timer (tenant, proposal, name, at)
      select tenant, id, 'author-reminder', date_trunc('milliseconds', now())
      from proposal where state in ('drafting', 'changes-requested')
      on conflict do nothing`.execute(db)
  },
}
