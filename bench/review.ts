import type { Browser, Page } from 'playwright-core'
import { sectionNumbers } from '../src/rubric/section.ts'
import { openChromium } from '../test/e2e/chromium.ts'
import { strongSections } from '../test/journeys/texts.ts'
import { dataFolder } from '../test/support/data-folder.ts'
import { blocksIn, deskLink } from '../test/support/desk-link.ts'
import { eventually } from '../test/support/eventually.ts'
import { PlaygroundClient } from '../test/support/playground-client.ts'
import { startProgram } from '../test/support/program.ts'
import { spread } from './statistics.ts'

const words = 3_000
const rounds = 20

/** Ten sections with so many words in all: the longest ones are said several times, with a number in each. */
function longSections(): Record<number, string> {
  const texts: Record<number, string> = { ...strongSections('fr') }
  const count = () => Object.values(texts).join(' ').split(/\s+/).length
  for (let at = 1; count() < words; at += 1) {
    const number = [3, 5, 9][at % 3] ?? 3
    texts[number] = `${texts[number]}\n\nPrécision ${at}. ${strongSections('fr')[3]}`
  }
  return texts
}

/** Presses the newest button with this action that somebody sees in a room or thread. */
async function press(client: PlaygroundClient, spot: { room: string; thread?: string }, action: string): Promise<void> {
  const found = await eventually(async () => {
    const buttons = (await blocksIn(client, spot)).flatMap(({ id, block }) =>
      block.type === 'actions' ? [...block.buttons, ...block.more].map((one) => ({ id, press: one.press })) : [],
    )
    const last = buttons.findLast((one) => one.press.action === action)
    if (last === undefined) throw new Error(`no button for ${action} yet`)
    return last
  })
  await client.press(found.id, found.press)
}

/** A proposal of so many words, written, submitted and claimed. */
async function prepare(address: string): Promise<void> {
  const [lea, sophie] = [new PlaygroundClient(address, 'lea', 'fr'), new PlaygroundClient(address, 'sophie', 'fr')]
  await lea.command('nouveau')
  const thread = await eventually(async () => {
    const [root] = (await lea.messages()).messages.slice(-1)
    if (root === undefined) throw new Error('no proposal yet')
    return root.id
  })
  const texts = longSections()
  for (const number of sectionNumbers) {
    await lea.say(texts[number] ?? '', { thread })
    await lea.say('!suivant', { thread })
  }
  await press(lea, { room: 'projets', thread }, 'submit')
  await press(sophie, { room: 'relecture' }, 'claim')
}

/** From the request to the first words on the screen, in ms. */
async function firstPaints(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await page.reload()
    const paint = await eventually(async () => {
      const found = await page.evaluate<number>(
        `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
      )
      if (found === 0) throw new Error('nothing is painted yet')
      return found
    })
    times.push(paint)
  }
  return times
}

/** From a selection to the frame with what it offers, and from the press on that to the frame with the filled form, in ms. */
async function selections(
  page: Page,
): Promise<{ readonly offers: readonly number[]; readonly forms: readonly number[] }> {
  return page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const [offers, forms] = [[], []]
    for (let round = 0; round < ${rounds}; round += 1) {
      getSelection().removeAllRanges()
      await frame()
      const items = [...document.querySelectorAll('#proposal section[id^="section-"] :is(p, li)')].filter((one) => one.innerText.trim() !== '')
      const range = document.createRange()
      range.selectNodeContents(items[(round * 7) % items.length])
      const selected = performance.now()
      getSelection().addRange(range)
      for (let tries = 0; document.querySelector('.offer').hidden; tries += 1) {
        if (tries > 100) throw new Error('nothing is offered for: ' + range)
        await frame()
      }
      offers.push(performance.now() - selected)
      const pressed = performance.now()
      document.querySelector('.offer').click()
      await frame()
      if (document.querySelector('[name="add-item.quote"]').value === '') throw new Error('the form is empty')
      forms.push(performance.now() - pressed)
    }
    return { offers, forms }
  })()`)
}

async function openDesk(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(await deskLink(address))
  await page.locator('form button').click()
  await page.locator('#work').waitFor()
  return page
}

const folder = await dataFolder()
const program = await startProgram({ DATA_DIR: folder.path })
const browser = await openChromium()
try {
  await prepare(program.address)
  const page = await openDesk(browser, program.address)
  const written = await page.locator('#proposal').innerText()
  console.log(`review page of a proposal of ${written.split(/\s+/).length} words`)
  console.log(`first paint: ${spread(await firstPaints(page))} (target: ≤ 500 ms)`)
  const { offers, forms } = await selections(page)
  console.log(`a selection → what it offers: ${spread(offers)}`)
  console.log(`its press → the filled form: ${spread(forms)} (target: ≤ 50 ms)`)
} finally {
  await browser.close()
  program.kill('SIGTERM')
  await program.exit
  await folder.remove()
}
