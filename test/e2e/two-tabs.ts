import { strict as assert } from 'node:assert'
import type { Browser, Page } from 'playwright-core'
import { followLink } from './follow-link.ts'
import { accessible } from './axe.ts'
import { desktop, Person } from './person.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** The same review in two tabs at once: what is typed in either is noted or kept, and each is told what the other did. */
export async function playTwoTabs(tally: Tally, browser: Browser): Promise<void> {
  const server = await Server.start({}, ['--demo', 'fr'])
  const look = { language: 'fr', screen: desktop, persona: 'sophie', room: 'relecture' } as const
  const reviewer = await Person.open(browser, server.address, look)
  try {
    const first = await openReview(reviewer)
    const second = await reviewer.page.context().newPage()
    await second.goto(first.url())
    await tally.story('a review in two tabs', [
      [
        'what each notes, both have',
        async () => {
          await ask(first, 'Qui est prévenu ?')
          await first.getByText('C’est noté').waitFor()
          await ask(second, 'Et qui décide du retour en arrière ?')
          await second.getByText('C’est noté').waitFor()
          const noted = await second.locator('#work').textContent()
          assert.match(noted ?? '', /Qui est prévenu \?/)
          assert.match(noted ?? '', /Et qui décide du retour en arrière \?/)
        },
      ],
      [
        'what one sends ends the other, which says so and gives back what was typed there',
        async () => {
          await field(second, 'add-item.request').fill('Une dernière question, jamais notée.')
          await first.getByLabel('Demander des modifications').check()
          await field(first, 'add-item.request').fill('')
          await first.locator('button[value="review"]').click()
          await first.getByRole('heading', { name: /est envoyée/ }).waitFor()
          await second.locator('button[value="add-item"]').click()
          await second.getByRole('heading', { name: /est envoyée/ }).waitFor()
          const kept = second.locator('textarea[data-kept="add-item.request"]')
          assert.equal(await kept.inputValue(), 'Une dernière question, jamais notée.')
          await accessible(second)
        },
      ],
    ])
  } finally {
    await reviewer.close()
    await server.stop()
  }
}

async function openReview(reviewer: Person): Promise<Page> {
  await reviewer.pane('room').getByRole('button', { name: 'Lire et relire' }).first().click()
  const link = reviewer.pane('room').getByRole('link', { name: 'Ouvrir ma relecture' }).last()
  const page = await followLink(reviewer.page, link)
  await page.getByRole('button', { name: 'Ouvrir ma relecture' }).click()
  await page.locator('#work').waitFor()
  return page
}

async function ask(page: Page, request: string): Promise<void> {
  await field(page, 'add-item.section').selectOption('4')
  await field(page, 'add-item.request').fill(request)
  await page.locator('button[value="add-item"]').click()
}
