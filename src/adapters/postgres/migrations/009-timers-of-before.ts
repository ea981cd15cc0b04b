import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Claims and withdrawals from before there were timers get theirs by one that is due at once: the step sees what they are
 * and sets the rest by the calendar.
 */
export const timersOfBefore: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`insert into timer (tenant, proposal, name, at)
      select tenant, id, case state when 'in-review' then 'claim-expires' else 'restore-ends' end,
        date_trunc('milliseconds', now())
      from proposal where state in ('in-review', 'withdrawn')
      on conflict do nothing`.execute(db)
  },
}
