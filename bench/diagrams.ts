import { rmSync } from 'node:fs'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { diagramTexts } from '../test/support/diagram-texts.ts'
import { killPrograms, startProgram } from '../test/support/program.ts'
import { openWriter } from '../test/journeys/coach-writer.ts'
import { openRenderer, type Renderer } from '../src/adapters/documents/renderer/renderer.ts'
import { clickToVisible } from './click.ts'
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

/** Somebody else's clicks, with nothing beside them and while diagrams are drawn one after the other. */
async function timeClicks(): Promise<void> {
  const folder = await dataFolder()
  const program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '1000' })
  await clickToVisible(program.address, 1, 10)
  const alone = await clickToVisible(program.address, 1, 60)
  const writer = await openWriter(() => program.address, 'fr', 5)
  const client = new PlaygroundClient(program.address, 'lea', 'fr')
  const { message } = await client.say('Un schéma', { room: 'projets', thread: writer.thread })
  const drawing = new AbortController()
  const load = (async () => {
    for (let turn = 0; !drawing.signal.aborted; turn += 1) {
      const { text } = drawable[turn % drawable.length] ?? { text: '' }
      await client.edit(message.id, `\`\`\`mermaid\n${text}\n%% ${turn}\n\`\`\``)
      await new Promise((resolve) => void setTimeout(resolve, 500))
    }
  })()
  const beside = await clickToVisible(program.address, 1, 60)
  drawing.abort()
  await load
  const p99 = (times: readonly number[]) => `${spread(times)}, p99 ${percentile(times, 99).toFixed(0)} ms`
  console.log(`a click alone: ${p99(alone.click)}; beside drawings: ${p99(beside.click)} (goal: p99 within 10 %)`)
  killPrograms()
  rmSync(folder.path, { recursive: true, force: true })
}

await timeDrawing()
await timeClicks()
process.exit()
