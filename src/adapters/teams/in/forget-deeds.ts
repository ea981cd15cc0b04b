import { sql } from 'kysely'
import { batchAfterBatch } from '../../../timing/batch-after-batch.ts'
import type { TeamsDb } from '../store/tables.ts'

/** Far longer than the same press is sent again, in ms. */
const keptMs = 24 * 3_600_000

/** Forgets what people did last, a day later, so many at a time; `now` is in ms since 1970. */
export async function forgetDeeds(db: TeamsDb, now: number): Promise<void> {
  const before = new Date(now - keptMs).toISOString()
  await batchAfterBatch(500, async (most) => {
    const { numAffectedRows } = await sql`
      delete from teams_act where (tenant, channel, person) in (
        select tenant, channel, person from teams_act where at < ${before}
        order by at limit ${most}::int for update skip locked)`.execute(db)
    return Number(numAffectedRows ?? 0)
  })
}
