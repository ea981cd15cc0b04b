import type { Generated, Kysely, Transaction } from 'kysely'

/** The playground's own tables, beside the core's in the same database. Times are ISO 8601 text, JSON is text. */
export interface WebTables {
  web_clock: { id: number; seq: number }
  web_message: MessageRow
  web_act: WebActRow
  web_read: ReadRow
}

/** The database as Kysely sees it, with the playground's tables alone. */
export type WebDb = Kysely<WebTables>
/** An open transaction over the playground's tables. */
export type WebTransaction = Transaction<WebTables>

/** One message of a person or the bot. `born` orders messages; `seq` grows with each change and lets a page resume. */
export interface MessageRow {
  id: string
  room: string
  /** The id of the thread's root message; null in the room itself. */
  thread: string | null
  author: string
  /** A person's words; null for the bot. */
  text: string | null
  /** The bot's view as JSON; null for a person. */
  view: string | null
  /** The one person who sees it; null for everyone in the room. */
  only_for: string | null
  /** The key of the post that made it. */
  post_key: string | null
  at: string
  edited_at: string | null
  deleted_at: string | null
  born: number
  seq: number
  /** How many messages for everyone stand in its thread: kept here, so that no page has to count. */
  replies: number
  replied_at: string | null
}

/** What a person did, until the core has it: stored with the change it belongs to, handed over after. */
export interface WebActRow {
  /** The envelope's id: the one that the page made. */
  id: string
  /** Who did what where, to tell a repeat from another act that took its id. */
  about: string
  /** Acts of one lane are handed over in order. */
  lane: string
  seq: Generated<number>
  /** The envelope as JSON; emptied once it was received. */
  envelope: string
  state: 'waiting' | 'received' | 'refused'
  attempts: number
  /** How often it was begun after a process had ended with it. */
  begun: Generated<number>
}

/** How far a person has read a room (`thread` is '') or a thread, and whether the thread is in their list. */
export interface ReadRow {
  person: string
  room: string
  thread: string
  upto: number
  follows: boolean
}
