import { type RawBuilder, sql } from 'kysely'
import type { ErasureCase, Subject, TableData } from '../../../ports/erasure.ts'
import { keysOf } from '../../chat/posts/is-posted.ts'
import type { TeamsDb } from './tables.ts'

const id = { nothing: 'an identifier of a message, a conversation, a team or the organisation' }
const fact = { nothing: 'a number, a moment or a word of the program' }

/** What each of the adapter's tables holds of people: a table or column that is missing here fails a test. */
export const teamsTables: Readonly<Record<string, TableData>> = {
  teams_reference: {
    tenant: id,
    channel: id,
    kind: fact,
    service_url: fact,
    bot_id: { nothing: 'the bot' },
    bot_name: { nothing: 'the bot' },
    team: id,
    person: 'person',
    user_id: 'person',
    dead: fact,
    seen_at: fact,
  },
  teams_person: { tenant: id, person: 'person', user_id: 'person', name: 'name' },
  teams_current: { tenant: id, channel: id, root: id },
  teams_said: { tenant: id, channel: id, message: id, root: id },
  teams_act: { tenant: id, channel: id, person: 'person', about: fact, envelope: id, at: fact },
  teams_post: {
    tenant: id,
    key: id,
    part: fact,
    channel: id,
    thread: id,
    proposal: id,
    slot: id,
    id,
    kind: fact,
    state: fact,
    twins: fact,
    digest: { nothing: 'a hash of what stands there; it goes with the post' },
    at: fact,
  },
  teams_pace: { nothing: 'when messages were sent to a conversation' },
  teams_migration: { nothing: 'which migrations ran' },
  teams_migration_lock: { nothing: 'which migrations ran' },
}

/** What is held of a person: who they are, their chats with the bot, what came from them and waits. */
export function teamsRows({ tenant, person }: Subject): Readonly<Record<string, RawBuilder<unknown>>> {
  return {
    teams_person: sql`select * from teams_person where tenant = ${tenant} and person = ${person}`,
    teams_reference: sql`select * from teams_reference where tenant = ${tenant} and person = ${person} order by channel`,
    teams_act: sql`select * from teams_act where tenant = ${tenant} and person = ${person} order by channel, at`,
    'intake (Teams)': sql`select seq, key, payload, failed_at from intake where ${isFrom(person)} order by seq`,
  }
}

/** Leaves nothing of the person in the adapter's tables, nor in what Teams sent of them, but by what they are reached. */
export async function eraseFromTeams(db: TeamsDb, whose: ErasureCase): Promise<void> {
  const { tenant, person } = whose
  const chats = sql`select channel from teams_reference where tenant = ${tenant} and person = ${person}`
  const own = whose.proposals.filter(({ fate }) => fate === 'erased')
  const roots = own.flatMap(({ thread }) => (thread === null ? [] : [thread.id]))
  await sql`delete from intake where ${isFrom(person)}`.execute(db)
  await sweepTeams(db, whose)
  await sql`delete from teams_post where tenant = ${tenant} and channel in (${chats})`.execute(db)
  await sql`
    delete from teams_said where tenant = ${tenant} and (root = any(${roots}::text[]) or channel in (${chats}))`.execute(
    db,
  )
  await sql`delete from teams_current where tenant = ${tenant} and channel in (${chats})`.execute(db)
  await sql`delete from teams_act where tenant = ${tenant} and person = ${person}`.execute(db)
}

/** What was posted meanwhile of what is gone. */
export async function sweepTeams(db: TeamsDb, { tenant, posts, proposals }: ErasureCase): Promise<void> {
  const gone = proposals.flatMap(({ id, fate }) => (fate === 'erased' ? [id] : []))
  const keys = posts.flatMap(keysOf)
  await sql`
    delete from teams_post where tenant = ${tenant}
      and (key = any(${keys}::text[]) or proposal = any(${gone}::text[]))`.execute(db)
}

/** Who the person is, and their chat with the bot; what was heard of them since they asked is new, and stays. */
export async function leaveTeams(db: TeamsDb, { id, tenant, person, askedAt }: ErasureCase): Promise<void> {
  const own = sql`tenant = ${tenant} and person = ${person}`
  const before = askedAt === undefined ? sql`true` : sql`seen_at <= ${askedAt}`
  await sql`
    delete from teams_pace where tenant = ${tenant}
      and channel in (select channel from teams_reference where ${own} and ${before})`.execute(db)
  await sql`delete from teams_post where tenant = ${tenant} and key = ${`erasure ${id} receipt`}`.execute(db)
  await sql`delete from teams_reference where ${own} and ${before}`.execute(db)
  await sql`
    delete from teams_person where ${own} and not exists (select from teams_reference where ${own})`.execute(db)
}

/** An id of Entra stands in what Teams sends of the person, and is nobody else's. */
function isFrom(person: string): RawBuilder<boolean> {
  return sql<boolean>`platform = 'teams' and position(${JSON.stringify(person)} in payload) > 0`
}
