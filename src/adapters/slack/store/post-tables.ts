import type { Generated, Kysely, Selectable } from 'kysely'
import type { PostRow } from '../../chat/posts/post-rows.ts'

/** What the way out to Slack remembers, beside the adapter's other tables. Times are ISO 8601 text in UTC. */
export interface SlackPostTables {
  slack_post: SlackPostTable
  slack_gate: GateRow
  slack_turn: TurnRow
  slack_edit: EditRow
  slack_lack: LackRow
}

/** A database that holds the tables for sending to Slack, typed for Kysely. */
export type SlackPostDb = Kysely<SlackPostTables>

/** A post's message or file, with how to find it where Slack's answer was lost. */
export interface TriedRow extends PostRow {
  /** The newest message of ours in its channel when it was first sent: it is newer itself. Null where there was none. */
  readonly follows: string | null
}

interface SlackPostTable extends TriedRow {
  /** How many messages with its words may stand besides, since more than one worker tried to post it. */
  readonly twins: Generated<number>
}

/** A row of `slack_post`, as it is read. */
export type SlackPostRow = Selectable<SlackPostTable>

/** When a channel's burst is whole again, in ms since 1970 by the database's clock; until when Slack asked to wait. */
export interface GateRow {
  tenant: string
  channel: string
  free_at: number | string
  held_until: Generated<number | string>
}

/** A turn in a channel that is somebody's: a message's, by its key, or that of a thread that has begun. */
export interface TurnRow {
  id: Generated<number | string>
  tenant: string
  channel: string
  holder: string
  at: number | string
}

/** When messages of a workspace were edited lately, in ms since 1970, and when the next edit that waits has its turn. */
export interface EditRow {
  tenant: string
  sent: Generated<readonly (number | string)[]>
  /** In whose thread each of them stood. */
  threads: Generated<readonly string[]>
  ticket_at: Generated<number | string>
  held_until: Generated<number | string>
}

/** Something that a workspace's plan, or the app's scopes in it, do not allow; asked again after `until`. */
export interface LackRow {
  tenant: string
  feature: Feature
  until: string
}

/** What we can do without. */
export type Feature = 'files' | 'whispers' | 'status' | 'look-up' | 'marks'
