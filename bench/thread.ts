import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../test/e2e/chromium.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { startProgram } from '../test/support/program.ts'
import { percentile, spread } from './statistics.ts'

const messages = 500

/** How long the page takes, in ms: the first paint of its thread, one keystroke to the next frame, and scrolling. */
interface PageFigures {
  readonly firstPaint: number
  readonly lastMessage: number
  readonly keys: readonly number[]
  readonly frames: readonly number[]
}

/** The page with a thread of 500 messages, all of them drawn before keys and frames are timed. */
async function measure(browser: Browser, address: string, thread: string): Promise<PageFigures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const query = new URLSearchParams({ persona: 'lea', language: 'fr', room: 'projets', thread })
  await page.goto(`${address}/?${query.toString()}`)
  await page
    .locator('#thread .message', { hasText: `Message ${messages}` })
    .last()
    .waitFor()
  const lastMessage = await page.evaluate<number>('performance.now()')
  const firstPaint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN`,
  )
  await drawAll(page)
  return { firstPaint, lastMessage, keys: await typing(page), frames: await scrolling(page) }
}

async function drawAll(page: Page): Promise<void> {
  const first = page.locator('#thread .message', { hasText: /Message 1$/ })
  while ((await first.count()) === 0) {
    await page.locator('#thread .timeline').evaluate((box) => box.scrollTo(0, 0))
    await page.waitForTimeout(100)
  }
}

/** From a key's event to the frame after it. */
async function typing(page: Page): Promise<readonly number[]> {
  await page.locator('#thread textarea').focus()
  await page.evaluate(`globalThis.waits = []
    document.querySelector('#thread textarea').addEventListener('keydown', () => {
      const start = performance.now()
      requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - start)))
    })`)
  await page.keyboard.type('Un texte que l’on tape pendant que tout est dessiné.')
  await page.waitForTimeout(300)
  return page.evaluate<number[]>('waits')
}

/** The time between frames while the whole thread goes by. */
async function scrolling(page: Page): Promise<readonly number[]> {
  return page.evaluate<number[]>(`new Promise((done) => {
    const box = document.querySelector('#thread .timeline')
    const times = []
    let before = performance.now()
    box.scrollTop = 0
    const step = (now) => {
      times.push(now - before)
      before = now
      box.scrollTop += 120
      if (times.length < 240) requestAnimationFrame(step)
      else done(times.slice(2))
    }
    requestAnimationFrame(step)
  })`)
}

const folder = await dataFolder()
const program = await startProgram({ DATA_DIR: folder.path })
const browser = await openChromium()
try {
  const lea = new PlaygroundClient(program.address, 'lea', 'fr')
  await lea.command('nouveau')
  const root = (await lea.messages()).messages.at(-1)?.id ?? ''
  for (let at = 1; at <= messages; at++) await lea.say(`Message ${at}`, { thread: root })
  const { firstPaint, lastMessage, keys, frames } = await measure(browser, program.address, root)
  console.log(`first paint of a thread of ${messages} messages: ${firstPaint.toFixed(0)} ms (target: ≤ 1 s)`)
  console.log(`its last page drawn: ${lastMessage.toFixed(0)} ms`)
  console.log(`a key, with all of them drawn: ${spread(keys)} (target: ≤ 100 ms)`)
  console.log(
    `frames while it scrolls: ${spread(frames)}, slowest ${percentile(frames, 100).toFixed(0)} ms (target: 17 ms)`,
  )
} finally {
  await browser.close()
  program.kill('SIGTERM')
  await program.exit
  await folder.remove()
}
