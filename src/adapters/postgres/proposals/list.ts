import { type Kysely, type RawBuilder, sql } from 'kysely'

import type { Moves, OpenPage, Page, Summary, TeamMember } from '../../../flows/model/known.ts'
import { listedPart } from '../catalogue/listed.ts'
import { joinSlot, placeIn, slotColumns, type SlotRow } from './slot-place.ts'
import type { QueuePart } from '../../../ports/proposals.ts'
import type { Tables } from '../tables.ts'

/** The person's open proposals, last touched first, and how many of them are still being written. */
export async function listOpen(db: Kysely<Tables>, tenant: string, person: string, limit: number): Promise<OpenPage> {
  const drafts = sql<{ drafts: number }>`
    select count(*)::int as drafts from proposal
    where tenant = ${tenant} and owner_id = ${person} and state in ('drafting', 'changes-requested')`.execute(db)
  const open = page(
    db,
    { tenant, limit },
    sql`from proposal p
      where p.tenant = ${tenant} and (p.owner_id = ${person} or p.coauthor_ids @> array[${person}::text])
        and p.state not in ('published', 'withdrawn', 'archived')`,
    sql`order by p.touched_at desc, p.id`,
  )
  // Both are waited for together: one that fails while only the other is waited for would end the process.
  const [listed, { rows }] = await Promise.all([open, drafts])
  return { ...listed, drafts: rows[0]?.drafts ?? 0 }
}

/** Submitted and claimed proposals, longest waiting first; `total` counts those behind `after`. */
export function listQueue(db: Kysely<Tables>, tenant: string, part: QueuePart): Promise<Page> {
  const { after, limit } = part
  // Behind one that never waited, the list begins anew: nothing is kept from whoever turns its pages.
  const behind = sql`coalesce((p.submitted_at, p.id) > (
    select last.submitted_at, last.id from proposal last where last.tenant = ${tenant} and last.id = ${after}), true)`
  return page(
    db,
    { tenant, limit },
    sql`from proposal p where p.tenant = ${tenant} and p.state in ('submitted', 'in-review') and ${behind}
      and ${isIn(part)}`,
    sql`order by p.submitted_at, p.id`,
  )
}

function isIn({ of, reviewer, overdue }: QueuePart): RawBuilder<unknown> {
  switch (of) {
    case 'all':
      return sql`true`
    case 'mine':
      return sql`p.state = 'in-review' and p.reviewer_id = ${reviewer}`
    case 'waiting':
      return sql`p.state = 'submitted'`
    case 'resubmitted':
      return sql`p.version > 1`
    case 'overdue':
      return sql`p.submitted_at < ${overdue}::timestamptz`
    default:
      return of satisfies never
  }
}

/**
 * Who has or had a review, whoever has most in hand first; names are those of their latest one. From one reviewer to the
 * next along an index: what it costs is a matter of how many they are, not of what they have reviewed.
 */
export async function listTeam(db: Kysely<Tables>, tenant: string, limit: number): Promise<readonly TeamMember[]> {
  const after = (id: RawBuilder<unknown>) => sql`(select reviewer_id, reviewer_name from proposal
    where tenant = ${tenant} and reviewer_id is not null and ${id} order by reviewer_id, submitted_at desc limit 1)`
  const { rows } = await sql<TeamMember>`
    with recursive one as (
      ${after(sql`true`)}
      union all
      select next.* from one cross join lateral ${after(sql`reviewer_id > one.reviewer_id`)} next
    )
    select reviewer_id as id, reviewer_name as name, (select count(*)::int from proposal
      where tenant = ${tenant} and state = 'in-review' and reviewer_id = one.reviewer_id) as "inHand"
    from one order by "inHand" desc, id limit ${limit}::int`.execute(db)
  return rows
}

/** Claimed proposals that were sent before then, longest with the reviewers first. */
export function listOverdueClaims(db: Kysely<Tables>, tenant: string, before: string, limit: number): Promise<Page> {
  return page(
    db,
    { tenant, limit },
    sql`from proposal p where p.tenant = ${tenant} and p.state = 'in-review'
      and p.submitted_at < ${before}::timestamptz`,
    sql`order by p.submitted_at, p.id`,
  )
}

/** Submitted proposals that nobody has claimed and that were sent before then, longest waiting first. */
export function listUnclaimed(db: Kysely<Tables>, tenant: string, before: string, limit: number): Promise<Page> {
  return page(
    db,
    { tenant, limit },
    sql`from proposal p where p.tenant = ${tenant} and p.state = 'submitted'
      and p.submitted_at < ${before}::timestamptz`,
    sql`order by p.submitted_at, p.id`,
  )
}

/** Drafts, and proposals that wait for their author's changes, that nobody touched since then; the longest first. */
export function listQuiet(db: Kysely<Tables>, tenant: string, since: string, limit: number): Promise<Page> {
  return page(
    db,
    { tenant, limit },
    sql`from proposal p where p.tenant = ${tenant} and p.state in ('drafting', 'changes-requested')
      and p.touched_at < ${since}::timestamptz`,
    sql`order by p.touched_at, p.id`,
  )
}

/** The columns of a summary, of a proposal as `p`. */
const current = sql`p.id, p.title, p.owner_id, p.owner_name, p.language, p.state, p.version, p.done, p.reviewer_id,
  p.reviewer_name, p.touched_at, p.state_at, p.submitted_at, p.coauthor_ids, p.credits, count(*) over () as total`

/** What stands in the catalogue: the published version `v` of `p`, whatever is drafted after it. */
const published = sql`p.id, v.title, p.owner_id, p.owner_name, v.language, 'published' as state, v.version, p.done,
  p.reviewer_id, p.reviewer_name, p.touched_at, part.listed_at as state_at, p.submitted_at, p.coauthor_ids,
  p.credits, part.total`

/** Published proposals by full-text search, best first; all, newest first, for no words. */
export function listCatalogue(db: Kysely<Tables>, tenant: string, words: string, limit: number): Promise<Page> {
  const search = { words, themes: [], tool: null, year: null }
  return page(
    db,
    { tenant, limit },
    sql`from (${listedPart(tenant, search, { from: 0, limit })}) part
      join version v on v.tenant = ${tenant} and v.proposal = part.proposal and v.version = part.version
      join proposal p on p.tenant = ${tenant} and p.id = part.proposal`,
    sql`order by part.place`,
    published,
  )
}

async function page(
  db: Kysely<Tables>,
  { tenant, limit }: { readonly tenant: string; readonly limit: number },
  from: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  columns: RawBuilder<unknown> = current,
): Promise<Page> {
  const { rows } = await sql<SummaryRow>`
    select page.*, ${slotColumns}, moves.name as moves_by, moves.at as moves_at
    from (
      select ${columns}, row_number() over (${order}) as at
      ${from} ${order} limit ${limit}::int
    ) page ${joinSlot(tenant, sql`page.id`, 'root')}
    left join lateral (
      select name, at from timer where timer.tenant = ${tenant} and timer.proposal = page.id
        and timer.name in ('claim-expires', 'reservation-ends', 'archives', 'pause-ends') order by timer.at limit 1
    ) moves on true
    order by page.at`.execute(db)
  return { rows: rows.map(summary), total: Number(rows[0]?.total ?? 0) }
}

interface SummaryRow extends SlotRow {
  readonly id: string
  readonly title: string
  readonly owner_id: string
  readonly owner_name: string
  readonly language: Summary['language']
  readonly state: Summary['state']
  readonly version: number
  readonly done: number
  readonly reviewer_id: string | null
  readonly reviewer_name: string | null
  readonly touched_at: Date
  readonly state_at: Date
  readonly submitted_at: Date | null
  readonly coauthor_ids: readonly string[] | null
  readonly credits: string | null
  /** A bigint, which `pg` gives as text. */
  readonly total: string
  readonly moves_by: Moves['name'] | null
  readonly moves_at: Date
}

function summary(row: SummaryRow): Summary {
  return {
    id: row.id,
    title: row.title,
    owner: { id: row.owner_id, name: row.owner_name },
    language: row.language,
    state: row.state,
    version: row.version,
    done: row.done,
    reviewer: row.reviewer_id === null ? null : { id: row.reviewer_id, name: row.reviewer_name ?? '' },
    touchedAt: row.touched_at.toISOString(),
    stateAt: row.state_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    writers: [row.owner_id, ...(row.coauthor_ids ?? [])],
    credits: row.credits ?? row.owner_name,
    moves: row.moves_by === null ? null : { name: row.moves_by, at: row.moves_at.toISOString() },
    thread: placeIn(row),
  }
}
