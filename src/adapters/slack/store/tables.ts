import type { Generated, Kysely } from 'kysely'

/** What the Slack adapter keeps beside the core's tables, in the same database. Times are ISO 8601 text in UTC. */
export interface SlackTables {
  slack_installation: InstallationRow
  slack_oauth_state: OauthStateRow
  slack_adopted: AdoptedRow
  slack_message_key: MessageKeyRow
}

/** A database that holds the tables of installations and adopted messages, typed for Kysely. */
export type SlackDb = Kysely<SlackTables>

/** One workspace or organisation that installed the app. It stays when the app is removed; its tokens do not. */
export interface InstallationRow {
  tenant: string
  team: string | null
  enterprise: string | null
  name: string
  app: string
  bot_user: string
  /** The person who installed it: they choose the rooms, and are a coordinator. */
  installer: string
  scopes: string
  /** Sealed, never in clear; null once the app was removed. */
  token: string | null
  /** Sealed; null where the workspace does not rotate tokens. */
  refresh_token: string | null
  expires_at: string | null
  /** Until when one process alone may refresh the token. */
  refreshing_until: string | null
  reviewers: string | null
  catalogue: string | null
  coordinators: string | null
  installed_at: string
  removed_at: string | null
}

/** An installation that somebody began: its state may be used once. */
export interface OauthStateRow {
  id: string
  expires_at: string
}

/** A message that belongs to a proposal without standing in its thread: its edits and deletion have to find it, too. */
export interface AdoptedRow {
  tenant: string
  channel: string
  message: string
  to_channel: string
  to_thread: string
}

/** The key under which a message is known by one of its names. */
interface MessageKeyRow {
  tenant: string
  name: string
  key: string
  at: Generated<Date>
}
