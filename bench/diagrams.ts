import { readFileSync, rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { ShownMessage } from '../src/adapters/web/playground/render.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { diagramTexts } from '../test/support/diagram-texts.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { killPrograms, startProgram } from '../test/support/program.ts'
import { openWriter } from '../test/journeys/coach-writer.ts'
import { openRenderer, type Renderer } from '../src/adapters/documents/renderer/renderer.ts'
import { clickToVisible } from './click.ts'
import { openPage } from './page.ts'
import { percentile, spread } from './statistics.ts'

/** Diagrams: how long one takes in a fresh process and in one that has drawn before, and what that does to others' clicks. */
const log = { debug() {}, info() {}, warn() {}, error() {} }
const drawable = diagramTexts.filter(({ becomes }) => becomes === 'drawn')

async function draw(renderer: Renderer, text: string): Promise<number> {
  const start = performance.now()
  await renderer.render('diagram', { text })
  return performance.now() - start
}

async function timeDrawing(): Promise<void> {
  const renderer = openRenderer(log)
  const first = await draw(renderer, drawable[0]?.text ?? '')
  const later: number[] = []
  for (let round = 0; round < 5; round += 1) for (const { text } of drawable) later.push(await draw(renderer, text))
  renderer.close()
  console.log(`Mermaid → PNG, the first of a process: ${first.toFixed(0)} ms; then ${spread(later)} (goal ≤ 300 ms)`)
}

/** So often the kinds of clicks follow one another: what else the machine does falls on each. */
const rounds = 10
/** In each round: three hundred in all say what the slowest hundredth takes. */
const clicks = 30

/** A class of twenty, each of whom changes a diagram once a minute: one every three seconds. */
const inClass = { rounds: 3, clicks: 300, pauseMs: 3_000 }
/** From one change to the next of somebody who does nothing else, in ms. */
const hastyMs = 200

/** How long somebody looks out for what comes of their change, in ms. */
const longestWait = 25_000

/** What was measured in one kind of round. */
interface Measured {
  readonly times: number[]
  /** What the program's main thread worked, in ms, in how many clicks and changes beside them. */
  worked: number
  changes: number
}

/**
 * Somebody else's clicks: with nothing beside them, while a person changes a text again and again, and while that text
 * is a diagram that is drawn each time. The second says what of the third is drawing, and what any second person is. Nobody
 * draws five times a second: a class does it at its own pace.
 */
async function timeClicks(where: string, env: Readonly<Record<string, string>>): Promise<void> {
  const program = await startProgram({ ...env, MAX_OPEN_DRAFTS: '1000' })
  const writer = await seatEditor(program.address, (turn) => `Un texte, pour la fois n° ${turn}`, 'text', hastyMs)
  const artist = await seatEditor(program.address, diagramOf, 'picture', hastyMs)
  const learners = await seatEditor(program.address, diagramOf, 'picture', inClass.pauseMs)
  const click = async (count: number) => (await clickToVisible(program.address, 1, count)).click
  const measure = async (
    into: Measured,
    work: (during: () => Promise<readonly number[]>) => Promise<Changed>,
    count = clicks,
  ) => {
    const before = mainThreadMs(program.pid)
    const { times, changes } = await work(() => click(count))
    into.times.push(...times)
    into.worked += mainThreadMs(program.pid) - before
    into.changes += changes
  }
  // The program warms up, and the process that draws.
  await artist.changeDuring(() => click(10))
  const [alone, beside, drawn] = [nothingYet(), nothingYet(), nothingYet()]
  for (let round = 0; round < rounds; round += 1) {
    await measure(alone, async (during) => ({ times: await during(), changes: 0 }))
    await measure(beside, (during) => writer.changeDuring(during))
    await measure(drawn, (during) => artist.changeDuring(during))
  }
  const [quiet, busy] = [nothingYet(), nothingYet()]
  for (let round = 0; round < inClass.rounds; round += 1) {
    await measure(quiet, async (during) => ({ times: await during(), changes: 0 }), inClass.clicks)
    await measure(busy, (during) => learners.changeDuring(during), inClass.clicks)
  }
  const ofClicks = alone.worked
  const say = ({ times, worked, changes }: Measured) => {
    const slowest = percentile(times, 99)
    const each = changes === 0 ? '' : `; ${changes} changes, ${((worked - ofClicks) / changes).toFixed(0)} ms each`
    const ratio = (slowest / percentile(alone.times, 99)).toFixed(2)
    return `${spread(times)}, p99 ${slowest.toFixed(0)} ms (× ${ratio}); main thread ${worked.toFixed(0)} ms${each}`
  }
  console.log(`${where}, ${alone.times.length} clicks alone: ${say(alone)}`)
  console.log(`${where}, beside somebody who changes a text: ${say(beside)}`)
  console.log(`${where}, beside somebody whose diagrams are drawn: ${say(drawn)} `)
  const [p99, beside99] = [quiet, busy].map(({ times }) => percentile(times, 99))
  console.log(
    `${where}, ${busy.times.length} clicks beside a class of twenty who each have a diagram drawn once a minute: ${spread(busy.times)}, p99 ${beside99?.toFixed(0)} ms; alone p99 ${p99?.toFixed(0)} ms (× ${((beside99 ?? 0) / (p99 ?? 1)).toFixed(2)}; ${busy.changes} drawings; goal: within 10 %)`,
  )
  killPrograms()
}

const nothingYet = (): Measured => ({ times: [], worked: 0, changes: 0 })

/** How long the main thread of a process has worked, in ms, as Linux counts it: other programs do not change it. */
function mainThreadMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

/** The clicks' times, and how often the text was changed meanwhile. */
interface Changed {
  readonly times: readonly number[]
  readonly changes: number
}

/** Somebody in a thread of their own who changes a message again and again, and looks at what comes of it. */
async function seatEditor(
  address: string,
  textOf: (turn: number) => string,
  comes: 'text' | 'picture',
  pauseMs: number,
) {
  const { thread } = await openWriter(() => address, 'fr', 5, 'karim')
  const client = new PlaygroundClient(address, 'karim', 'fr')
  const page = await openPage(address, 'karim')
  const { message } = await client.say('Un schéma', { room: 'projets', thread })
  let turn = 0
  let shown: string | null = null
  const isNew = (one: ShownMessage) => {
    const picture = pictureOf(one)
    return one.thread === thread && (comes === 'text' || (picture !== null && picture !== shown))
  }
  async function changeOnce(): Promise<void> {
    turn += 1
    const visible = page.next(isNew)
    await client.edit(message.id, textOf(turn))
    // A busy machine may end a drawing: then nothing comes.
    const seen = await Promise.race([visible, setTimeout(longestWait, null)])
    if (seen !== null) shown = pictureOf(seen)
    await setTimeout(pauseMs)
  }
  return {
    /** Changes it as long as the work goes on, and resolves once both are over. */
    async changeDuring(work: () => Promise<readonly number[]>): Promise<Changed> {
      const ended = new AbortController()
      const before = turn
      const over = work().finally(() => ended.abort())
      while (!ended.signal.aborted) await changeOnce()
      return { times: await over, changes: turn - before }
    },
  }
}

function diagramOf(turn: number): string {
  const { text } = drawable[turn % drawable.length] ?? { text: '' }
  return `\`\`\`mermaid\n${text}\n%% ${turn}\n\`\`\``
}

/** The address of the picture in a message. */
function pictureOf({ body }: ShownMessage): string | null {
  return /"type":"picture".*?"href":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? null
}

await timeDrawing()
const folder = await dataFolder()
await timeClicks('embedded database', { DATA_DIR: folder.path })
rmSync(folder.path, { recursive: true, force: true })
const server = await startPostgres()
await timeClicks('PostgreSQL', { DATABASE_URL: server.url })
await server.stop()
process.exit()
