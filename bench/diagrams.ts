import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { ShownMessage } from '../src/adapters/web/playground/render.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { diagramTexts } from '../test/support/diagram-texts.ts'
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

/** How long somebody looks out for what comes of their change, in ms. */
const longestWait = 25_000

/**
 * Somebody else's clicks: with nothing beside them, while a person changes a text again and again, and while that text
 * is a diagram that is drawn each time. The second says what of the third is drawing, and what any second person is.
 */
async function timeClicks(): Promise<void> {
  const folder = await dataFolder()
  const program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000' })
  const writer = await seatEditor(program.address, (turn) => `Un texte, pour la fois n° ${turn}`, 'text')
  const artist = await seatEditor(program.address, diagramOf, 'picture')
  const click = async (count: number) => (await clickToVisible(program.address, 1, count)).click
  // The program warms up, and the process that draws.
  await artist.changeDuring(() => click(10))
  const [alone, beside, drawn]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    alone.push(...(await click(clicks)))
    beside.push(...(await writer.changeDuring(() => click(clicks))))
    drawn.push(...(await artist.changeDuring(() => click(clicks))))
  }
  const slowest = (times: readonly number[]) => percentile(times, 99)
  const p99 = (times: readonly number[]) =>
    `${spread(times)}, p99 ${slowest(times).toFixed(0)} ms (× ${(slowest(times) / slowest(alone)).toFixed(2)})`
  console.log(`${alone.length} clicks alone: ${p99(alone)}`)
  console.log(`beside somebody who changes a text: ${p99(beside)}`)
  console.log(`beside somebody whose diagrams are drawn: ${p99(drawn)} (goal: within 10 % of alone)`)
  killPrograms()
  rmSync(folder.path, { recursive: true, force: true })
}

/** Somebody in a thread of their own who changes a message again and again, and looks at what comes of it. */
async function seatEditor(address: string, textOf: (turn: number) => string, comes: 'text' | 'picture') {
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
    await setTimeout(200)
  }
  return {
    /** Changes it as long as the work goes on, and resolves once both are over. */
    async changeDuring<T>(work: () => Promise<T>): Promise<T> {
      const ended = new AbortController()
      const over = work().finally(() => ended.abort())
      while (!ended.signal.aborted) await changeOnce()
      return over
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
await timeClicks()
process.exit()
