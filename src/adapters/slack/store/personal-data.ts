import { type RawBuilder, sql } from 'kysely'
import type { ErasureCase, Subject, TableData } from '../../../ports/erasure.ts'
import { keysOf } from '../../chat/posts/is-posted.ts'
import { laneOf } from '../in/take.ts'
import type { SlackDb } from './tables.ts'

const id = { nothing: 'an identifier of a message, a channel or a workspace' }
const fact = { nothing: 'a number, a moment or a word of the program' }

/** What each of the adapter's tables holds of people: a table or column that is missing here fails a test. */
export const slackTables: Readonly<Record<string, TableData>> = {
  slack_installation: {
    tenant: id,
    team: id,
    enterprise: id,
    name: { nothing: 'the workspace’s name' },
    app: id,
    bot_user: { nothing: 'the bot' },
    installer: 'person',
    scopes: fact,
    token: { nothing: 'the bot’s, sealed' },
    refresh_token: { nothing: 'the bot’s, sealed' },
    expires_at: fact,
    refreshing_until: fact,
    reviewers: id,
    catalogue: id,
    coordinators: id,
    installed_at: fact,
    removed_at: fact,
  },
  slack_oauth_state: { nothing: 'installations that were begun, under a random id' },
  slack_post: {
    tenant: id,
    key: id,
    kind: fact,
    part: fact,
    channel: id,
    thread: id,
    state: fact,
    at: fact,
    id,
    digest: { nothing: 'a hash of what stands there, or the number of its last edit; it goes with the post' },
    twins: fact,
    follows: id,
  },
  slack_gate: { nothing: 'when a channel may be written to again' },
  slack_turn: { nothing: 'whose turn it is, by the ids of posts, proposals and messages, for a minute' },
  slack_edit: { nothing: 'when messages of a workspace were edited within the last minute' },
  slack_lack: { nothing: 'what a workspace cannot do' },
  slack_adopted: { tenant: id, channel: id, message: id, to_channel: id, to_thread: id },
  slack_message_key: { tenant: id, name: id, key: id, at: fact },
  slack_migration: { nothing: 'which migrations ran' },
  slack_migration_lock: { nothing: 'which migrations ran' },
}

/** What is held of a person: what came from them and waits, and what they installed. */
export function slackRows({ tenant, person }: Subject): Readonly<Record<string, RawBuilder<unknown>>> {
  return {
    'intake (Slack)': sql`
      select seq, key, payload, failed_at from intake where platform = 'slack' and lane = ${laneOf(tenant, person)}
      order by seq`,
    slack_installation: sql`
      select tenant, installer, installed_at, removed_at from slack_installation
      where tenant = ${tenant} and installer = ${person}`,
  }
}

/** Leaves nothing of the person in the adapter's tables, nor in what Slack sent of them. */
export async function eraseFromSlack(db: SlackDb, whose: ErasureCase): Promise<void> {
  const { tenant, person, alias } = whose
  const gone = whose.proposals.flatMap(({ fate, thread }) => (fate === 'erased' && thread !== null ? [thread.id] : []))
  await sql`delete from intake where platform = 'slack' and lane = ${laneOf(tenant, person)}`.execute(db)
  await sweepSlack(db, whose)
  await sql`delete from slack_adopted where tenant = ${tenant} and to_thread = any(${gone}::text[])`.execute(db)
  await sql`
    update slack_installation set installer = ${alias.id} where tenant = ${tenant} and installer = ${person}`.execute(
    db,
  )
}

/** What was posted meanwhile of what is gone. */
export async function sweepSlack(db: SlackDb, { tenant, posts }: ErasureCase): Promise<void> {
  const keys = posts.flatMap(keysOf)
  await sql`delete from slack_post where tenant = ${tenant} and key = any(${keys}::text[])`.execute(db)
}
