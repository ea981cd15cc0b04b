import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { ClosedWhy } from '../../../flows/model/access.ts'
import { Blocked, TryLater, Undeliverable } from '../../../ports/chat.ts'

/** What an error of the Web API means for us. */
export type ErrorMeaning =
  /** The channel cannot be written to until somebody acts. */
  | 'closed'
  /** The message to edit is gone, or may not be edited any more. */
  | 'gone'
  /** Slack finds what we sent too long or misshapen. */
  | 'unfit'
  /** The workspace's plan or the app's scopes do not allow it. */
  | 'lacking'
  /** The person cannot be reached in this channel. */
  | 'absent'
  /** The person cannot be reached at all, or the thread does not exist. */
  | 'final'
  /** The token is not valid: the app was removed, or must be installed again. */
  | 'removed'
  | 'wait'
  /** It may have been done, or not. */
  | 'unknown'
  /** It was not done; trying again may help. */
  | 'failed'

/** By Slack's own word for the error (docs.slack.dev/reference/methods/chat.postMessage and the others). */
const meanings: Readonly<Record<string, ErrorMeaning>> = {
  channel_not_found: 'closed',
  not_in_channel: 'closed',
  is_archived: 'closed',
  restricted_action: 'closed',
  restricted_action_read_only_channel: 'closed',
  restricted_action_thread_only_channel: 'closed',
  restricted_action_non_threadable_channel: 'closed',
  message_not_found: 'gone',
  cant_update_message: 'gone',
  edit_window_closed: 'gone',
  is_inactive: 'gone',
  msg_too_long: 'unfit',
  invalid_blocks: 'unfit',
  invalid_blocks_format: 'unfit',
  msg_blocks_too_long: 'unfit',
  // A table is refused by this name.
  invalid_attachments: 'unfit',
  no_text: 'unfit',
  unknown_method: 'lacking',
  missing_scope: 'lacking',
  not_allowed_token_type: 'lacking',
  paid_teams_only: 'lacking',
  feature_not_enabled: 'lacking',
  no_permission: 'lacking',
  access_denied: 'lacking',
  user_not_in_channel: 'absent',
  messages_tab_disabled: 'final',
  user_not_found: 'final',
  users_not_found: 'final',
  user_disabled: 'final',
  user_not_visible: 'final',
  cannot_dm_bot: 'final',
  cannot_reply_to_message: 'final',
  thread_not_found: 'final',
  invalid_thread_ts: 'final',
  account_inactive: 'removed',
  token_revoked: 'removed',
  token_expired: 'removed',
  invalid_auth: 'removed',
  not_authed: 'removed',
  team_access_not_granted: 'removed',
  ratelimited: 'wait',
  rate_limited: 'wait',
  message_limit_exceeded: 'wait',
  internal_error: 'unknown',
  fatal_error: 'unknown',
  request_timeout: 'unknown',
  service_unavailable: 'unknown',
}

/** Why a place takes nothing more, by Slack's word for it; undefined for an error that says nothing of the place. */
export function closedWhy(error: unknown): ClosedWhy | undefined {
  const code = errorCode(error)
  return code.startsWith('restricted_action') ? 'refused' : closings[code]
}

const closings: Readonly<Record<string, ClosedWhy>> = {
  is_archived: 'archived',
  not_in_channel: 'removed',
  channel_not_found: 'gone',
  thread_not_found: 'thread',
  invalid_thread_ts: 'thread',
  cannot_reply_to_message: 'thread',
}

/** Slack's word for a channel that is not there, or not any more under this id. */
export const notFound = 'channel_not_found'

/** What is noted of a post that a place refused for good. */
export function refusalOf(code: string): string {
  return `Slack refuses the place for good: ${code}`
}

/** How long to wait where Slack does not say, in ms. */
const pauseMs = 30_000
/** How long to wait for an app to be installed again, in ms. */
const removedMs = 120_000

/** What the error means; `failed` for what nobody foresaw. */
export function meaningOf(error: unknown): ErrorMeaning {
  if (error instanceof WebAPIRateLimitedError) return 'wait'
  if (error instanceof WebAPIHTTPError) return error.statusCode === 429 ? 'wait' : 'unknown'
  if (error instanceof WebAPIRequestError) return 'unknown'
  return meanings[errorCode(error)] ?? 'failed'
}

/** Slack's word for the error; empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof WebAPIPlatformError ? error.data.error : ''
}

/** What Slack says of each part of a message that it refuses; nothing of what stands in it. */
export function problemsOf(error: unknown): readonly string[] {
  return error instanceof WebAPIPlatformError ? (error.data.response_metadata?.messages ?? []) : []
}

/** The same error as the outbox understands it: wait, give up, or try again. Our own errors pass. */
export function forOutbox(error: unknown): Error {
  if (error instanceof TryLater || error instanceof Blocked || error instanceof Undeliverable) return error
  const reason = errorCode(error) || String(error)
  switch (meaningOf(error)) {
    case 'wait':
      return new TryLater(`Slack asks to wait: ${reason}`, waitOf(error))
    case 'removed':
      // What waits is kept, and goes on when the app is installed again.
      return new TryLater(`Slack refuses the app's token (${reason}): ${mendingOf(reason)}`, removedMs)
    case 'closed':
    case 'absent':
    case 'final':
    case 'unfit':
      return new Undeliverable(`Slack refuses the message for good: ${reason}`)
    default:
      return error instanceof Error ? error : new Error(reason)
  }
}

/** What whoever runs the program has to do about a token that Slack refuses. */
function mendingOf(code: string): string {
  if (code === 'team_access_not_granted') return 'an admin of the organisation adds the app to the workspace again'
  return 'install the app again, and where its token is a variable, set SLACK_BOT_TOKEN to the new one'
}

function waitOf(error: unknown): number {
  return error instanceof WebAPIRateLimitedError ? Math.max(1, error.retryAfter) * 1_000 : pauseMs
}
