import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** What a sentence of the tour asks for: a verb, and the words that stand behind it in emphasis, code or quotes. */
const asks =
  /\b(be|are|open|go to|press|choose) \*([^*]+)\*(?: in \*([^*]+)\*)?|\btype `([^`]+)`|\bwrite “([^”]+)” in \*([^*]+)\*|\bsee “([^”]+)”|\bthen \*([^*]+)\*/gi

interface Step {
  readonly name: string
  readonly text: string
}

/** The numbered steps under the tour's heading. */
function stepsOf(readme: string): readonly Step[] {
  const [, tour = ''] = /^## A tour of ten minutes$(.*?)^## /ms.exec(readme) ?? []
  return [...tour.matchAll(/^\d+\. \*\*([^*]+)\*\* (.*)$/gm)].map(([, name = '', text = '']) => ({ name, text }))
}

/** The README's tour, read from it and followed word by word: what it names has to be there, and nothing is left out. */
export async function playReadmeTour(tally: Tally, browser: Browser): Promise<void> {
  const steps = stepsOf(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'))
  assert.ok(steps.length >= 5, 'the README has no tour')
  const server = await Server.start({}, ['--demo', 'en'])
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto(`${server.address}/`)
  const story = steps.map(({ name, text }) => [name, () => follow(page, text)] as const)
  await tally.story('the tour of the README', story)
  await context.close()
  await server.stop()
}

async function follow(page: Page, text: string): Promise<void> {
  const named = [...text.matchAll(/\*[^*]+\*|`[^`]+`|“[^”]+”/g)].length
  const found = [...text.matchAll(asks)]
  const taken = found.reduce((sum, [, , , place, , , field]) => sum + 1 + (place || field ? 1 : 0), 0)
  assert.equal(taken, named, `not all that this step names is followed: ${text}`)
  for (const match of found) await act(page, match)
}

async function act(page: Page, match: RegExpExecArray): Promise<void> {
  const [, verb = '', name = '', place, typed, written, field, seen, then] = match
  if (typed !== undefined) return type(page, typed)
  if (written !== undefined)
    return page
      .locator('dialog')
      .getByLabel(field ?? '')
      .fill(written)
  if (seen !== undefined) return see(page, seen)
  if (then !== undefined) return press(page, then)
  switch (verb.toLowerCase()) {
    case 'be':
    case 'are':
      return become(page, name)
    case 'open':
      return page.locator('#sidebar button', { hasText: name }).last().click()
    case 'go to':
      return page.locator('#sidebar button').getByText(name, { exact: true }).click()
    case 'choose':
      return choose(page, name, place)
    default:
      return press(page, name)
  }
}

async function become(page: Page, name: string): Promise<void> {
  const box = page.locator('#sidebar [data-place="persona"]')
  const label = await box.locator('option', { hasText: name }).textContent()
  await box.selectOption({ label: label ?? name })
  await page.locator('#sidebar option:checked', { hasText: name }).waitFor({ state: 'attached' })
}

async function type(page: Page, text: string): Promise<void> {
  const inThread = await page.locator('#thread').isVisible()
  await page.locator(`${inThread ? '#thread' : '#room'} .composer textarea`).fill(text)
  await page.keyboard.press('Enter')
}

async function choose(page: Page, option: string, field: string | undefined): Promise<void> {
  const dialog = page.locator('dialog')
  if (field === undefined) return dialog.getByLabel(option, { exact: true }).check()
  await dialog.getByLabel(field, { exact: true }).selectOption({ label: option })
}

async function see(page: Page, text: string): Promise<void> {
  await page.locator('#panes, dialog').getByText(text).last().waitFor()
}

/** The card that somebody pressed last, by its message. */
let card: string | null = null

/** The nearest such button: in the open dialog, on the card that was pressed last, else the last one of the pane. */
async function press(page: Page, name: string): Promise<void> {
  const starting = new RegExp(`^${name.replaceAll(/[.?*+^$()[\]{}|\\]/g, String.raw`\$&`)}`)
  const buttonIn = (where: string) => page.locator(`${where} button`, { hasText: starting }).last()
  if (await page.locator('dialog').isVisible()) {
    await buttonIn('dialog').click()
    return page.locator('dialog').waitFor({ state: 'detached' })
  }
  const pane = (await page.locator('#thread').isVisible()) ? '#thread' : '#room'
  const onCard = card === null ? null : buttonIn(`${pane} [data-id="${card}"]`)
  const isThere = await onCard?.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  )
  let button = onCard !== null && isThere === true ? onCard : buttonIn(pane)
  // A card that comes down meanwhile stands further below, as another message.
  await button.waitFor({ timeout: 5_000 }).catch(() => (button = buttonIn(pane)).waitFor())
  card = await cardOf(button)
  await button.click({ timeout: 5_000 }).catch(async () => {
    button = buttonIn(pane)
    card = await cardOf(button)
    await button.click()
  })
}

/** The message that an element stands in. */
function cardOf(element: Locator): Promise<string | null> {
  return element.evaluate((one) => one.closest('[data-id]')?.getAttribute('data-id') ?? null)
}
