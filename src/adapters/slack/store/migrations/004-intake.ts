import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What Slack sent is kept beside what other platforms send, in the core's table `intake`: what waits moves there. */
export const intake: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      insert into intake (platform, key, lane, payload, attempts, failed_at)
      select 'slack', key, lane, payload, attempts, failed_at::timestamptz
      from slack_inbox order by seq
      on conflict do nothing`.execute(db)
    await sql`drop table slack_inbox`.execute(db)
  },
}
