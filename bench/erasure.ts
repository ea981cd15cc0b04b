import { type Kysely, sql } from 'kysely'
import { databaseOver } from '../src/adapters/postgres/pool/database.ts'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { frozenRow } from '../src/adapters/postgres/proposals/find-version.ts'
import { proposalRow } from '../src/adapters/postgres/proposals/read-proposal.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import type { Tables } from '../src/adapters/postgres/tables.ts'
import { openEraser } from '../src/start/eraser.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { inState } from '../test/support/stages.ts'

const people = 10_000
/** So many are stored at once: a statement has its time limit here too. */
const handful = 250
const tenant = 'bench'
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Somebody in the middle, by an id and a name that nothing else holds. */
const subject = { tenant, person: 'person-5000-x' }
const name = 'Name5000x'

/**
 * `npm run bench:erasure`: erases one of ten thousand people on PostgreSQL, prints the database time, and searches every
 * column of every table for their id and name afterwards. Exits with 1 beyond two seconds, or where something is left.
 */
async function main(): Promise<number> {
  const server = await startPostgres()
  const pool = openPostgres(server.url, () => undefined)
  try {
    await postgresState(pool)
    for (let from = 1; from <= people; from += handful) await fill(databaseOver<Tables>(pool), from)
    await citeCommits(databaseOver<Tables>(pool))
    await pool.query('analyze')
    const before = await search(pool)
    const times = { statements: 0, ms: 0 }
    await openEraser(timed(pool, times), silent).erase(subject, 'anonymous')
    const after = await search(pool)
    console.log(
      `${people} people, each with a published proposal that cites two commits, 40 events and 20 delivered messages`,
    )
    console.log(`before: their id or name stands in ${before.length} columns: ${before.join(', ')}`)
    console.log(
      `erased in ${times.ms.toFixed(0)} ms of database time, ${times.statements} statements (at most 2,000 ms)`,
    )
    console.log(after.length === 0 ? 'after: in none' : `after: still in ${after.join(', ')}`)
    return times.ms <= 2_000 && after.length === 0 ? 0 : 1
  } finally {
    await pool.end()
    await server.stop()
  }
}

/** One published proposal for each, written by the program's own functions, and copied under other ids. */
async function fill(db: Kysely<Tables>, from: number): Promise<void> {
  const t = inState('published', 'fr')
  const proposal = { ...t.proposal(), tenant }
  const { body, format, title, done } = proposalRow(proposal)
  const version = t.versions.get('MLP-2026-001 1')
  if (version === undefined) throw new Error('the published proposal has no version')
  const row = frozenRow(version)
  const own = (
    text: string,
  ) => sql`replace(replace(${text}::text, ${`"${proposal.owner.id}"`}, '"person-' || n || '-x"'),
    ${proposal.owner.name}, 'Name' || n || 'x')`
  const id = sql`'MLP-2026-' || n`
  const all = sql.raw(`generate_series(${from}, ${from + handful - 1}) as n`)
  await sql`
    insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language, title, done, version,
      published, published_at, touched_at, state_at, home)
    select ${tenant}, ${id}, 1, ${format}::int, replace(${own(body)}, '"MLP-2026-001"', '"MLP-2026-' || n || '"'),
      'published', 'person-' || n || '-x', 'Name' || n || 'x', 'fr', ${title}, ${done}::int, 1, 1, now(), now(), now(),
      ${JSON.stringify(proposal.home)} from ${all}`.execute(db)
  await sql`
    insert into version (tenant, proposal, version, language, title, frozen_at, body, search)
    select ${tenant}, ${id}, 1, 'fr', ${row.title}, now(), ${row.body}, ${row.search} from ${all}`.execute(db)
  await sql`
    insert into audit (tenant, envelope, at, actor_id, actor_name, type, detail, proposal, revision, state)
    select ${tenant}, 'e ' || n || ' ' || m, now(), 'person-' || n || '-x', 'Name' || n || 'x', 'said', '{}', ${id}, m, 'drafting'
    from ${all}, generate_series(1, 40) as m`.execute(db)
  await sql`
    insert into outbox (tenant, lane, proposal, event, seq, platform, slot, effect, done_at)
    select a.tenant, 'bench/' || a.proposal, a.proposal, a.id, 1, 'web', null, '', now() from audit a
    where a.revision <= 20 and a.proposal in (select ${id} from ${all})`.execute(db)
  await sql`
    insert into slot (lane, slot, tenant, proposal, platform, channel, message)
    select 'bench/' || ${id}, 'root', ${tenant}, ${id}, 'web', 'projets', 'm' || n from ${all}`.execute(db)
}

/** Each proposal and its version cite two commits, one of them a neighbour's too; what the commits showed is kept. */
async function citeCommits(db: Kysely<Tables>): Promise<void> {
  const commits = (id: string) =>
    sql`'"inspection":{"commits":["' || sha1of(${sql.raw(id)}) || '","' || sha1of('pair ' || (substr(${sql.raw(id)}, 10)::int / 2)) || '"]}'`
  await sql`create function sha1of(text) returns text language sql immutable as $$ select left(encode(sha256(convert_to($1, 'UTF8')), 'hex'), 40) $$`.execute(
    db,
  )
  await sql`update proposal set body = '{' || ${commits('id')} || ',' || substr(body, 2)`.execute(db)
  await sql`update version set inspection = '{' || ${commits('proposal')} || '}'`.execute(db)
  await sql`
    insert into repository_facts (repository, commit, rules, shown, used_at)
    select 'own/' || id, sha1of(id), 'r', repeat('x', 6000), now() from proposal
    union all select 'pair/' || n, sha1of('pair ' || n), 'r', repeat('x', 6000), now() from generate_series(0, ${people / 2}) n`.execute(
    db,
  )
}

/** Every column where the id or the name stands. */
async function search(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'public' order by 1, 2`,
  )
  const found: string[] = []
  for (const { table_name, column_name } of rows) {
    const held = await pool.query(
      `select 1 from "${table_name}" where "${column_name}"::text like $1 or "${column_name}"::text like $2 limit 1`,
      [`%${subject.person}%`, `%${name}%`],
    )
    if (held.rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found
}

/** The pool, and how long its statements took together. */
function timed(pool: Pool, times: { statements: number; ms: number }): Pool {
  const over = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, key) {
        const value: unknown = Reflect.get(inner, key)
        if (typeof value !== 'function') return value
        if (key === 'connect') return async () => over(await pool.connect())
        if (key !== 'query') return value.bind(inner) as unknown
        return async (...args: unknown[]): Promise<unknown> => {
          const began = performance.now()
          try {
            const answer: unknown = await value.apply(inner, args)
            return answer
          } finally {
            times.statements += 1
            times.ms += performance.now() - began
          }
        }
      },
    })
  return over(pool)
}

process.exit(await main())
