import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Whose thread a root message begins is in the core's table `slot`, and asked for there. A root that a stopped program
 * had posted and the core had not noted yet goes along; where both know one, the core's is what answers went to.
 */
export const roots: Migration = {
  async up(db: Kysely<unknown>) {
    // The lane is named after the tenant, which is letters, digits and a hyphen in Slack.
    await sql`
      insert into slot (lane, slot, tenant, proposal, platform, channel, message)
      select tenant || '/' || proposal, 'root', tenant, proposal, 'slack', channel, message from slack_root
      on conflict do nothing`.execute(db)
    await sql`drop table slack_root`.execute(db)
  },
}
