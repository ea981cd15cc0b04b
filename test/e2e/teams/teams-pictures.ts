import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { FakeConnector } from '../../support/fake-connector/fake-connector.ts'
import type { Conversation, Member } from '../../support/fake-connector/world.ts'
import { conversationPage } from './conversation.ts'

const widths = { desktop: 800, phone: 375 }

interface Setting {
  readonly browser: Browser
  readonly fake: FakeConnector
  /** Where all pictures go, and where those for the documentation go, if any. */
  readonly folder: string
  readonly docs: string | null
}

/** Shows a conversation on two screens, checks that nothing is cut off or broken, and keeps pictures of it. */
export function lookAt(setting: Setting, name: string, viewer: Member, conversation: Conversation): Promise<void> {
  return lookAtPage(setting, name, conversationPage(setting.fake, viewer, conversation))
}

/** The same for any page of Teams. */
export async function lookAtPage(
  { browser, folder, docs }: Omit<Setting, 'fake'>,
  name: string,
  html: string,
): Promise<void> {
  for (const [screen, width] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    try {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text())
      })
      await page.setContent(html)
      await looksRight(page, width)
      assert.deepEqual(complaints, [])
      await page.screenshot({ path: join(folder, `teams-${name}-${screen}.png`), fullPage: true })
      if (docs === null) continue
      mkdirSync(docs, { recursive: true })
      // Long ones: a third of what they would be as PNG.
      await page.screenshot({ path: join(docs, `${name}-${screen}.jpg`), fullPage: true, type: 'jpeg', quality: 35 })
    } finally {
      await page.close()
    }
  }
}

/** Every card is drawn, nothing is wider than the screen or cut off, and no word of the program's own is left in it. */
async function looksRight(page: Page, width: number): Promise<void> {
  assert.deepEqual(await page.evaluate<string[]>(empty), [], 'cards without content')
  assert.deepEqual(await page.evaluate<string[]>(overflowing(width)), [], `wider than a screen of ${width} px`)
  const text = await page.locator('main').innerText()
  assert.doesNotMatch(text, /\\|undefined|\[object|NaN/)
}

const empty = `[...document.querySelectorAll('[data-card]')]
  .filter((box) => box.innerText.trim() === '').map((box) => box.dataset.card.slice(0, 200))`

function overflowing(width: number): string {
  return `[document.documentElement, ...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > ${width} || (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflow === 'hidden'))
    .map((one) => one.tagName + ' ' + one.className + ' ' + one.textContent.slice(0, 80))`
}
