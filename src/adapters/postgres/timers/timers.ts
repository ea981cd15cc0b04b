import { type Kysely, type RawBuilder, sql } from 'kysely'
import { withoutChat } from '../../../flows/model/without-chat.ts'
import type { Place } from '../../../flows/model/event.ts'
import type { DueTimer, Timers } from '../../../ports/timers.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import { hasLeft } from '../proposals/has-left.ts'
import type { Tables } from '../tables.ts'
import type { Commit } from '../../../ports/proposals.ts'

/** The longest pause of a timer that is taken again and again and never settled, in ms. */
const longestPause = 3_600_000

/** The timers over the store's pool, whose schema is the newest already. */
export function postgresTimers(pool: Pool): Timers {
  const db = databaseOver<Tables>(pool)
  return {
    take: (now, limit, ms) => take(db, now, limit, ms),
    settle: (raised) => settle(db, raised),
    wakeOver: (name, since, now, limit) => wakeOver(db, { name, since, now, limit }),
    count: (now) => count(db, now),
  }
}

/** The moments are compared with the caller's clock, the leases with the database's: replicas agree on who has what. */
async function take(db: Kysely<Tables>, now: string, limit: number, ms: number): Promise<readonly DueTimer[]> {
  const { rows } = await sql<Row>`
    with due as materialized (
      select tenant, proposal, name from timer
      where at <= ${now}::timestamptz and ${isHeld(ms)} is not true
      order by at, proposal, name limit ${limit}::int
      for update skip locked
    )
    update timer set attempts = attempts + 1, held_until = now() + ${pauseAfter(ms, sql`timer.attempts`)}
    from due left join proposal on proposal.tenant = due.tenant and proposal.id = due.proposal
    where timer.tenant = due.tenant and timer.proposal = due.proposal and timer.name = due.name
    returning timer.tenant, timer.proposal, timer.name, timer.at,
      coalesce(proposal.home, timer.home) as home`.execute(db)
  return rows.map(dueTimer).toSorted((a, b) => a.at.localeCompare(b.at))
}

/** Whether somebody has the timer; another process may have taken it a moment after this statement began. */
function isHeld(ms: number): RawBuilder<unknown> {
  return sql`still_ahead(held_until, ${pauseAfter(Math.max(ms, minuteMs), sql`attempts - 1`)} + interval '5 seconds')`
}

/** The least that a pause may last where it is asked whether it is over, in ms. */
const minuteMs = 60_000

/** How long a timer is somebody's that was taken so often before: longer each time, where it is never settled. */
function pauseAfter(ms: number, times: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`interval '1 millisecond'
    * least(${ms}::int * power(2, greatest(0, least(${times}, 20))), greatest(${ms}::int, ${longestPause}::int))`
}

interface Waking {
  readonly name: string
  readonly since: string
  readonly now: string
  readonly limit: number
}

/** In the database alone, however many there are; a second replica at the same moment changes nothing. */
async function wakeOver(db: Kysely<Tables>, { name, since, now, limit }: Waking): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into timer (tenant, proposal, name, at)
    select p.tenant, p.id, ${name}, ${now}::timestamptz from proposal p
    where p.state in ('withdrawn', 'archived') and p.published is null and p.state_at <= ${since}::timestamptz
      and not ${hasLeft} and not exists (select from timer t where t.tenant = p.tenant and t.proposal = p.id and t.name = ${name})
    order by p.state_at limit ${limit}::int
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows)
}

interface Row {
  readonly tenant: string
  readonly proposal: string
  readonly name: string
  readonly at: Date
  readonly home: string | null
}

function dueTimer({ tenant, proposal, name, at, home }: Row): DueTimer {
  return {
    tenant,
    proposal,
    name,
    at: at.toISOString(),
    home: home === null ? null : (JSON.parse(home) as Place),
  }
}

async function settle(db: Kysely<Tables>, raised: readonly DueTimer[]): Promise<void> {
  if (raised.length === 0) return
  const column = (name: 'tenant' | 'proposal' | 'name' | 'at') => raised.map((one) => one[name])
  await sql`
    delete from timer using unnest(${column('tenant')}::text[], ${column('proposal')}::text[], ${column('name')}::text[],
      ${column('at')}::timestamptz[]) as raised (tenant, proposal, name, at)
    where timer.tenant = raised.tenant and timer.proposal = raised.proposal and timer.name = raised.name
      and timer.at = raised.at`.execute(db)
}

async function count(db: Kysely<Tables>, now: string): Promise<{ readonly set: number; readonly overdue: number }> {
  const { rows } = await sql<{ set: number; overdue: number }>`
    select (select count(*)::int from timer) as set,
      (select count(*)::int from timer where at <= ${now}::timestamptz) as overdue`.execute(db)
  return rows[0] ?? { set: 0, overdue: 0 }
}

/**
 * The parts of a commit that set and take away the proposal's timers, once `happened` has a row; nothing where the step
 * has none. A timer that is set to the moment that it has already stays as it is, in whoever's hands. Of two for one name
 * the last one counts.
 */
export function setTimers({ envelope, proposal, timers: all }: Commit): RawBuilder<unknown> {
  const shared = all.filter(({ of }) => of === 'programme')
  const timers = all.filter(({ of }) => of === undefined)
  return sql`${setOwn({ envelope, proposal }, timers)}${setShared(envelope, shared)}${wakeOthers(envelope, all)}`
}

/** A timer of the programme that is set already stays as it is. */
function setShared({ tenant, place }: Commit['envelope'], timers: Commit['timers']): RawBuilder<unknown> {
  if (timers.length === 0) return sql``
  // What is of the programme goes to its rooms: whose chat it was that set it is nobody's concern.
  const home = JSON.stringify(withoutChat({ ...place, thread: null }))
  return sql`,
    shared as (
      insert into timer (tenant, proposal, name, at, home)
      select ${tenant}, '', one.name, one.at, ${home}
      from happened, unnest(${timers.map(({ name }) => name)}::text[], ${timers.map(({ at }) => at)}::timestamptz[])
        as one (name, at)
      where one.at is not null
      on conflict (tenant, proposal, name) do nothing
    )`
}

/** Timers of other proposals, whose own steps decide what follows; a proposal that is gone has none. */
function wakeOthers({ tenant }: Commit['envelope'], timers: Commit['timers']): RawBuilder<unknown> {
  const others = timers.flatMap(({ of, name, at }) => (typeof of === 'object' ? [{ ...of, name, at }] : []))
  if (others.length === 0) return sql``
  const column = (key: 'proposal' | 'name' | 'at') => others.map((one) => one[key])
  return sql`,
    woken as (
      insert into timer (tenant, proposal, name, at)
      select ${tenant}, one.proposal, one.name, one.at
      from happened, unnest(${column('proposal')}::text[], ${column('name')}::text[], ${column('at')}::timestamptz[])
        as one (proposal, name, at)
      where one.at is not null
      on conflict (tenant, proposal, name) do update set at = excluded.at, held_until = null, attempts = 0
      where timer.at <> excluded.at
    )`
}

function setOwn(
  { envelope, proposal }: Pick<Commit, 'envelope' | 'proposal'>,
  timers: Commit['timers'],
): RawBuilder<unknown> {
  if (timers.length === 0 || proposal === null) return sql``
  const moments = new Map(timers.map(({ name, at }) => [name, at]))
  const names = [...moments.keys()]
  return sql`,
    timed as (
      insert into timer (tenant, proposal, name, at)
      select ${envelope.tenant}, ${proposal.id}, one.name, one.at
      from happened, unnest(${names}::text[], ${[...moments.values()]}::timestamptz[]) as one (name, at)
      where one.at is not null
      on conflict (tenant, proposal, name) do update set at = excluded.at, held_until = null, attempts = 0
      where timer.at <> excluded.at
    ),
    untimed as (
      delete from timer using happened
      where tenant = ${envelope.tenant} and proposal = ${proposal.id}
        and name = any(${names.filter((name) => moments.get(name) === null)}::text[])
    )`
}
