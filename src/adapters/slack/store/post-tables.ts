import type { Kysely } from 'kysely'
import type { PostRow } from '../../chat/posts/post-rows.ts'

/** What the way out to Slack remembers, beside the adapter's other tables. Times are ISO 8601 text in UTC. */
export interface SlackPostTables {
  slack_post: PostRow
  slack_gate: GateRow
  slack_lack: LackRow
}

/** A database that holds the tables for sending to Slack, typed for Kysely. */
export type SlackPostDb = Kysely<SlackPostTables>

/** When the next message may go to a channel, in ms since 1970 by the database's clock. */
export interface GateRow {
  tenant: string
  channel: string
  free_at: number | string
}

/** Something that a workspace's plan, or the app's scopes in it, do not allow; asked again after `until`. */
export interface LackRow {
  tenant: string
  feature: Feature
  until: string
}

/** What we can do without. */
export type Feature = 'files' | 'whispers' | 'status' | 'look-up' | 'marks'
