import type { Log } from '../../../ports/log.ts'
import type { Feature, SlackPostDb } from '../store/post-tables.ts'

/** How long a feature stays off before it is tried again, in ms: somebody may have granted the scope. */
const offMs = 6 * 60 * 60_000

/** What workspaces cannot do, remembered for all processes. */
export interface Lacks {
  has(tenant: string, feature: Feature): Promise<boolean>
  note(tenant: string, feature: Feature, error: string): Promise<void>
}

/** Remembers in the database what a workspace refused for good. */
export function lacksIn(db: SlackPostDb, now: () => string, log: Log): Lacks {
  return {
    async has(tenant, feature) {
      const row = await db
        .selectFrom('slack_lack')
        .select('until')
        .where('tenant', '=', tenant)
        .where('feature', '=', feature)
        .executeTakeFirst()
      return row !== undefined && row.until > now()
    },
    async note(tenant, feature, error) {
      const until = new Date(Date.parse(now()) + offMs).toISOString()
      log.warn({ tenant, feature, error, until }, 'a workspace does without a feature')
      await db
        .insertInto('slack_lack')
        .values({ tenant, feature, until })
        .onConflict((conflict) => conflict.columns(['tenant', 'feature']).doUpdateSet({ until }))
        .execute()
    },
  }
}
