import { randomUUID } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { hasteOf } from '../../../flows/model/edit-haste.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import type { Delivery } from '../../../ports/outbox.ts'
import type { Commit, Committed, Outcome, RecalledAs } from '../../../ports/proposals.ts'
import { auditDetail } from './audit-detail.ts'
import { livingUnder } from './find-by.ts'
import { slotOf } from '../outbox/slot-of.ts'
import { frozenRow } from './find-version.ts'
import { branchOf, laneName } from '../outbox/lane.ts'
import { nextOrBack, nextSuspect } from '../outbox/next-delivery.ts'
import { storable } from '../../../text/storable.ts'
import { setTimers } from '../timers/timers.ts'
import { proposalRow } from './read-proposal.ts'
import { keepNews } from './news.ts'
import { settle } from './settings.ts'
import { storeRevisions } from './store-revisions.ts'
import type { Tables } from '../tables.ts'
import { type Claim, firstOf, takenColumns, takenFrom, type TakenRow, taking } from '../outbox/taken-lanes.ts'

/**
 * Stores one step whole, or nothing of it. It is one statement, and so one round trip and one transaction; a new proposal
 * alone needs a lock before it, so that its owner's open drafts are counted one start after another.
 */
export async function commit(db: Kysely<Tables>, step: Commit): Promise<Outcome> {
  return (await commitOnce(db, step, null)).outcome
}

/** The same, in the same statement taking the lanes of the effects until `ms` have passed, where nobody has them. */
export async function commitAndTake(
  db: Kysely<Tables>,
  step: Commit,
  ms: number,
  errands: readonly string[] = [],
): Promise<Committed> {
  const claim = { lease: randomUUID(), ms, errands }
  const { outcome, rows } = await commitOnce(db, step, claim)
  const taken = await Promise.all(rows.map((row) => firstIn(db, step, claim, row)))
  return { outcome, taken: taken.filter((first) => first !== null) }
}

/** Where something older waits, it is read again, now that the lane is taken: others may have delivered it meanwhile. */
async function firstIn(db: Kysely<Tables>, step: Commit, claim: Claim, row: TakenRow): Promise<Delivery | null> {
  if (row.lane !== null && row.has_older)
    return (row.was_left ? nextSuspect : nextOrBack)(db, { lane: row.lane, lease: claim.lease })
  return firstOf(step, claim, row)
}

interface Stored {
  readonly outcome: Outcome
  readonly rows: readonly TakenRow[]
}

async function commitOnce(db: Kysely<Tables>, step: Commit, claim: Claim | null): Promise<Stored> {
  try {
    const stored = step.from === 0 ? await begin(db, step, claim) : await store(db, step, claim)
    // Two deliveries of one event at once: the later one loses on the revision, before it can see the other's event.
    return stored.outcome === 'stale' && (await isSeen(db, step)) ? { outcome: 'seen', rows: [] } : stored
  } catch (error) {
    if (isSecondEvent(error)) return { outcome: 'seen', rows: [] }
    throw error
  }
}

/** Stores a step as a part of the transaction that the caller has begun. */
export async function commitWithin(db: Kysely<Tables>, step: Commit): Promise<Outcome> {
  return (await store(db, step, null)).outcome
}

async function begin(db: Kysely<Tables>, step: Commit, claim: Claim | null): Promise<Stored> {
  const owner = JSON.stringify([step.envelope.tenant, step.proposal?.owner.id])
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`.execute(transaction)
    return store(transaction, step, claim)
  })
}

/** Guards first; each part after takes its row from the part before, so that nothing is written once one says no. */
async function store(db: Kysely<Tables>, step: Commit, claim: Claim | null): Promise<Stored> {
  const { rows } = await sql<TakenRow & { readonly outcome: Outcome }>`
    with guard as (select ${guard(step)} as outcome),
    changed as (${changeProposal(step)}),
    happened as (${insertAudit(step)}),
    effects as (${effects(step)})
    ${freeze(step)}
    ${keepLooked(step)}
    ${setTimers(step)}
    ${storeRevisions(step)}
    ${settle(step)}
    ${keepNews(step)}
    ${claim === null ? sql`` : sql`, leased as (${taking(claim)})`}
    select case when outcome = 'stored' and not exists (select from happened) then 'stale' else outcome end as outcome
    ${claim === null ? sql`` : sql`, ${takenColumns}`}
    from guard ${claim === null ? sql`` : takenFrom(claim)}`.execute(db)
  return { outcome: rows[0]?.outcome ?? 'stale', rows: claim === null ? [] : rows }
}

function guard({ envelope, proposal, from, recalled, maxOpenDrafts }: Commit): RawBuilder<Outcome> {
  const seen = sql`exists (select from audit where tenant = ${envelope.tenant} and envelope = ${envelope.id})`
  if (!proposal) return sql`case when ${seen} then 'seen' else 'stored' end`

  const stale =
    from === 0
      ? sql`(select count(*) from proposal where tenant = ${envelope.tenant} and owner_id = ${proposal.owner.id}
             and state in ('drafting', 'changes-requested')) >= ${maxOpenDrafts}::int`
      : !recalled?.thread
        ? sql`not exists (select from proposal where tenant = ${envelope.tenant} and id = ${proposal.id})`
        : sql`(select proposal.id ${livingUnder(envelope.tenant, recalled.thread)}) is distinct from ${proposal.id}`
  return sql`case when ${seen} then 'seen' when ${stale} then 'stale' else 'stored' end`
}

function changeProposal({ envelope, proposal, from, recalled }: Commit): RawBuilder<unknown> {
  if (!proposal) return sql`select from guard where outcome = 'stored'`
  const row = proposalRow(proposal)
  return sql`
    insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language, title, done, version,
      published, published_at, reviewer_id, reviewer_name, submitted_at, touched_at, state_at, home, coauthor_ids, credits)
    select ${envelope.tenant}, ${proposal.id}, ${from}::int + 1, ${row.format}::int, ${row.body}, ${row.state},
      ${row.owner_id}, ${row.owner_name}, ${row.language}, ${row.title}, ${row.done}::int, ${row.version}::int,
      ${row.published}::int, ${row.published === null ? null : row.touched_at}::timestamptz,
      ${row.reviewer_id}, ${row.reviewer_name}, ${row.submitted_at}::timestamptz, ${row.touched_at}::timestamptz,
      ${row.state_at}::timestamptz, ${row.home}, ${row.coauthor_ids}::text[], ${row.credits}
    from guard where outcome = 'stored'
    on conflict (tenant, id) do update set
      revision = excluded.revision, format = excluded.format, body = excluded.body, state = excluded.state,
      owner_id = excluded.owner_id, owner_name = excluded.owner_name, language = excluded.language, title = excluded.title, done = excluded.done,
      version = excluded.version, published = excluded.published, reviewer_id = excluded.reviewer_id,
      reviewer_name = excluded.reviewer_name, submitted_at = excluded.submitted_at, touched_at = excluded.touched_at,
      state_at = excluded.state_at, home = excluded.home,
      coauthor_ids = excluded.coauthor_ids, credits = excluded.credits,
      published_at = case when proposal.published = excluded.published then proposal.published_at
                          else excluded.published_at end,
      taken_down_at = case when excluded.published is not null then null
                           when proposal.published is not null then excluded.touched_at
                           else proposal.taken_down_at end
    where proposal.revision = ${from}::int ${recalled === undefined ? sql`` : stillIs(recalled)}
    returning 1`
}

function stillIs({ format, bytes }: RecalledAs): RawBuilder<unknown> {
  return sql`and proposal.format = ${format}::int and octet_length(proposal.body) = ${bytes}::int`
}

function insertAudit({ envelope, proposal, from }: Commit): RawBuilder<unknown> {
  const { actor, event } = envelope
  return sql`
    insert into audit (tenant, envelope, at, actor_id, actor_name, type, detail, proposal, revision, state)
    select ${envelope.tenant}, ${envelope.id}, ${envelope.at}::timestamptz, ${actor.id}, ${storable(actor.name)},
      ${event.type}, ${JSON.stringify(auditDetail(event))}, ${proposal?.id ?? null},
      ${from === null ? null : from + 1}::int, ${proposal?.state ?? null}
    from changed
    returning id`
}

function effects({ envelope, lane, proposal, effects, trace }: Commit): RawBuilder<unknown> {
  return sql`
    insert into outbox (tenant, lane, proposal, event, seq, platform, slot, haste, effect, trace)
    select ${envelope.tenant}, ${laneName(envelope.tenant, lane)} || one.branch, ${proposal?.id ?? null}, happened.id,
      one.seq, ${platformOf(proposal, envelope)}, one.slot, one.haste, one.effect, ${trace ?? null}::text
    from happened,
      unnest(${effects.map(slotOf)}::text[], ${listOf(effects.map((effect) => JSON.stringify(effect)))},
        ${effects.map(branchOf)}::text[], ${effects.map((effect) => hasteOf(effect, envelope.event))}::text[])
        with ordinality as one (slot, effect, branch, haste, seq)
    order by one.seq
    returning id, lane, seq, slot`
}

/** Long texts one by one: as one array, each quote in them would be escaped here, and read again there. */
function listOf(texts: readonly string[]): RawBuilder<unknown> {
  return sql`array[${sql.join(texts)}]::text[]`
}

function freeze({ envelope, frozen: version }: Commit): RawBuilder<unknown> {
  if (!version) return sql``
  const row = frozenRow(version)
  return sql`,
    frozen as (
      insert into version (tenant, proposal, version, language, title, frozen_at, body, inspection, search, title_words,
        topics, themes, tools)
      select ${envelope.tenant}, ${version.proposal}, ${version.version}::int, ${version.language}, ${row.title},
        ${version.frozenAt}::timestamptz, ${row.body}, ${row.inspection}, ${row.search}, ${row.title_words},
        ${row.topics}, ${row.themes}::text[], ${row.tools}::text[]
      from happened
    )`
}

/** The version may be erased meanwhile. */
function keepLooked({ envelope, proposal, looked }: Commit): RawBuilder<unknown> {
  if (!looked) return sql``
  return sql`,
    looked as (
      update version set inspection = ${JSON.stringify(looked.inspection)}
      where tenant = ${envelope.tenant} and proposal = ${proposal?.id ?? ''} and version = ${looked.version}::int
        and exists (select from happened)
    )`
}

function platformOf(proposal: Proposal | null, envelope: Commit['envelope']): string {
  return proposal?.home.platform ?? envelope.place.platform
}

async function isSeen(db: Kysely<Tables>, { envelope }: Commit): Promise<boolean> {
  const { rows } = await sql`
    select from audit where tenant = ${envelope.tenant} and envelope = ${envelope.id}`.execute(db)
  return rows.length > 0
}

function isSecondEvent(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'audit_envelope'
}
