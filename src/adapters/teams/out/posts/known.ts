import { sql } from 'kysely'
import type { Post } from '../../../../ports/chat.ts'
import { keyOfMessage, type PostRow, rowUnknown } from '../../../chat/posts/post-rows.ts'
import { nearestReference, type Reference, wayTo } from '../../store/references.ts'
import type { ReferenceRow, TeamsDb } from '../../store/tables.ts'
import { notedMs } from '../../../chat/patience.ts'

/** What is known before something is shown. */
export interface KnownPost {
  /** How to reach its conversation; null where the tenant was never heard from. */
  readonly reference: Reference | null
  /** What stands of it already, part by part: under the message to edit, or from an earlier try. */
  readonly rows: readonly PostRow[]
}

/** Reads it for a post to this conversation, in one statement. */
export async function readKnown(db: TeamsDb, post: Post, channel: string, now: string): Promise<KnownPost> {
  const { tenant, key, edits, to } = post
  // An earlier try may have posted it anew, where the message to edit was gone: then it stands under its own key.
  const first =
    edits === null ? sql`${key}` : sql`coalesce((${keyOfMessage('teams_post', tenant, channel, edits.id)}), ${key})`
  const { rows } = await sql<ReferenceRow & { standing: PostRow[] | null }>`
    select way.*, (
      select json_agg(p order by p.part) from teams_post p where p.tenant = ${tenant} and p.key = ${first}) as standing
    from (${nearestReference(tenant, channel)}) way`.execute(db)
  const [row] = rows
  if (row === undefined) return { reference: null, rows: [] }
  const thread = typeof to === 'string' ? null : to.thread
  const unknown = edits === null ? [] : [rowUnknown({ tenant, key, channel, thread, at: now, id: edits.id })]
  return { reference: wayTo(row, channel), rows: row.standing ?? unknown }
}

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
