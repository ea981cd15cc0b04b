import type { Log } from '../../../../ports/log.ts'
import type { Clients } from '../../clients.ts'
import type { SlackPostDb, SlackPostRow } from '../../store/post-tables.ts'
import { errorCode, meaningOf } from '../errors.ts'
import { findAll } from './look-up.ts'

/** How often twins are looked for, in ms: longer than a request to Slack may take. */
export const twinsEveryMs = 30_000
/** Posts that are looked at in one go: there are hardly ever any. */
const most = 50

interface TwinParts {
  readonly db: SlackPostDb
  readonly clients: Clients
  readonly log: Log
}

/**
 * Takes away the messages that stand besides the one that is known of a post: what a worker posted that stood still for
 * longer than its lease, and was then killed before it could take it back. What is seen for the first time is left for the
 * next call, since its request may still be on its way.
 */
export function twinRemover(parts: TwinParts): () => Promise<void> {
  let seen = new Set<string>()
  return async () => {
    const rows = await rowsWithTwins(parts.db)
    const ripe = rows.filter((row) => seen.has(nameOf(row)))
    seen = new Set(rows.map(nameOf))
    for (const row of ripe) await removeTwins(parts, row)
  }
}

function nameOf({ tenant, key, part, twins }: SlackPostRow): string {
  return JSON.stringify([tenant, key, part, twins])
}

function rowsWithTwins(db: SlackPostDb): Promise<readonly SlackPostRow[]> {
  return db
    .selectFrom('slack_post')
    .selectAll()
    .where('twins', '>', 0)
    .where('state', '=', 'sent')
    .where('kind', '=', 'message')
    .orderBy('key')
    .limit(most)
    .execute()
}

/** Where Slack cannot be asked now, the next call tries again; what it will never allow is left at that. */
async function removeTwins({ db, clients, log }: TwinParts, row: SlackPostRow): Promise<void> {
  const { tenant, channel, key, part, id } = row
  try {
    const client = await clients(tenant)
    for (const ts of await findAll(client, row, null)) {
      if (ts === id) continue
      await client.chat.delete({ channel, ts })
      log.info({ tenant, channel, ts }, 'a message that stood twice was taken away')
    }
  } catch (error) {
    const meaning = meaningOf(error)
    log.warn({ tenant, channel, key, error: errorCode(error) || String(error) }, 'a message may stand twice')
    if (meaning === 'wait' || meaning === 'unknown' || meaning === 'removed' || errorCode(error) === '') return
  }
  await db
    .updateTable('slack_post')
    .set({ twins: 0 })
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('kind', '=', 'message')
    .where('part', '=', part)
    .where('id', '=', id)
    .where('twins', '=', row.twins)
    .execute()
}
