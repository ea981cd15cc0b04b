import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { OpenQuestions, Decided, Dismissed, ReviewWeek } from '../../../flows/model/known.ts'
import { joinSlot, placeIn, slotColumns, type SlotRow } from './slot-place.ts'
import type { Tables } from '../tables.ts'

/** The deeds that figures are made of, since then: read along an index that holds nothing else. */
function deedsSince(tenant: string, since: string): RawBuilder<unknown> {
  return sql`select proposal, at, actor_id, actor_name, state, detail,
      substring(detail from '^{"action":"([a-z-]+)"') as action
    from audit where tenant = ${tenant} and at >= ${since}::timestamptz and (
      detail like '{"action":"claim"%' or detail like '{"action":"assign"%' or detail like '{"action":"review"%' or
      detail like '{"action":"dismiss"%' or detail like '{"action":"ask-human"%' or
      detail like '{"action":"answer-human"%')`
}

const isDecision = sql`deed.action = 'review' and deed.state in ('changes-requested', 'approved', 'published')`

/** Week by week (of UTC, by the Monday): versions sent, and the middle of the hours until a first claim and until a decision. */
export async function reviewWeeks(db: Kysely<Tables>, tenant: string, since: string): Promise<readonly ReviewWeek[]> {
  const hours = (first: RawBuilder<unknown>) =>
    sql`extract(epoch from min(deed.at) filter (where ${first}) - sent.frozen_at) / 3600`
  const middle = (column: string) => sql`percentile_cont(0.5) within group (order by ${sql.ref(column)})`
  const { rows } = await sql<{ week: string; sent: number; claim: number | null; decision: number | null }>`
    with deed as (${deedsSince(tenant, since)}),
    sent as (select proposal, version, frozen_at,
        lead(frozen_at) over (partition by proposal order by version) as until
      from version where tenant = ${tenant} and frozen_at >= ${since}::timestamptz),
    timed as (select sent.frozen_at,
        ${hours(sql`deed.action in ('claim', 'assign') and deed.state = 'in-review'`)} as claim,
        ${hours(isDecision)} as decision
      from sent left join deed on deed.proposal = sent.proposal and deed.at >= sent.frozen_at
        and (sent.until is null or deed.at < sent.until)
      group by sent.proposal, sent.version, sent.frozen_at)
    select to_char(date_trunc('week', frozen_at at time zone 'UTC'), 'YYYY-MM-DD') as week, count(*)::int as sent,
      ${middle('claim')}::float as claim, ${middle('decision')}::float as decision
    from timed group by 1 order by 1`.execute(db)
  return rows.map(({ week, sent, claim, decision }) => ({ week, sent, claimHours: claim, decisionHours: decision }))
}

/** Who decided how many reviews since then, whoever decided most first. */
export async function decidedBy(db: Kysely<Tables>, tenant: string, since: string): Promise<readonly Decided[]> {
  const { rows } = await sql<Decided>`
    with deed as (${deedsSince(tenant, since)})
    select actor_id as id, min(actor_name) as name, count(*)::int as count from deed
    where ${isDecision} group by actor_id order by count desc, id limit 20`.execute(db)
  return rows
}

/** The criteria whose findings authors kept as they are most often since then. */
export async function dismissedMost(db: Kysely<Tables>, tenant: string, since: string): Promise<readonly Dismissed[]> {
  const { rows } = await sql<Dismissed>`
    with deed as (${deedsSince(tenant, since)})
    select substring(detail from '"remark":"([A-Z]+[0-9]+)-') as criterion, count(*)::int as count from deed
    where action = 'dismiss' and detail ~ '"remark":"[A-Z]+[0-9]+-' group by 1 order by count desc, criterion limit 10`.execute(
    db,
  )
  return rows
}

/** Questions to a person that nobody has answered, the oldest first: one for each proposal. */
export async function listUnanswered(
  db: Kysely<Tables>,
  tenant: string,
  since: string,
  limit: number,
): Promise<OpenQuestions> {
  const { rows } = await sql<AskedRow>`
    with deed as (${deedsSince(tenant, since)}),
    asked as (select proposal, min(at) as at from deed where action = 'ask-human' and not exists (
        select from deed answer where answer.proposal = deed.proposal and answer.action = 'answer-human'
          and answer.at >= deed.at) group by proposal)
    select p.id, p.title, p.owner_name as author, asked.at, count(*) over ()::int as total,
      ${slotColumns}
    from asked join proposal p on p.tenant = ${tenant} and p.id = asked.proposal
      and p.state not in ('withdrawn', 'archived')
    ${joinSlot(tenant, sql`p.id`, 'root')}
    order by asked.at, p.id limit ${limit}::int`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      author: row.author,
      askedAt: row.at.toISOString(),
      thread: placeIn(row),
    })),
  }
}

interface AskedRow extends SlotRow {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly at: Date
  readonly total: number
}
