import { sql } from 'kysely'
import type { Post } from '../../../../ports/chat.ts'
import type { PostRow } from '../../store/post-tables.ts'
import { nearestReference, type Reference, wayTo } from '../../store/references.ts'
import type { ReferenceRow, TeamsDb } from '../../store/tables.ts'

/** What is known before something is shown. */
export interface Known {
  /** How to reach its conversation; null where the tenant was never heard from. */
  readonly reference: Reference | null
  /** What stands of it already, part by part: under the message to edit, or from an earlier try. */
  readonly rows: readonly PostRow[]
}

/** Reads it for a post to this conversation, in one statement. */
export async function readKnown(db: TeamsDb, post: Post, channel: string): Promise<Known> {
  const { tenant, key, edits } = post
  const posted =
    edits === null
      ? sql`${key}`
      : sql`(
          select key from teams_post where tenant = ${tenant} and channel = ${channel} and activity = ${edits.id} limit 1)`
  const { rows } = await sql<ReferenceRow & { standing: PostRow[] | null }>`
    select way.*, (
      select json_agg(p order by p.part) from teams_post p where p.tenant = ${tenant} and p.key = ${posted}) as standing
    from (${nearestReference(tenant, channel)}) way`.execute(db)
  const [row] = rows
  if (row === undefined) return { reference: null, rows: [] }
  return { reference: wayTo(row, channel), rows: row.standing ?? unknownTo(post, channel) }
}

/** A message that we are asked to edit and have no row of. */
function unknownTo({ tenant, key, edits, proposal, slot, to }: Post, channel: string): readonly PostRow[] {
  if (edits === null) return []
  const root = typeof to === 'string' ? null : to.thread
  const base = { tenant, key, part: 0, channel, root, proposal, slot, head: null, twins: 0, hash: '', at: '' }
  return [{ ...base, activity: edits.id, state: 'sent' }]
}
