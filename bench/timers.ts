import { setTimeout } from 'node:timers/promises'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { startProgram } from '../test/support/program.ts'
import { makeDue, storeWaitingDrafts } from '../test/support/waiting-drafts.ts'
import { type Seat, clickOnce, takeSeat } from './click.ts'
import { numberAfter } from './number-after.ts'
import { percentile } from './statistics.ts'

// `npm run bench:timers`: 100,000 timers on PostgreSQL, of which 1,000 fall due within a minute. What a click takes then and
// without, in turns; how long a thousand that are due at one moment take; and that none is raised twice.

const [stored, due] = [100_000, 1_000]
/** Rounds of each kind beside the first of each, which warm up; a minute each, or what `--seconds` says. */
const rounds = numberAfter('--rounds', 3)
const seconds = numberAfter('--seconds', 60)
const people = 4
const tenant = 'playground'

const server = await startPostgres()
const folder = await dataFolder()
const pool = openPostgres(server.url, () => undefined)
await postgresState(pool)
const program = await startProgram({
  DATABASE_URL: server.url,
  DATA_DIR: folder.path,
  MAX_OPEN_DRAFTS: '1000',
  // Whenever this runs, somebody works.
  PROGRAMME_WEEK: '1-7',
  PROGRAMME_HOURS: '0-24',
})
try {
  await measure()
} finally {
  program.kill('SIGTERM')
  await program.exit
  await pool.end()
  await server.stop()
  await folder.remove()
}

async function measure(): Promise<void> {
  const each = Math.round((due * seconds) / 60)
  const drafts = due + each * (rounds + 1)
  await storeThreads(drafts)
  const home = { platform: 'web', channel: 'projets', thread: null } as const
  const ids = await storeWaitingDrafts(pool, tenant, drafts, (number) => ({ home, root: `root ${number}` }))
  await pool.query(
    `insert into timer (tenant, proposal, name, at) select $1, 'MLP-2027-' || n, 'author-reminder',
       now() + interval '1 day' + n * interval '1 minute' from generate_series(1, $2::int) n`,
    [tenant, stored - ids.length],
  )
  await pool.query('analyze')
  const seats = await Promise.all(Array.from({ length: people }, (_, number) => takeSeat(program.address, number)))
  const [quiet, busy]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    const without = await clicksFor(seats)
    await makeDue(pool, ids.slice(round * each, (round + 1) * each), seconds * 1_000)
    const during = await clicksFor(seats)
    await untilFired(pool)
    if (round === 0) continue
    quiet.push(...without)
    busy.push(...during)
  }
  for (const seat of seats) seat.page.close()
  report('click, nothing due', quiet)
  report(`click, ${each} timers due within ${seconds} s`, busy)
  const [before, meanwhile] = [percentile(quiet, 99), percentile(busy, 99)]
  console.log(`p99 is ${(((meanwhile - before) / before) * 100).toFixed(1)} % more with them (target: ≤ 10 %)`)
  await burst(ids.slice(-due))
}

/** All due at one moment: how long until the last is raised, and its reminder stands in the thread. */
async function burst(ids: readonly string[]): Promise<void> {
  const start = performance.now()
  await makeDue(pool, ids)
  await untilFired(pool)
  const took = (performance.now() - start) / 1_000
  console.log(`${ids.length} due at one moment, until all are raised and delivered: ${took.toFixed(1)} s`)
  const { rows } = await pool.query<{ raised: number; of: number; heard: number; threads: number }>(
    `select count(*)::int as raised, count(distinct proposal)::int as of,
       (select count(*)::int from web_message where thread like 'root %') as heard,
       (select count(distinct thread)::int from web_message where thread like 'root %') as threads
     from audit where envelope like 'due % author-reminder %'`,
  )
  const [all] = rows
  console.log(
    `${all?.raised} raised, of ${all?.of} drafts; ${all?.heard} reminders in ${all?.threads} threads (target: four times the same)`,
  )
}

/** Clicks of everybody, each once the one before is visible and they have looked at it, for the time of a round. */
async function clicksFor(seats: readonly Seat[]): Promise<readonly number[]> {
  const end = performance.now() + seconds * 1_000
  const all = await Promise.all(
    seats.map(async (seat) => {
      const times: number[] = []
      while (performance.now() < end) {
        times.push(await clickOnce(seat))
        await setTimeout(100)
      }
      return times
    }),
  )
  return all.flat()
}

async function untilFired(from: Pool): Promise<void> {
  for (;;) {
    const { rows } = await from.query<{ left: number }>(
      `select (select count(*)::int from timer where at <= now())
         + (select count(*)::int from outbox where done_at is null and failed_at is null) as left`,
    )
    if (rows[0]?.left === 0) return
    await setTimeout(20)
  }
}

/** A thread for each draft, older than anything that anybody looks at. */
async function storeThreads(count: number): Promise<void> {
  await pool.query(
    `insert into web_message (id, room, thread, author, view, at, born, seq)
     select 'root ' || n, 'projets', null, 'bot', $1, '2026-01-01T00:00:00.000Z', -1 - n, 0 from generate_series(0, $2::int) n`,
    [JSON.stringify({ language: 'fr', text: 'Une proposition', blocks: [] }), count],
  )
}

function report(what: string, times: readonly number[]): void {
  const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(times, percent).toFixed(0))
  console.log(`${what}: ${times.length} clicks, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`)
}
