import { notedMs } from '../../../chat/patience.ts'
import type { TeamsDb } from '../../store/tables.ts'

/**
 * Whether the message was posted just now as the root of a proposal's thread, so that the core may not have noted it yet.
 * Teams' ids of messages are the time in ms: an older message costs no look. `at` is ISO 8601 in UTC.
 */
export async function isNewRoot(
  db: TeamsDb,
  tenant: string,
  { channel, message, at }: { readonly channel: string; readonly message: string; readonly at: string },
): Promise<boolean> {
  const since = Date.parse(at) - 2 * notedMs
  if (Number(message) < since) return false
  const row = await db
    .selectFrom('teams_post')
    .select('key')
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .where('id', '=', message)
    .where('slot', '=', 'root')
    .where('at', '>', new Date(since).toISOString())
    .executeTakeFirst()
  return row !== undefined
}
