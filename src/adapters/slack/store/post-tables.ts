import type { Kysely } from 'kysely'

/** What the way out to Slack remembers, beside the adapter's other tables. Times are ISO 8601 text in UTC. */
export interface PostTables {
  slack_post: PostRow
  slack_gate: GateRow
  slack_lack: LackRow
}

export type PostDb = Kysely<PostTables>

/** One message or file that stands for a post, or is about to. It holds no words. */
export interface PostRow {
  tenant: string
  /** The key of the post that first made it: the same through all edits. */
  post_key: string
  /** `whisper`: a message that one person alone sees, and that cannot be edited. */
  kind: 'message' | 'file' | 'whisper'
  /** Its place among the messages, files or whispers of the post: 0, 1, … */
  part: number
  channel: string
  thread: string | null
  /** `sending`: Slack was asked, and nobody knows yet what came of it. */
  state: 'sending' | 'posted'
  since: string
  /** The message's ts or the file's id, once it stands. */
  ts: string | null
  /** What it last held, as a hash: an edit to the same is left out. */
  digest: string | null
}

/** A post as it stands in Slack: the key it was first posted under, and what an earlier try or edit left. */
export interface Card {
  readonly key: string
  readonly rows: readonly PostRow[]
}

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
