import { strict as assert } from 'node:assert'
import type { Browser, Page } from 'playwright-core'
import { followLink } from './follow-link.ts'
import { accessible } from './axe.ts'
import { desktop, Person, phone, type Screen } from './person.ts'
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

const smallPhone: Screen = { name: 'small-phone', width: 320, height: 640, touch: true }

const looks = [
  { screen: desktop, dark: false },
  { screen: phone, dark: false },
  { screen: smallPhone, dark: true },
] as const

/** No rule of axe is broken, and nothing is wider than the screen. */
async function sound(page: Page): Promise<void> {
  await accessible(page)
  const [wide, screen] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]')
  assert.ok(wide <= screen, `${page.url()} is ${wide} pixels wide on a screen of ${screen}`)
}

/** Each page that opens nothing, as somebody comes to it. */
async function seeTrouble(page: Page, link: string, pictures: Pictures, name: string): Promise<void> {
  const address = link.slice(0, link.lastIndexOf('/'))
  const elsewhere = await page.context().browser()?.newContext({ viewport: page.viewportSize(), locale: 'fr' })
  assert.ok(elsewhere)
  const other = await elsewhere.newPage()
  const troubles = [
    ['used', link, 410],
    ['no-cookie', address, 401],
    ['unknown', `${address}/${'A'.repeat(43)}`, 404],
  ] as const
  for (const [trouble, url, status] of troubles) {
    assert.equal((await other.goto(url))?.status(), status)
    await sound(other)
    await pictures.take(other, `review-page-${trouble}-${name}`)
  }
  await elsewhere.close()
}

/** A review on its page, from the link in chat to sent: a passage is selected, a request noted, the tab closed in between. */
export async function playReviewPage(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  for (const { screen, dark } of looks) {
    const server = await Server.start({}, ['--demo', 'fr'])
    const look = { language: 'fr', screen, persona: 'sophie', room: 'relecture', dark } as const
    const reviewer = await Person.open(browser, server.address, look)
    let page: Page = reviewer.page
    try {
      await tally.story(`a review on its page: ${screen.name}`, [
        [
          'the card leads to a link for this reviewer alone, and its page to the review',
          async () => {
            await reviewer.pane('room').getByRole('button', { name: 'Lire et relire' }).first().click()
            const link = reviewer.pane('room').getByRole('link', { name: 'Ouvrir ma relecture' }).last()
            const opened = await followLink(reviewer.page, link)
            page = opened
            await sound(page)
            await pictures.take(page, `review-page-offer-fr-${screen.name}`)
            const address = page.url()
            await page.getByRole('button', { name: 'Ouvrir ma relecture' }).click()
            await page.locator('#work').waitFor()
            await pictures.take(page, `review-page-opened-fr-${screen.name}`)
            await sound(page)
            await seeTrouble(page, address, pictures, `fr-${screen.name}`)
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
            await sound(page)
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
            await page.getByLabel('Approuver').check()
            await page.locator('button[value="review"]').click()
            await page.locator('.problem', { hasText: 'n’est pas encore notée' }).waitFor()
            await sound(page)
            await page.locator('button[value="add-item"]').click()
            await page.locator('.answer').getByText('C’est noté').waitFor()
            await pictures.take(page, `review-page-noted-fr-${screen.name}`)
            await page.getByLabel('Demander des modifications').check()
            await page.locator('button[value="review"]').click()
            await page.getByRole('heading', { name: /est envoyée/ }).waitFor()
            await pictures.take(page, `review-page-sent-fr-${screen.name}`)
            await sound(page)
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
