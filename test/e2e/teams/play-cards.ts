import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Pictures } from '../pictures.ts'
import type { Tally } from '../tally.ts'
import { shownCards } from './shown-cards.ts'
import { cardBox, teamsPage } from './teams-page.ts'

const widths = { desktop: 720, phone: 360 }

/** Shows cards in a browser as Teams' own renderer does; with `docs`, keeps them there as JSON and as pictures. */
export async function playTeamsCards(
  tally: Tally,
  browser: Browser,
  pictures: Pictures,
  docs: string | null,
): Promise<void> {
  console.log('\nTeams cards')
  if (docs !== null) mkdirSync(docs, { recursive: true })
  for (const { name, card } of shownCards()) {
    for (const [screen, width] of Object.entries(widths)) {
      await tally.check(`${name} on a ${screen}`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1.5 })
        try {
          const complaints: string[] = []
          page.on('pageerror', (error) => complaints.push(String(error)))
          await page.setContent(teamsPage(cardBox(card)))
          await looksRight(page, width)
          assert.deepEqual(complaints, [])
          await page.screenshot({ path: join(pictures.folder, `teams-${name}-${screen}.png`), fullPage: true })
          if (docs !== null && screen === 'desktop') await keep(page, docs, name, card)
        } finally {
          await page.close()
        }
      })
    }
  }
}

/** Nothing is cut off, and the buttons are there. */
async function looksRight(page: Page, width: number): Promise<void> {
  await page.locator('.card .ac-adaptiveCard').waitFor()
  const buttons = await page.locator('.card button').allTextContents()
  assert.ok(buttons.length >= 3 && buttons.every((title) => title.trim() !== ''), `buttons: ${buttons.join(', ')}`)
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  assert.ok(wide <= width, `the card is ${wide} px wide on a screen of ${width}`)
  const text = await page.locator('.card').innerText()
  assert.doesNotMatch(text, /\\|undefined|\[object/)
}

async function keep(page: Page, docs: string, name: string, card: object): Promise<void> {
  writeFileSync(join(docs, `${name}.json`), `${JSON.stringify(card, null, 2)}\n`)
  const box = page.locator('.card')
  await box.screenshot({ path: join(docs, `${name}.png`) })
}
