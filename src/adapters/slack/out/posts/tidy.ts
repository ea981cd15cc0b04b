import { sql } from 'kysely'
import { batchAfterBatch } from '../../../../timing/batch-after-batch.ts'
import type { SlackPostDb } from '../../store/post-tables.ts'

/** How often posts are tidied. */
export const tidyEveryMs = 24 * 60 * 60 * 1_000
const dayMs = 24 * 60 * 60 * 1_000
/** A post is tried for a month at most, where the app was removed, and then once more where a coordinator asks for it. */
const keptMs = 60 * dayMs
/** A channel that was not written to for so long need not be waited for. */
const pacedMs = 60_000

/**
 * Forgets what no retry needs any more and nothing edits: words for one person alone, what is gone, and when channels were
 * last written to. What stands for everyone stays known: editing a card takes all its messages.
 */
export async function tidyPosts(db: SlackPostDb, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - keptMs).toISOString()
  await batchAfterBatch(500, (most) => forgetPosts(db, oldest, most))
  await db
    .deleteFrom('slack_gate')
    .where('free_at', '<', Date.parse(now) - pacedMs)
    .execute()
  await db
    .deleteFrom('slack_turn')
    .where('at', '<', Date.parse(now) - pacedMs)
    .execute()
  await db.deleteFrom('slack_lack').where('until', '<', oldest).execute()
}

/** In the words of an index that holds nothing else. Gives how many went. */
async function forgetPosts(db: SlackPostDb, oldest: string, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from slack_post where (tenant, key, kind, part) in (
      select tenant, key, kind, part from slack_post
      where at < ${oldest} and (kind = 'whisper' or key like '% direct' or state = 'gone')
      order by at limit ${most}::int for update skip locked)`.execute(db)
  return Number(numAffectedRows ?? 0)
}
