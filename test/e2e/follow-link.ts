import type { Locator, Page } from 'playwright-core'

/** The page that a link opens; it is pressed again where a message came just then, and it moved away under the finger. */
export async function followLink(page: Page, link: Locator): Promise<Page> {
  for (let presses = 1; ; presses += 1) {
    const opening = page.waitForEvent('popup', { timeout: 10_000 }).catch(() => null)
    await link.click()
    const opened = await opening
    if (opened !== null) return opened
    if (presses === 5) throw new Error('the link opens no page')
  }
}
