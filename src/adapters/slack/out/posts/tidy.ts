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
  await db
    .deleteFrom('slack_post')
    .where('at', '<', oldest)
    .where((row) => row.or([row('kind', '=', 'whisper'), row('key', 'like', '% direct'), row('state', '=', 'gone')]))
    .execute()
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
