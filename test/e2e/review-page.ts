import { strict as assert } from 'node:assert'
import type { Browser, Page } from 'playwright-core'
import { accessible } from './axe.ts'
import { desktop, Person, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

const passage = 'Signaler une dérive des entrées'

/** Selects an item of section 4, as a hand does that drags over it. */
const select = `{
  const item = [...document.querySelectorAll('#section-4 li')].find((one) => one.textContent.includes('${passage}'))
  item.scrollIntoView({ block: 'center' })
  const range = document.createRange()
  range.selectNodeContents(item)
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}`

/** A review on its page, from the link in chat to sent: a passage is selected, a request noted, the tab closed in between. */
export async function playReviewPage(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  for (const screen of [desktop, phone]) {
    const server = await Server.start({}, ['--demo', 'fr'])
    const look = { language: 'fr', screen, persona: 'sophie', room: 'relecture' } as const
    const reviewer = await Person.open(browser, server.address, look)
    let page: Page = reviewer.page
    try {
      await tally.story(`a review on its page: ${screen.name}`, [
        [
          'the card leads to a link for this reviewer alone, and its page to the review',
          async () => {
            await reviewer.pane('room').getByRole('button', { name: 'Lire et relire' }).first().click()
            const link = reviewer.pane('room').getByRole('link', { name: 'Ouvrir ma relecture' }).last()
            const [opened] = await Promise.all([reviewer.page.waitForEvent('popup'), link.click()])
            page = opened
            await accessible(page)
            await page.getByRole('button', { name: 'Ouvrir ma relecture' }).click()
            await page.locator('#work').waitFor()
            await accessible(page)
          },
        ],
        [
          'a selected passage opens the form with its words, its section and the criteria of that section alone',
          async () => {
            await page.evaluate(select)
            await page.locator('.offer').click()
            assert.match(await page.locator('[name="add-item.quote"]').inputValue(), new RegExp(passage))
            assert.equal(await page.locator('[name="add-item.section"]').inputValue(), '4')
            assert.equal(await page.locator('optgroup:not([hidden])').count(), 1)
            await pictures.take(page, `review-page-fr-${screen.name}`)
            await accessible(page)
          },
        ],
        [
          'what is typed survives a closed tab',
          async () => {
            const address = page.url()
            await page.locator('[name="add-item.request"]').fill('Dites qui est prévenu, et en combien de temps.')
            await page.close()
            page = await reviewer.page.context().newPage()
            await page.goto(address)
            assert.match(await page.locator('[name="add-item.request"]').inputValue(), /qui est prévenu/)
            assert.match(await page.locator('[name="add-item.quote"]').inputValue(), new RegExp(passage))
          },
        ],
        [
          'the request is noted, and the review sent with it',
          async () => {
            await page.locator('button[value="add-item"]').click()
            await page.locator('.answer').getByText('C’est noté').waitFor()
            await page.getByLabel('Demander des modifications').check()
            await page.locator('button[value="review"]').click()
            await page.getByRole('heading', { name: /est envoyée/ }).waitFor()
            await accessible(page)
            await reviewer.sees('room', 'modifications demandées')
          },
        ],
      ])
    } finally {
      await reviewer.close()
      await server.stop()
    }
  }
}
