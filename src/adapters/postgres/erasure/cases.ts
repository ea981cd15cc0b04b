import { randomUUID } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { OwnLine } from '../../../flows/model/held.ts'
import type { ErasureReceipt } from '../../../flows/model/effect.ts'
import type { Proposal } from '../../../flows/model/proposal.ts'
import type {
  ErasureCase,
  ErasureCases,
  OwnProposal,
  PublishedFate,
  Subject,
  TakenCase,
  ToldReviewer,
} from '../../../ports/erasure.ts'
import { laneName, stem } from '../outbox/lane.ts'
import { databaseOver } from '../pool/database.ts'
import type { Pool } from '../pool/pool.ts'
import { hasLeft } from '../proposals/has-left.ts'
import type { Tables } from '../tables.ts'

/** The cases in the store's pool, whose schema is the newest already. */
export function postgresErasureCases(pool: Pool): ErasureCases {
  const db = databaseOver<Tables>(pool)
  return {
    begin: (subject, published, receipt) => begin(db, subject, published, receipt),
    beginProposal: (tenant, proposal) => beginProposal(db, tenant, proposal),
    take: (ms) => take(db, ms),
    async postpone({ id }, stage, ms) {
      await sql`
        update erasure set stage = ${stage}, held_until = now() + ${ms}::int * interval '1 millisecond'
        where id = ${id} and done_at is null`.execute(db)
    },
    own: (subject) => own(db, subject),
    async close({ id }) {
      await sql`update erasure set done_at = now(), person = null, plan = null where id = ${id} and done_at is null`.execute(
        db,
      )
    },
  }
}

async function own(db: Kysely<Tables>, { tenant, person }: Subject): Promise<readonly OwnLine[]> {
  const { rows } = await sql<OwnRow>`
    select id, title, state, published is not null and state <> 'withdrawn' as is_public,
      case when ${hasLeft} then body end as shell
    from proposal p where tenant = ${tenant} and owner_id = ${person} order by id`.execute(db)
  return rows.map(({ is_public: isPublic, shell, ...line }) => ({ ...line, isPublic, ...whereItGoesOn(shell) }))
}

type OwnRow = Pick<OwnLine, 'id' | 'title' | 'state'> & {
  readonly is_public: boolean
  /** What stays of a proposal that went on elsewhere. */
  readonly shell: string | null
}

function whereItGoesOn(shell: string | null): Pick<OwnLine, 'goesOn'> {
  const { goesOn } = shell === null ? {} : (JSON.parse(shell) as Partial<Proposal>)
  return goesOn === undefined ? {} : { goesOn: { platform: goesOn.platform, id: goesOn.id } }
}

/** What is planned is stored before anything goes: who was killed meanwhile finds afterwards what was to go. */
async function begin(
  db: Kysely<Tables>,
  subject: Subject,
  published: PublishedFate,
  receipt: ErasureReceipt | undefined,
): Promise<ErasureCase> {
  const own = sql`p.owner_id = ${subject.person}`
  const proposals = await proposalsOf(db, subject.tenant, own, published)
  const plan = { ...(await planOf(db, subject, proposals)), ...(receipt === undefined ? {} : { receipt }) }
  return store(db, plan)
}

/** Nobody goes with the proposal: the case is in the name of the proposal, which is no person's. */
async function beginProposal(db: Kysely<Tables>, tenant: string, proposal: string): Promise<void> {
  const itself = sql`p.id = ${proposal} and p.state in ('withdrawn', 'archived') and p.published is null`
  const proposals = await proposalsOf(db, tenant, itself, 'erased')
  if (proposals.length > 0) await store(db, await planOf(db, { tenant, person: `proposal ${proposal}` }, proposals))
}

/** The case that is open already, where there is one. */
async function store(db: Kysely<Tables>, plan: ErasureCase): Promise<ErasureCase> {
  const { rows } = await sql<{ plan: string }>`
    insert into erasure (id, tenant, person, plan)
    values (${plan.id}, ${plan.tenant}, ${plan.person}, ${JSON.stringify(plan)})
    on conflict (tenant, person) where done_at is null do update set tenant = excluded.tenant
    returning plan`.execute(db)
  return JSON.parse(rows[0]?.plan ?? JSON.stringify(plan)) as ErasureCase
}

async function planOf(
  db: Kysely<Tables>,
  { tenant, person }: Subject,
  proposals: readonly OwnProposal[],
): Promise<ErasureCase> {
  const id = randomUUID()
  // Drawn apart from the case's number, which the person is told: that leads to no alias.
  const alias = `erased-${randomUUID().slice(0, 8)}`
  const ids = proposals.map((one) => one.id)
  const kept = proposals.filter(({ fate }) => fate === 'anonymous').map((one) => one.id)
  const posts = await sql<{ key: string }>`
    select id::text as key from outbox where tenant = ${tenant} and (
      (proposal = any(${ids}::text[]) and not (proposal = any(${kept}::text[]) and coalesce(slot, '') = 'catalogue'))
      or (proposal is null and ${sql.raw(stem('lane'))} = ${personalLane({ tenant, person })})
    )`.execute(db)
  return {
    id,
    tenant,
    person,
    names: await namesOf(db, { tenant, person }),
    alias: { id: alias, name: alias },
    proposals,
    posts: posts.rows.map(({ key }) => key),
    askedAt: new Date().toISOString(),
    reviewers: await reviewersOf(db, tenant, ids),
  }
}

/** Whoever has claimed one of these. */
async function reviewersOf(
  db: Kysely<Tables>,
  tenant: string,
  ids: readonly string[],
): Promise<readonly ToldReviewer[]> {
  const { rows } = await sql<ToldReviewer>`
    select id as proposal, reviewer_id as person, language from proposal
    where tenant = ${tenant} and id = any(${[...ids]}::text[]) and state = 'in-review' and reviewer_id is not null
    order by id`.execute(db)
  return rows
}

/** One worker has a case at a time; who was killed leaves it to the next once its lease has run out. */
async function take(db: Kysely<Tables>, ms: number): Promise<TakenCase | null> {
  const { rows } = await sql<{ plan: string; stage: TakenCase['stage'] }>`
    update erasure set held_until = now() + ${ms}::int * interval '1 millisecond'
    where id = (
      select id from erasure where done_at is null and not still_ahead(coalesce(held_until, begun_at), interval '20 minutes')
      order by begun_at limit 1 for update skip locked)
    returning plan, stage`.execute(db)
  const [row] = rows
  return row === undefined ? null : { whose: JSON.parse(row.plan) as ErasureCase, stage: row.stage }
}

async function proposalsOf(
  db: Kysely<Tables>,
  tenant: string,
  which: RawBuilder<unknown>,
  published: PublishedFate,
): Promise<readonly OwnProposal[]> {
  const { rows } = await sql<{ id: string; is_public: boolean; channel: string | null; message: string | null }>`
    select p.id, p.published is not null and p.state <> 'withdrawn' as is_public, s.channel, s.message
    from proposal p left join slot s on s.tenant = p.tenant and s.proposal = p.id and s.slot = 'root'
    where p.tenant = ${tenant} and ${which} order by p.id`.execute(db)
  return rows.map(({ id, is_public, channel, message }) => ({
    id,
    fate: is_public ? published : 'erased',
    thread: channel === null || message === null ? null : { channel, id: message },
  }))
}

/** A person's name may have changed meanwhile. The longest goes first, so that no shorter one breaks it. */
async function namesOf(db: Kysely<Tables>, { tenant, person }: Subject): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select owner_name as name from proposal where tenant = ${tenant} and owner_id = ${person}
    union select reviewer_name from proposal where tenant = ${tenant} and reviewer_id = ${person}
    union select name from person_setting where tenant = ${tenant} and person = ${person}
    union select actor_name from audit where tenant = ${tenant} and actor_id = ${person}`.execute(db)
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== person)
    .toSorted((a, b) => b.length - a.length)
}

/** The lane of what answers a person where there is no proposal. */
export function personalLane({ tenant, person }: Subject): string {
  return laneName(tenant, `person ${person}`)
}
