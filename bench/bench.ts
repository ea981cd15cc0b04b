import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../src/adapters/postgres/pool/open-pglite.ts'
import { checkProposal } from '../src/rubric/checks/check-proposal.ts'
import { strongSections } from '../test/journeys/texts.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import type { Program } from '../test/support/program.ts'
import { startProgram } from '../test/support/program.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { catalogueFigures } from './catalogue.ts'
import { clickToVisible } from './click.ts'
import { coachFigures } from './coach.ts'
import { deliveryCost } from './delivery.ts'
import { importFigures } from './import.ts'
import { residentMb } from './memory.ts'
import { slackFigures } from './slack.ts'
import { percentile, spread } from './statistics.ts'
import { teamsCost } from './teams.ts'
import { openDesk } from './turn.ts'

/** Every figure of the README, measured in one run on this machine. */
interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

const rows: Row[] = []

function report(what: string, measured: string, target: string): void {
  rows.push({ what, measured, target })
  console.log(`${what}: ${measured} (target: ${target})`)
}

async function timedStart(env: Readonly<Record<string, string>>): Promise<{ program: Program; seconds: number }> {
  const start = performance.now()
  const program = await startProgram(env)
  await fetch(program.address)
  return { program, seconds: (performance.now() - start) / 1000 }
}

async function stop(program: Program): Promise<void> {
  program.kill('SIGTERM')
  await program.exit
}

async function startsAndMemory(dataDir: string): Promise<void> {
  const first = await timedStart({ DATA_DIR: dataDir })
  report('start to first page, new data folder', `${first.seconds.toFixed(1)} s`, '≤ 5 s')
  report('resident memory, very first start', `${residentMb(first.program.pid).toFixed(0)} MB`, '≤ 700 MB')
  await stop(first.program)
  const again = await timedStart({ DATA_DIR: dataDir })
  report('start to first page, after that', `${again.seconds.toFixed(1)} s`, '≤ 1.5 s')
  await stop(again.program)
}

async function clicks(dataDir: string): Promise<void> {
  const program = await startProgram({ DATA_DIR: dataDir, MAX_OPEN_DRAFTS: '1000' })
  await clickToVisible(program.address, 1, 5)
  const one = await clickToVisible(program.address, 1, 60)
  report('click → stored → visible, one person', spread(one.click), 'p95 ≤ 150 ms')
  report('message → stored → counted, one person', spread(one.message), 'p95 ≤ 150 ms')
  const fifty = await clickToVisible(program.address, 50, 8)
  report('click → stored → visible, 50 at once', spread(fifty.click), 'p95 ≤ 400 ms')
  report('message → stored → counted, 50 at once', spread(fifty.message), 'p95 ≤ 400 ms')
  report('resident memory on PGlite, after that', `${residentMb(program.pid).toFixed(0)} MB`, '≤ 450 MB')
  await stop(program)
}

async function onPostgres(): Promise<void> {
  const server = await startPostgres()
  const folder = await dataFolder()
  const program = await startProgram({ DATABASE_URL: server.url, DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000' })
  const some = await clickToVisible(program.address, 10, 5)
  report('click → stored → visible, 10 at once, on PostgreSQL', spread(some.click), '–')
  report('resident memory on PostgreSQL, after that', `${residentMb(program.pid).toFixed(0)} MB`, '≤ 200 MB')
  await stop(program)
  for (const row of await deliveryCost(server.url)) report(row.what, row.measured, row.target)
  for (const row of await catalogueFigures(server.url)) report(row.what, row.measured, row.target)
  for (const row of await slackFigures(server.url)) report(row.what, row.measured, row.target)
  for (const row of await teamsCost(server.url)) report(row.what, row.measured, row.target)
  await server.stop()
  await folder.remove()
}

async function turns(folder: string): Promise<void> {
  const desk = await openDesk(await openPglite(folder))
  const thread = await desk.start()
  await desk.turn(thread, 200)
  await desk.fill(10)
  const short = await desk.turn(await desk.start(), 60)
  const few = await alternating(desk)
  await desk.fill(10_000)
  const many = await alternating(desk)
  report('cost of a turn, 10 → 10,000 proposals', ratio(many, few), '± 10 %')
  const long = await desk.start()
  await desk.turn(long, 5)
  const at5 = await desk.turn(long, 5)
  await desk.turn(long, 480)
  const at500 = await desk.turn(long, 20)
  report('cost of a turn, 5 → 500 messages in a section', ratio(at500, Math.min(at5, short)), '≤ × 2')
  await desk.close()
}

/** The median of several fresh threads: one alone would measure its own length. */
async function alternating(desk: Awaited<ReturnType<typeof openDesk>>): Promise<number> {
  const medians: number[] = []
  for (let run = 0; run < 7; run += 1) medians.push(await desk.turn(await desk.start(), 40))
  return percentile(medians, 50)
}

function ratio(after: number, before: number): string {
  return `× ${(after / before).toFixed(2)} (${before.toFixed(1)} → ${after.toFixed(1)} ms)`
}

function assess(): void {
  const root = join(import.meta.dirname, '..')
  const file = join(root, 'test/fixtures/proposals/strong.fr.md')
  const shell = repeat(9, () =>
    execFileSync(process.execPath, [join(root, 'scripts/assess.ts'), file], { stdio: 'pipe' }),
  )
  report('assess of a whole proposal, from the shell', `${percentile(shell, 50).toFixed(0)} ms`, '≤ 300 ms')
  const texts = strongSections('fr')
  repeat(50, () => checkProposal(texts))
  const inside = repeat(50, () => checkProposal(texts))
  report('assess of a whole proposal, inside', `${percentile(inside, 50).toFixed(1)} ms`, '≤ 10 ms')
}

function repeat(times: number, act: () => unknown): readonly number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now()
    try {
      act()
    } catch {
      // Findings are exit code 1.
    }
    return performance.now() - start
  })
}

console.log(`Node ${process.version}, ${cpus().length} cores: ${cpus()[0]?.model ?? ''}\n`)
const folder = await dataFolder()
await startsAndMemory(folder.path)
await clicks(folder.path)
for (const row of await coachFigures()) report(row.what, row.measured, row.target)
await onPostgres()
const other = await dataFolder()
await turns(other.path)
assess()
for (const row of importFigures()) report(row.what, row.measured, row.target)
await folder.remove()
await other.remove()

console.log('\n| what | measured | target |\n|---|---|---|')
for (const { what, measured, target } of rows) console.log(`| ${what} | ${measured} | ${target} |`)
