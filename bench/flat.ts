import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../src/adapters/postgres/state.ts'
import { findTidiers } from '../src/start/tidiers.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { cpuMs } from './child.ts'
import { emptyDatabase } from './empty-database.ts'
import { fillDatabase, sizesOf } from './filled-database.ts'
import { numberAfter } from './number-after.ts'
import { percentile } from './statistics.ts'
import { benchTenant, type Desk, openDesk } from './turn.ts'

// `npm run bench:flat`: what a turn costs in a database of 100,000 proposals and a million events, beside one of a hundred.
// Rounds of the same turns take turns in both, so that both see the machine in the same moods. Exit code 1 where a turn costs
// more than a tenth more. `--proposals 10000` and `--rounds 5` are faster.

const few = 100
const many = numberAfter('--proposals', 100_000)
const rounds = numberAfter('--rounds', 11)
/** What counts as flat, of the processors' time: that on the clock is what else runs on the machine as well, and is shown. */
const most = 1.1
/** What coordinators ask for now and then may grow, and takes at most so many ms of the processors. */
const mostMs = 500

/** A programme of one size, with what works on it. */
interface Side {
  readonly pool: Pool
  readonly desk: Desk
  readonly state: PostgresState
  readonly thread: string
}

/** One kind of turn: so many of it are one measurement. */
interface Kind {
  readonly what: string
  readonly times: number
  readonly goal: 'flat' | 'bounded'
  readonly act: (side: Side) => Promise<unknown>
}

const since = new Date(Date.now() - 84 * 86_400_000).toISOString()
const asked = { quietSince: since, overdueBefore: since, askedSince: since, monthSince: since, since }
const queue = { of: 'all', reviewer: '', overdue: since, after: null, limit: 10 } as const

const kinds: readonly Kind[] = [
  { what: 'a message in a section', times: 40, goal: 'flat', act: ({ desk, thread }) => desk.turn(thread, 1) },
  { what: 'a new proposal', times: 20, goal: 'flat', act: ({ desk }) => desk.start() },
  { what: 'list: one’s own proposals', times: 20, goal: 'flat', act: ({ desk }) => desk.command('list') },
  { what: 'queue: what waits for reviewers', times: 20, goal: 'flat', act: ({ desk }) => desk.command('queue') },
  { what: 'the team of reviewers', times: 40, goal: 'flat', act: ({ state }) => state.proposals.team(benchTenant, 50) },
  { what: 'catalogue: the newest', times: 20, goal: 'flat', act: ({ desk }) => desk.command('catalogue') },
  { what: 'a part of what is old', times: 5, goal: 'bounded', act: ({ pool }) => tidyOnce(pool) },
  { what: 'catalogue: by words', times: 3, goal: 'bounded', act: ({ desk }) => desk.command('catalogue modèle gel') },
  { what: 'admin: the overview', times: 3, goal: 'bounded', act: ({ desk }) => desk.command('admin') },
  {
    what: 'the dashboard’s figures',
    times: 3,
    goal: 'bounded',
    act: ({ state }) => state.proposals.dashboard(benchTenant, { ...asked, queue }),
  },
]

/** Each part is looked at as if it had never been. */
async function tidyOnce(pool: Pool): Promise<void> {
  await pool.query('update tidying set upto = 0, rests_until = null')
  for (const { tidy } of await findTidiers(pool, { auditDays: 9_999, deliveredDays: 9_999 })) await tidy()
}

const server = await startPostgres()
try {
  const [small, large] = [await openSide('few', few), await openSide('many', many)]
  console.log(`one: ${await sizesOf(small.pool)}\nother: ${await sizesOf(large.pool)}\n`)
  console.log('| a turn | one | other | other ÷ one | in time | goal | |\n|---|---|---|---|---|---|---|')
  let missed = 0
  for (const kind of kinds) missed += (await compare(kind, small, large)) ? 0 : 1
  console.log(`\nmissed: ${missed} (goal: 0)`)
  process.exitCode = missed === 0 ? 0 : 1
  await small.desk.close()
  await large.desk.close()
} finally {
  await server.stop()
}

async function openSide(name: string, proposals: number): Promise<Side> {
  const url = await emptyDatabase(server.url, name)
  const start = performance.now()
  await fillDatabase(url, benchTenant, proposals)
  console.log(`${proposals} proposals stored in ${((performance.now() - start) / 1_000).toFixed(0)} s`)
  const pool = openPostgres(url, () => undefined)
  const desk = await openDesk(pool)
  return { pool, desk, state: await postgresState(pool), thread: await desk.start() }
}

interface Cost {
  /** Of this program and of PostgreSQL together, and on the clock: ms a turn. */
  readonly cpu: number
  readonly time: number
}

/** Prints the row; false where its goal is missed. */
async function compare(kind: Kind, small: Side, large: Side): Promise<boolean> {
  const costs: { readonly one: Cost; readonly other: Cost }[] = []
  for (let round = 0; round <= rounds; round += 1)
    costs.push({ one: await costOf(kind, small), other: await costOf(kind, large) })
  const warm = costs.slice(1)
  const middle = (pick: (cost: (typeof costs)[number]) => number) => percentile(warm.map(pick), 50)
  const [one, other] = [middle((cost) => cost.one.cpu), middle((cost) => cost.other.cpu)]
  const [ratio, time] = [other / one, middle((cost) => cost.other.time) / middle((cost) => cost.one.time)]
  const met = kind.goal === 'flat' ? ratio <= most : other <= mostMs
  const goal = kind.goal === 'flat' ? `≤ ${most}` : `≤ ${mostMs} ms`
  const shown = [`${one.toFixed(2)} ms`, `${other.toFixed(2)} ms`, ratio.toFixed(2), time.toFixed(2), goal]
  console.log(`| ${kind.what} | ${shown.join(' | ')} | ${met ? 'met' : 'MISSED'} |`)
  return met
}

async function costOf({ times, act }: Kind, side: Side): Promise<Cost> {
  const before = await backendMs(side.pool)
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  for (let time = 0; time < times; time += 1) await act(side)
  const { user, system } = process.cpuUsage(cpu)
  const took = performance.now() - start
  const backends = (await backendMs(side.pool)) - before
  return { cpu: ((user + system) / 1_000 + backends) / times, time: took / times }
}

/** What PostgreSQL's processes for this database have used so far. */
async function backendMs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  )
  return rows.reduce((sum, { pid }) => sum + cpuMs(pid), 0)
}
