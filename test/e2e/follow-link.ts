import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'

/** How long a link stands still before it is pressed, and how long that is waited for at most, in ms. */
const [stillMs, mostMs] = [1_000, 15_000]

/**
 * The page that a link opens. Messages that come move a link away under the finger, which opens something else then: the link
 * is pressed once it stands still, and again, from where it was, where it opened nothing all the same.
 */
export async function followLink(page: Page, link: Locator): Promise<Page> {
  for (let presses = 1; ; presses += 1) {
    const place = page.url()
    await standStill(link)
    const opening = page.waitForEvent('popup', { timeout: 10_000 }).catch(() => null)
    await link.click()
    const opened = await opening
    if (opened !== null) return opened
    if (presses === 5) throw new Error('the link opens no page')
    if (page.url() !== place) await page.goto(place)
  }
}

async function standStill(link: Locator): Promise<void> {
  const end = performance.now() + mostMs
  let [seen, since] = ['', performance.now()]
  while (performance.now() - since < stillMs && performance.now() < end) {
    const now = JSON.stringify(await link.boundingBox())
    if (now !== seen) [seen, since] = [now, performance.now()]
    await setTimeout(50)
  }
}
