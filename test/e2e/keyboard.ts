import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { Person, desktop } from './person.ts'
import type { Tally } from './tally.ts'

/** The page without a mouse. */
export async function playKeyboard(tally: Tally, browser: Browser, address: string): Promise<void> {
  const who = await Person.open(browser, address, { persona: 'karim', language: 'fr', screen: desktop })
  const { page } = who
  const focused = (what: string) => page.evaluate(`document.activeElement.${what}`)

  await tally.story('by keyboard alone', [
    [
      'the first stop leads to the message box',
      async () => {
        await page.keyboard.press('Tab')
        assert.equal(await focused('id'), 'skip')
        await page.keyboard.press('Enter')
        assert.equal(await focused('localName'), 'textarea')
      },
    ],
    [
      'a command is completed and sent, and its thread opens',
      async () => {
        await page.keyboard.type('/mlops-proposal no')
        await page.locator('[role="option"][aria-selected="true"]', { hasText: 'nouveau' }).waitFor()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await who.sees('thread', 'Section 1/10')
        assert.equal(await focused("closest('#thread') !== null"), true)
      },
    ],
    [
      'Shift+Enter makes a line, Enter sends',
      async () => {
        await page.keyboard.type('Une ligne')
        await page.keyboard.press('Shift+Enter')
        await page.keyboard.type('et une autre')
        await page.keyboard.press('Enter')
        await who.message('thread', 'Une ligne\net une autre').waitFor()
      },
    ],
    [
      'an edit on the card leaves the keyboard where it was, and the menu opens with an arrow',
      async () => {
        // Below the answer, where the card comes down to a few seconds after it.
        const last = who.pane('thread').locator('.messages > .message').last()
        await last.filter({ hasText: 'Section 1/10' }).waitFor({ timeout: 30_000 })
        const more = last.locator('.more')
        await more.focus()
        await page.keyboard.press('ArrowDown')
        assert.equal(await focused("getAttribute('role')"), 'menuitem')
        await page.keyboard.press('End')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Escape')
        assert.equal(await focused("classList.contains('more')"), true)
      },
    ],
    [
      'Escape closes the thread, and the focus goes back to the room',
      async () => {
        await page.keyboard.press('Escape')
        await who.pane('thread').waitFor({ state: 'hidden' })
        assert.equal(await focused("closest('#room') !== null"), true)
      },
    ],
  ])
  await who.close()
}
