import { strict as assert } from 'node:assert'
import type { Browser, Page } from 'playwright-core'
import { accessible } from './axe.ts'
import { followLink } from './follow-link.ts'
import { desktop, Person, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** The catalogue as pages, from the command in chat to a file of a proposal, as everybody and as a member. */
export async function playCatalogue(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  for (const [screen, reach] of [
    [desktop, 'public'],
    [phone, 'members'],
  ] as const) {
    const server = await Server.start({ CATALOGUE: reach }, ['--demo', 'fr'])
    const look = { language: 'fr', screen, persona: 'lea', room: 'projets' } as const
    const learner = await Person.open(browser, server.address, look)
    let page: Page = learner.page
    try {
      await tally.story(`the catalogue, ${reach}: ${screen.name}`, [
        [
          'the command leads to it',
          async () => {
            await learner.sees('room', 'MLP-2026-004', '4/10')
            await learner.say('/mlops-proposal catalogue', 'room')
            const link = learner.pane('room').getByRole('link', { name: 'Ouvrir le catalogue dans une page' }).last()
            page = await followLink(learner.page, link)
            if (reach === 'members') await page.getByRole('button', { name: 'Ouvrir le catalogue' }).click()
            await page.getByRole('heading', { name: '1 proposition', exact: true }).waitFor()
            await accessible(page)
            await narrow(page)
            await pictures.take(page, `catalogue-page-fr-${screen.name}`)
          },
        ],
        [
          'a search without accents finds, marks, and can be cleared',
          async () => {
            await page.getByRole('searchbox').fill('derive')
            await page.getByRole('button', { name: 'Chercher' }).click()
            await page.getByRole('heading', { name: /1 proposition pour/ }).waitFor()
            await page.getByRole('searchbox').fill('xylophone')
            await page.keyboard.press('Enter')
            await page.getByText('Aucune proposition ne correspond.').waitFor()
            await accessible(page)
            await page.getByRole('link', { name: 'Tout effacer' }).first().click()
          },
        ],
        [
          'a proposal stands there as a document, with its files',
          async () => {
            await page.locator('.entry a').first().click()
            await page.locator('#section-10').waitFor()
            await accessible(page)
            await narrow(page)
            await pictures.take(page, `catalogue-proposal-fr-${screen.name}`)
            const [file] = await Promise.all([
              page.waitForEvent('download'),
              page.getByRole('link', { name: /PDF/ }).click(),
            ])
            assert.match(file.suggestedFilename(), /^MLP-\d{4}-\d+-v1\.pdf$/)
          },
        ],
      ])
    } finally {
      await learner.close()
      await server.stop()
    }
  }
}

/** Nothing has to be pushed sideways, on the narrowest phone either. */
async function narrow(page: Page): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 700 })
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
  if (size !== null) await page.setViewportSize(size)
}
