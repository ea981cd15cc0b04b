import type { Generated, Kysely } from 'kysely'
import type { PostRow } from '../../chat/posts/post-rows.ts'

/** The adapter's own tables, beside the core's in the same database. Times are ISO 8601 text in UTC. */
export interface TeamsTables extends TeamsPostTables {
  teams_reference: ReferenceRow
  teams_person: PersonRow
  teams_current: CurrentRow
  teams_act: ActRow
  teams_said: TeamsSaidRow
}

/** The database as Kysely sees it, with the Teams adapter's tables alone. */
export type TeamsDb = Kysely<TeamsTables>

/** A conversation that the bot was heard in. `channel` is its id without `;messageid=…`. */
export interface ReferenceRow {
  tenant: string
  channel: string
  kind: 'personal' | 'group' | 'channel'
  /** Regional, and may change: it is what the last activity from there said. */
  service_url: string
  bot_id: string
  bot_name: string
  /** The team's id (`19:…@thread.tacv2`) of a channel; null elsewhere. */
  team: string | null
  /** The other person of a personal chat: our id of them, and Teams' (`29:…`); null elsewhere. */
  person: string | null
  user_id: string | null
  /** Why nothing can be sent there any more; null while something can. */
  dead: string | null
  seen_at: string
}

/** A person who spoke to the bot: `person` is the Entra object id where there is one, `user_id` is Teams' `29:…`. */
export interface PersonRow {
  tenant: string
  person: string
  user_id: string
  name: string
}

/** The root message of the proposal that a chat without threads holds now. */
export interface CurrentRow {
  tenant: string
  channel: string
  root: string
}

/** What a person did last in a conversation, to know an invoke that Teams sends again under another id. */
export interface ActRow {
  tenant: string
  channel: string
  person: string
  /** A hash of what was done, to what. */
  about: string
  /** The id of the envelope that it became. */
  envelope: string
  at: string
}

/** Which proposal's answer a message became part of. */
export interface TeamsSaidRow {
  tenant: string
  channel: string
  message: string
  root: string
}

/** What the outbound half keeps beside the inbound half's tables. */
interface TeamsPostTables {
  teams_post: TeamsPostRow
  teams_pace: PaceRow
}

/** One message, and what Teams needs to know of it beside. */
interface TeamsPostRow extends PostRow {
  readonly proposal: string | null
  /** Null for parts after the first. */
  readonly slot: string | null
  /** How many messages with its words may stand besides, since an answer was lost. */
  readonly twins: Generated<number>
}

/** When the last messages were sent to a conversation, in ms since 1970; for the whole tenant under the channel ''. */
interface PaceRow {
  tenant: string
  channel: string
  sent: number[]
}
