import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Whose thread a root message begins, and where its learner is, is asked of the core, in whose table `slot` it stands. A
 * root that a stopped program had posted and the core had not noted yet goes along.
 */
export const roots: Migration = {
  async up(db: Kysely<unknown>) {
    // The lane is named after the tenant, which is letters, digits and hyphens in Teams.
    await sql`
      insert into slot (lane, slot, tenant, proposal, platform, channel, message)
      select distinct on (tenant, proposal) tenant || '/' || proposal, 'root', tenant, proposal, 'teams', channel, activity
      from teams_post where slot = 'root' and proposal is not null and activity is not null
      order by tenant, proposal, at desc
      on conflict do nothing`.execute(db)
    await sql`drop index teams_post_root`.execute(db)
    await sql`drop index teams_post_slot`.execute(db)
  },
}
