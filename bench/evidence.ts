import { setTimeout } from 'node:timers/promises'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { startProgram } from '../test/support/program.ts'
import { openWriter, type Writer } from '../test/journeys/coach-writer.ts'
import { type Child, startChild } from './child.ts'
import { clickOnce, type Seat, takeSeat } from './click.ts'
import { reportWork } from './evidence-work.ts'
import { numberAfter } from './number-after.ts'
import { openPage, type Page } from './page.ts'
import { percentile, spread } from './statistics.ts'

// `npm run bench:evidence`: what one inspection of a learner's repository takes of the processor; a hostile tree; and what a
// click takes with nothing beside it, beside inspections one after the other, and beside those of a class of twenty.

/** Rounds of each kind beside the first, which warms up, and how long each lasts. */
const rounds = numberAfter('--rounds', 4)
const seconds = numberAfter('--seconds', 15)
/** Twenty learners, each of whom has a repository looked at once a minute: one every three seconds. */
const classPauseMs = 3_000
/** A repository that nobody has looked at, each time. */
const repositories = 4_000
/** How long somebody looks out for what comes of their link, in ms: the program begins sixty looks in a minute at most. */
const longestWait = 90_000

const github = await startChild('github-child.ts', [String(repositories)])
try {
  await reportWork(portOf(github))
  await timeClicks(portOf(github))
} finally {
  await github.stop()
}
process.exit()

function portOf({ address }: Child): number {
  return Number(new URL(address).port)
}

async function timeClicks(port: number): Promise<void> {
  const server = await startPostgres()
  const folder = await dataFolder()
  const pool = openPostgres(server.url, () => undefined)
  const program = await startProgram({
    DATABASE_URL: server.url,
    DATA_DIR: folder.path,
    MAX_OPEN_DRAFTS: '1000',
    EVIDENCE: 'on',
    GITHUB_STAND_IN: String(port),
  })
  try {
    await alternate(await takeSeat(program.address, 0), await seatLinker(program.address, pool))
  } finally {
    program.kill('SIGTERM')
    await program.exit
    await pool.end()
    await server.stop()
    await folder.remove()
  }
}

/** The three kinds of rounds follow one another: what else the machine does falls on each. */
async function alternate(seat: Seat, linker: Linker): Promise<void> {
  const alone: number[] = []
  const [beside, inClass] = [nothingYet(), nothingYet()]
  for (let round = 0; round <= rounds; round += 1) {
    const quiet = await clicksFor(seat)
    const busy = await linker.lookDuring(0, () => clicksFor(seat))
    const taught = await linker.lookDuring(classPauseMs, () => clicksFor(seat))
    if (round === 0) continue
    alone.push(...quiet)
    add(beside, busy)
    add(inClass, taught)
  }
  console.log(`a click alone: ${alone.length} clicks, ${spread(alone)}, p99 ${percentile(alone, 99).toFixed(0)} ms`)
  report('beside inspections without a pause', beside, alone)
  report('beside a class of twenty, one look each a minute', inClass, alone)
}

/** Clicks, and how many repositories were looked at meanwhile. */
interface BesideLooks {
  readonly times: number[]
  looks: number
}

function nothingYet(): BesideLooks {
  return { times: [], looks: 0 }
}

function add(to: BesideLooks, { times, looks }: BesideLooks): void {
  to.times.push(...times)
  to.looks += looks
}

function report(where: string, { times, looks }: BesideLooks, alone: readonly number[]): void {
  const [p99, before] = [percentile(times, 99), percentile(alone, 99)]
  const ratio = (p99 / before).toFixed(2)
  console.log(
    `a click ${where}: ${times.length} clicks, ${looks} looks, ${spread(times)}, p99 ${p99.toFixed(0)} ms (× ${ratio}; target: p99 within 10 %)`,
  )
}

/** Clicks of one person, each once the one before is visible and they have looked at it, for the time of a round. */
async function clicksFor(seat: Seat): Promise<readonly number[]> {
  const end = performance.now() + seconds * 1_000
  const times: number[] = []
  while (performance.now() < end) {
    times.push(await clickOnce(seat))
    await setTimeout(100)
  }
  return times
}

/** Somebody in a thread of their own who links one repository after the other. */
interface Linker {
  /** Has repositories looked at as long as the work goes on, so many ms apart. */
  lookDuring(pauseMs: number, work: () => Promise<readonly number[]>): Promise<BesideLooks>
}

async function seatLinker(address: string, pool: Pool): Promise<Linker> {
  const writer = await openWriter(() => address, 'fr', 6, 'karim')
  const page = await openPage(address, 'karim')
  let number = 0
  const message = await writer.say(linkTo(number))
  await writer.done()
  return {
    async lookDuring(pauseMs, work) {
      const over = new AbortController()
      const before = number
      const clicks = work().finally(() => over.abort())
      while (!over.signal.aborted) {
        number += 1
        await lookAt(number, { writer, page, message })
        // One person may have twenty repositories looked at in a day.
        await pool.query('delete from look')
        await setTimeout(pauseMs)
      }
      return { times: [...(await clicks)], looks: number - before }
    },
  }
}

async function lookAt(
  number: number,
  { writer, page, message }: { readonly writer: Writer; readonly page: Page; readonly message: string },
): Promise<void> {
  const isShown = new RegExp(`ada/demand-${number}\\b[^]{0,200}commit [0-9a-f]{7}`)
  const visible = page.next(({ body }) => isShown.test(body.text))
  await writer.edit(message, linkTo(number))
  const seen = await Promise.race([visible, setTimeout(longestWait, null)])
  if (seen === null) throw new Error(`nobody has looked at ada/demand-${number}`)
}

function linkTo(number: number): string {
  return `POC : https://github.com/ada/demand-${number}`
}
