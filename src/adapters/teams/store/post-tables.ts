import type { Generated } from 'kysely'
import type { PostRow } from '../../chat/posts/post-row.ts'

/** What the outbound half keeps beside the inbound half's tables. */
export interface TeamsPostTables {
  teams_post: TeamsPostRow
  teams_pace: PaceRow
}

/** One message, and what Teams needs to know of it beside. */
export interface TeamsPostRow extends PostRow {
  readonly proposal: string | null
  /** Null for parts after the first. */
  readonly slot: string | null
  /** How many messages with its words may stand besides, since an answer was lost. */
  readonly twins: Generated<number>
}

/** When the last messages were sent to a conversation, in ms since 1970; for the whole tenant under the channel ''. */
export interface PaceRow {
  tenant: string
  channel: string
  sent: number[]
}
