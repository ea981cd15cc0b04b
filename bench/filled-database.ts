import { type Kysely, type RawBuilder, sql } from 'kysely'
import { Client } from 'pg'
import { databaseOver } from '../src/adapters/postgres/pool/database.ts'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { frozenRow } from '../src/adapters/postgres/proposals/find-version.ts'
import { proposalRow } from '../src/adapters/postgres/proposals/read-proposal.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import type { Tables } from '../src/adapters/postgres/tables.ts'
import type { State } from '../src/flows/model/proposal.ts'
import { inState } from '../test/support/stages.ts'

/** Of ten proposals, how many are in which state; what waits for reviewers is as long everywhere. */
const mix: readonly State[] = [
  ...(['drafting', 'drafting', 'published', 'published'] as const),
  ...(['archived', 'archived', 'archived', 'archived', 'withdrawn', 'withdrawn'] as const),
]
/** Proposals that wait for reviewers, and that somebody has claimed. */
const queue: readonly State[] = [
  ...Array.from({ length: 30 }, () => 'submitted' as const),
  ...Array.from({ length: 10 }, () => 'in-review' as const),
]

/** Events of each proposal in the audit log. */
const eventsEach = 10
/** Proposals that one statement stores: a statement has its time limit here too. */
const handful = 250

/** A tenant's programme as it would be after this many proposals, copied by SQL from real ones; counted for the planner. */
export async function fillDatabase(url: string, tenant: string, proposals: number): Promise<void> {
  const pool = openPostgres(url, () => undefined)
  await postgresState(pool)
  const db = databaseOver<Tables>(pool)
  for (const [at, state] of mix.entries()) await fillState(db, { tenant, state, at, most: proposals })
  for (const [at, state] of queue.entries()) await copy(db, tenant, state, sql`values (${1_000_000 + at}::int)`)
  await pool.end()
  await countRows(url)
}

interface Filling {
  readonly tenant: string
  readonly state: State
  /** Every tenth proposal, from this one on. */
  readonly at: number
  readonly most: number
}

async function fillState(db: Kysely<Tables>, { tenant, state, at, most }: Filling): Promise<void> {
  for (let from = at; from < most; from += handful * mix.length) {
    const last = Math.min(most - 1, from + (handful - 1) * mix.length)
    await copy(db, tenant, state, sql`select generate_series(${from}::int, ${last}::int, ${mix.length}::int)`)
  }
}

/** Copies of one real proposal in this state, under these numbers, with what each leaves behind. */
async function copy(db: Kysely<Tables>, tenant: string, state: State, numbers: RawBuilder<unknown>): Promise<void> {
  const t = inState(state, 'fr')
  const proposal = { ...t.proposal(), tenant }
  const row = proposalRow(proposal)
  const id = sql`'MLP-2020-' || n`
  const ago = sql`(now() - (n % 1000) * interval '1 day')`
  const all = sql`(${numbers}) as numbered (n)`
  await sql`
    insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language, title, done, version,
      published, published_at, reviewer_id, reviewer_name, submitted_at, touched_at, state_at, home)
    select ${tenant}, ${id}, ${eventsEach}, ${row.format}::int,
      replace(replace(${row.body}::text, ${JSON.stringify(proposal.id)}, to_json(${id})::text),
        ${JSON.stringify(proposal.owner.id)}, '"person-' || n % 20000 || '"'),
      ${state}, 'person-' || n % 20000, 'Camille ' || n % 20000, 'fr', ${row.title}, ${row.done}::int, ${row.version}::int,
      ${row.published}::int, case when ${row.published}::int is not null then ${ago} end,
      case when ${row.reviewer_id}::text is not null then 'reviewer-' || n % 12 end,
      case when ${row.reviewer_id}::text is not null then 'Nadia ' || n % 12 end,
      case when ${row.submitted_at}::text is not null then ${ago} end, ${ago}, ${ago}, ${row.home}
    from ${all}`.execute(db)
  const version = t.versions.get(`${proposal.id} ${proposal.version}`)
  if (version !== undefined) await copyVersion(db, { tenant, id, ago, all, state }, version)
  for (const statement of leftovers({ tenant, id, ago, all, state })) await statement.execute(db)
}

interface Copies {
  readonly tenant: string
  readonly id: RawBuilder<unknown>
  readonly ago: RawBuilder<unknown>
  readonly all: RawBuilder<unknown>
  readonly state: State
}

async function copyVersion(
  db: Kysely<Tables>,
  { tenant, id, ago, all, state }: Copies,
  version: Parameters<typeof frozenRow>[0],
): Promise<void> {
  const row = frozenRow(version)
  await sql`
    with once as (select ${row.search} as search)
    insert into version (tenant, proposal, version, language, title, frozen_at, body, search, title_words, topics, themes,
      tools, listed_at)
    select ${tenant}, ${id}, ${version.version}::int, 'fr', ${row.title}, ${ago}, ${row.body}, once.search,
      ${row.title_words}, ${row.topics}, ${row.themes}::text[], ${row.tools}::text[],
      case when ${state} = 'published' then ${ago} end
    from ${all}, once`.execute(db)
}

/** What people did, what was sent, where it stands, what waits, what was replaced, and what the model used. */
function leftovers({ tenant, id, ago, all, state }: Copies): readonly RawBuilder<unknown>[] {
  return [
    sql`
      insert into audit (tenant, envelope, at, stored_at, actor_id, actor_name, type, detail, proposal, revision, state)
      select ${tenant}, 'e ' || n || ' ' || k, ${ago}, ${ago}, 'person-' || n % 20000, 'Camille ' || n % 20000,
        case k % 5 when 0 then 'pressed' else 'said' end,
        case when k = 5 then '{"action":"claim"}' when k = 10 then '{"action":"review"}' else '{"characters":120}' end,
        ${id}, k, ${state}
      from ${all}, generate_series(1, ${eventsEach}::int) as k`,
    sql`
      insert into outbox (tenant, lane, proposal, event, seq, platform, slot, effect, created_at, handed_at, done_at)
      select ${tenant}, ${tenant} || '/' || ${id}, ${id}, n, 1, 'web', 'section:1#' || k, '', ${ago}, ${ago}, ${ago}
      from ${all}, generate_series(1, 8) as k`,
    sql`
      insert into slot (lane, slot, tenant, proposal, platform, channel, message)
      select ${tenant} || '/' || ${id}, slot, ${tenant}, ${id}, 'web', 'projets', 'copy ' || n || slot
      from ${all}, unnest(array['root', 'welcome', 'section:1#1', 'section:2#1']) as slot`,
    sql`
      insert into timer (tenant, proposal, name, at)
      select ${tenant}, ${id}, name, now() + interval '1 year' from ${all},
        unnest(array['author-reminder', 'archives']) as name where ${state} = 'drafting'`,
    sql`
      insert into revision (tenant, proposal, section, revision, hash, what, at, person)
      select ${tenant}, ${id}, k, k, 'h' || k, 'replaced', ${ago}, 'person-' || n % 20000
      from ${all}, generate_series(1, 3) as k`,
    sql`
      insert into earlier_text (tenant, proposal, section, hash, words, opening, body)
      select ${tenant}, ${id}, k, 'h' || k, 4, 'Prévoir les pannes', '[]' from ${all}, generate_series(1, 3) as k`,
    sql`
      insert into coach_spend (tenant, proposal, person, day, calls, failures, input, cached, output)
      select ${tenant}, ${id}, 'person-' || n % 20000, ${ago}::date, 3, 0, 9000, 0, 900 from ${all}`,
  ]
}

/** As autovacuum would have done long since; over a connection without a limit of time. */
async function countRows(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

/** How many rows some tables hold. */
export async function sizesOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ said: string }>(
    `select string_agg(count || ' ' || name, ', ') as said from (
       select count(*) as count, 'proposals' as name from proposal union all select count(*), 'events' from audit
       union all select count(*), 'delivered effects' from outbox union all select count(*), 'versions' from version) as all_of_them`,
  )
  return rows[0]?.said ?? ''
}
