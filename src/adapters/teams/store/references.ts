import { type RawBuilder, sql } from 'kysely'
import type { NamedPerson } from '../../../flows/model/event.ts'
import { LRUCache } from 'lru-cache'
import type { ReferenceRow, TeamsDb } from './tables.ts'

/** How to reach a conversation. */
export interface Reference {
  /** The conversation id, without `;messageid=…`. */
  readonly channel: string
  readonly kind: 'personal' | 'group' | 'channel'
  readonly serviceUrl: string
  readonly botId: string
  readonly botName: string
  /** The Teams id (`29:…`) of the other person in a personal chat; null elsewhere. */
  readonly userId: string | null
  /** Why nothing can be sent there, as it was noted; null while something can. */
  readonly dead: string | null
}

/** A reference as an activity tells it. */
export interface Heard extends Omit<Reference, 'dead'> {
  readonly tenant: string
  readonly team: string | null
  /** Who spoke: null where it was nobody in particular, such as an installation by an administrator. */
  readonly speaker: { readonly person: string; readonly userId: string; readonly name: string } | null
}

/** What was noted within the last minute, and stands so: a lively chat is not noted with each message. */
const noted = new WeakMap<TeamsDb, LRUCache<string, string>>()
const notedMs = 60_000
/** The most conversations of which that is remembered. */
const mostNoted = 1_000

/**
 * Notes how a conversation can be reached, and who spoke there: from now on it counts as alive. One statement at most, and
 * no write where everything stood so already.
 */
export async function noteReference(db: TeamsDb, heard: Heard, at: string): Promise<void> {
  const recent = noted.get(db) ?? new LRUCache<string, string>({ max: mostNoted })
  noted.set(db, recent)
  const key = `${heard.tenant} ${heard.channel}`
  const what = JSON.stringify([heard, Math.floor(Date.parse(at) / notedMs)])
  if (recent.get(key) === what) return
  await writeReference(db, heard, at)
  recent.set(key, what)
}

async function writeReference(db: TeamsDb, heard: Heard, at: string): Promise<void> {
  const { tenant, channel, kind, serviceUrl, botId, botName, team, userId, speaker } = heard
  const person = kind === 'personal' ? (speaker?.person ?? null) : null
  await sql`
    with spoke as (
      insert into teams_person (tenant, person, user_id, name)
      select ${tenant}, ${speaker?.person ?? ''}, ${speaker?.userId ?? ''}, ${speaker?.name ?? ''}
      where ${speaker === null ? 0 : 1} = 1
      on conflict (tenant, person) do update set user_id = excluded.user_id, name = excluded.name
      where (teams_person.user_id, teams_person.name) is distinct from (excluded.user_id, excluded.name)
    )
    insert into teams_reference (tenant, channel, kind, service_url, bot_id, bot_name, team, person, user_id, seen_at)
    values (${tenant}, ${channel}, ${kind}, ${serviceUrl}, ${botId}, ${botName}, ${team}, ${person}, ${userId}, ${at})
    on conflict (tenant, channel) do update set
      kind = excluded.kind, service_url = excluded.service_url, bot_id = excluded.bot_id, bot_name = excluded.bot_name,
      team = coalesce(excluded.team, teams_reference.team), person = coalesce(excluded.person, teams_reference.person),
      user_id = coalesce(excluded.user_id, teams_reference.user_id), dead = null, seen_at = excluded.seen_at
    where teams_reference.dead is not null or teams_reference.service_url <> excluded.service_url
      or teams_reference.bot_id <> excluded.bot_id or teams_reference.bot_name <> excluded.bot_name
      or teams_reference.team is distinct from coalesce(excluded.team, teams_reference.team)
      or teams_reference.person is distinct from coalesce(excluded.person, teams_reference.person)
      or left(teams_reference.seen_at, 10) <> left(excluded.seen_at, 10)`.execute(db)
}

/**
 * How to reach a conversation. A channel where the bot was never spoken to, such as the reviewers', is reached the way
 * the tenant was last heard from; null where the tenant was never heard from.
 */
export async function findReference(db: TeamsDb, tenant: string, channel: string): Promise<Reference | null> {
  const { rows } = await nearestReference(tenant, channel).execute(db)
  return rows[0] === undefined ? null : wayTo(rows[0], channel)
}

/** The row of the conversation, or else the tenant's latest, as SQL. */
export function nearestReference(tenant: string, channel: string): RawBuilder<ReferenceRow> {
  return sql<ReferenceRow>`
    select * from teams_reference where tenant = ${tenant} and channel = ${channel}
    union all (
      select * from teams_reference where tenant = ${tenant}
        and not exists (select from teams_reference where tenant = ${tenant} and channel = ${channel})
      order by seen_at desc limit 1)`
}

/** The way that such a row tells. */
export function wayTo(row: ReferenceRow, channel: string): Reference {
  return row.channel === channel ? referenceOf(row) : borrowReference(row, channel)
}

/** How to reach a person alone: their personal chat with the bot; null where they have none. */
export async function findPersonal(db: TeamsDb, tenant: string, person: string): Promise<Reference | null> {
  const row = await db
    .selectFrom('teams_reference')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('kind', '=', 'personal')
    .orderBy('seen_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : referenceOf(row)
}

/** The Teams id (`29:…`) and the name of a person who spoke to the bot; null for anybody else. */
export async function findUser(
  db: TeamsDb,
  tenant: string,
  person: string,
): Promise<{ readonly userId: string; readonly name: string } | null> {
  const row = await db
    .selectFrom('teams_person')
    .select(['user_id', 'name'])
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .executeTakeFirst()
  return row === undefined ? null : { userId: row.user_id, name: row.name }
}

/** Somebody in a mention. */
export interface MentionedPerson {
  readonly userId: string
  readonly name: string
}

/** Those whom a message mentions. Who has never spoken to the bot cannot be told anything. */
export async function findMentioned(
  db: TeamsDb,
  tenant: string,
  mentioned: readonly MentionedPerson[],
): Promise<readonly NamedPerson[]> {
  const some = mentioned.slice(0, mostNamed)
  if (some.length === 0) return []
  const rows = await db
    .selectFrom('teams_person')
    .select(['person', 'name', 'user_id'])
    .where('tenant', '=', tenant)
    .where(
      'user_id',
      'in',
      some.map(({ userId }) => userId),
    )
    .execute()
  const known = new Map(rows.map(({ person, name, user_id }) => [user_id, { id: person, name }]))
  return some.map(({ userId, name }) => {
    const standing = userId.startsWith('28:') ? 'bot' : 'unreachable'
    return known.get(userId) ?? { id: userId, name, standing }
  })
}

/** Somebody who was chosen in a form, by their id; their name is known once they have spoken to the bot. */
export async function findChosen(db: TeamsDb, tenant: string, person: string): Promise<NamedPerson> {
  const user = await findUser(db, tenant, person)
  return user === null ? { id: person, name: '', standing: 'unreachable' } : { id: person, name: user.name }
}

/** No command of ours asks for more than one. */
const mostNamed = 3

/** Notes why nothing can be sent to a conversation. The next activity from there revives it. */
export async function markDead(db: TeamsDb, tenant: string, channel: string, reason: string): Promise<void> {
  noted.get(db)?.clear()
  await db
    .updateTable('teams_reference')
    .set({ dead: reason })
    .where('tenant', '=', tenant)
    .where('channel', '=', channel)
    .execute()
}

/** The same for every channel of a team that the bot was removed from: which those are, as far as they are known. */
export async function markTeamDead(
  db: TeamsDb,
  tenant: string,
  team: string,
  reason: string,
): Promise<readonly string[]> {
  noted.get(db)?.clear()
  const rows = await db
    .updateTable('teams_reference')
    .set({ dead: reason })
    .where('tenant', '=', tenant)
    .where('team', '=', team)
    .returning('channel')
    .execute()
  return rows.map(({ channel }) => channel)
}

function referenceOf(row: ReferenceRow): Reference {
  return {
    channel: row.channel,
    kind: row.kind,
    serviceUrl: row.service_url,
    botId: row.bot_id,
    botName: row.bot_name,
    userId: row.user_id,
    dead: row.dead,
  }
}

function borrowReference(row: ReferenceRow, channel: string): Reference {
  return { ...referenceOf(row), channel, kind: 'channel', userId: null, dead: null }
}
