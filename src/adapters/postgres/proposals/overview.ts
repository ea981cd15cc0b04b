import { type Kysely, sql } from 'kysely'

import type { DashboardFigures, Overview, SpendWeek, Undelivered } from '../../../flows/model/known.ts'
import { retentionTimer } from '../../../flows/waits/retention.ts'
import type { Tables } from '../tables.ts'
import type { DashboardAsked, OverviewAsked } from '../../../ports/proposals.ts'
import { decidedBy, dismissedMost, listUnanswered, reviewWeeks } from './deeds.ts'
import { hasLeft } from './has-left.ts'
import { listOverdueClaims, listQueue, listQuiet } from './list.ts'
import { waiting } from '../outbox/waiting.ts'
import { setAsideOf } from './set-aside.ts'
import { joinSlot, placeIn, slotColumns, type SlotRow } from './slot-place.ts'

/** The most quiet drafts, undelivered effects, and what was set aside, that are named one by one; the others are counted. */
const named = 5

/**
 * The tenant's figures for its coordinator: one statement each, read when somebody asks. Counting by state reads every
 * proposal of the tenant, since that is the question.
 */
export async function overview(db: Kysely<Tables>, tenant: string, asked: OverviewAsked): Promise<Overview> {
  const { quietSince, overdueBefore, askedSince, undelivered: most = named } = asked
  const [states, reviewers, progress, quiet, coach, undelivered, waits, overdue, questions, going, setAside] =
    await Promise.all([
      statesOf(db, tenant),
      reviewersOf(db, tenant),
      progressOf(db, tenant, quietSince),
      listQuiet(db, tenant, quietSince, named),
      coachOf(db, tenant),
      undeliveredOf(db, tenant, most),
      waiting(db, tenant),
      listOverdueClaims(db, tenant, overdueBefore, named),
      listUnanswered(db, tenant, askedSince, named),
      goingOf(db, tenant),
      setAsideOf(db, tenant, most),
    ])
  const [first] = waits
  const one = first === undefined ? null : { count: first.count, oldest: first.oldest, reason: first.reason }
  return { states, reviewers, progress, quiet, coach, undelivered, waiting: one, overdue, questions, going, setAside }
}

/** Once its authors were told, the timer stands at the end. */
async function goingOf(db: Kysely<Tables>, tenant: string): Promise<Overview['going']> {
  const { rows } = await sql<{ id: string; title: string; at: Date; total: number }>`
    select p.id, p.title, t.at, count(*) over ()::int as total
    from timer t join proposal p on p.tenant = t.tenant and p.id = t.proposal
    where t.tenant = ${tenant} and t.name = ${retentionTimer} and p.state in ('withdrawn', 'archived')
    order by t.at, p.id limit ${named}::int`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, title, at }) => ({ id, title, at: at.toISOString() })),
  }
}

/** What went on elsewhere is found by an index of its own. */
async function statesOf(db: Kysely<Tables>, tenant: string): Promise<Overview['states']> {
  const { rows } = await sql<{ state: Overview['states'][number]['state']; count: number; oldest: Date }>`
    select p.state, count(*)::int as count, min(p.state_at) as oldest from proposal p
    where p.tenant = ${tenant} and not (p.state = 'withdrawn'
      and p.id in (select p.id from proposal p where p.tenant = ${tenant} and ${hasLeft}))
    group by p.state order by p.state`.execute(db)
  return rows.map(({ state, count, oldest }) => ({ state, count, oldest: oldest.toISOString() }))
}

async function reviewersOf(db: Kysely<Tables>, tenant: string): Promise<Overview['reviewers']> {
  const { rows } = await sql<{ name: string; count: number; oldest: Date }>`
    select min(reviewer_name) as name, count(*)::int as count, min(state_at) as oldest from proposal
    where tenant = ${tenant} and state = 'in-review' and reviewer_id is not null
    group by reviewer_id order by count desc, name limit 20`.execute(db)
  return rows.map(({ name, count, oldest }) => ({ name, count, oldest: oldest.toISOString() }))
}

async function progressOf(db: Kysely<Tables>, tenant: string, quietSince: string): Promise<Overview['progress']> {
  const { rows } = await sql<Overview['progress'][number]>`
    select done, count(*)::int as drafts, (count(*) filter (where touched_at < ${quietSince}::timestamptz))::int as quiet
    from proposal where tenant = ${tenant} and state = 'drafting' group by done order by done`.execute(db)
  return rows
}

/** The last thirty days of the AI coach. */
async function coachOf(db: Kysely<Tables>, tenant: string): Promise<Overview['coach']> {
  const { rows } = await sql<Record<keyof Overview['coach'], string>>`
    select coalesce(sum(calls), 0) as calls, coalesce(sum(failures), 0) as failures, coalesce(sum(input), 0) as input,
      coalesce(sum(cached), 0) as cached, coalesce(sum(output), 0) as output
    from coach_spend where tenant = ${tenant} and day > current_date - 30`.execute(db)
  const [row] = rows
  return {
    calls: Number(row?.calls ?? 0),
    failures: Number(row?.failures ?? 0),
    input: Number(row?.input ?? 0),
    cached: Number(row?.cached ?? 0),
    output: Number(row?.output ?? 0),
  }
}

type UndeliveredRow = Omit<Undelivered, 'thread' | 'failedAt'> & {
  readonly failed_at: Date
  readonly total: number
} & SlotRow

async function undeliveredOf(db: Kysely<Tables>, tenant: string, most: number): Promise<Overview['undelivered']> {
  const { rows } = await sql<UndeliveredRow>`
    select o.id, o.proposal, coalesce(p.title, '') as title, o.slot, coalesce(o.last_error, '') as reason, o.failed_at,
      count(*) over ()::int as total, ${slotColumns}
    from outbox o
    left join proposal p on p.tenant = o.tenant and p.id = o.proposal
    ${joinSlot(tenant, sql`o.proposal`, 'root')}
    where o.tenant = ${tenant} and o.failed_at is not null
    order by o.failed_at desc, o.id desc limit ${most}::int`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      proposal: row.proposal,
      title: row.title,
      thread: placeIn(row),
      slot: row.slot,
      reason: row.reason,
      failedAt: row.failed_at.toISOString(),
    })),
  }
}

/** All figures, for the coordinators' page: each bounded by a time or a number of rows. */
export async function dashboard(db: Kysely<Tables>, tenant: string, asked: DashboardAsked): Promise<DashboardFigures> {
  const { since, monthSince, queue } = asked
  const [all, longest, weeks, decided, dismissed, spend] = await Promise.all([
    overview(db, tenant, { ...asked, undelivered: undeliveredOnPage }),
    listQueue(db, tenant, queue),
    reviewWeeks(db, tenant, since),
    decidedBy(db, tenant, monthSince),
    dismissedMost(db, tenant, since),
    spendWeeks(db, tenant, since),
  ])
  return { overview: all, longest, weeks, decided, dismissed, spend }
}

/** The most undelivered messages, and what was set aside, that the page names. */
const undeliveredOnPage = 50

async function spendWeeks(db: Kysely<Tables>, tenant: string, since: string): Promise<readonly SpendWeek[]> {
  const { rows } = await sql<Omit<SpendWeek, 'input' | 'output'> & { readonly input: string; readonly output: string }>`
    select to_char(date_trunc('week', day), 'YYYY-MM-DD') as week, sum(calls)::int as calls,
      sum(failures)::int as failures, sum(input) as input, sum(output) as output
    from coach_spend where tenant = ${tenant} and day >= ${since}::date group by 1 order by 1`.execute(db)
  return rows.map((row) => ({ ...row, input: Number(row.input), output: Number(row.output) }))
}

/**
 * Lets an effect that was given up be delivered again. One whose slot a later effect has already filled stays given up:
 * it would put an older card over a newer one. False where there is nothing to try again.
 */
export async function revive(db: Kysely<Tables>, tenant: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    update outbox set failed_at = null, attempts = 0, begun = 0, not_before = null, handed_at = null
    where tenant = ${tenant} and id = ${id}::bigint and failed_at is not null and not exists (
      select from outbox later where later.lane = outbox.lane and later.slot = outbox.slot
        and later.id > outbox.id and later.done_at is not null
    ) returning 1`.execute(db)
  return rows.length > 0
}
