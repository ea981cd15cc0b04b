import { sql } from 'kysely'
import type { Post } from '../../../../ports/chat.ts'
import type { PostRow } from '../../../chat/posts/post-row.ts'
import { keyOfMessage, rowUnknown } from '../../../chat/posts/post-rows.ts'
import { nearestReference, type Reference, wayTo } from '../../store/references.ts'
import type { ReferenceRow, TeamsDb } from '../../store/tables.ts'

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
  const first = edits === null ? sql`${key}` : sql`(${keyOfMessage('teams_post', tenant, channel, edits.id)})`
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
