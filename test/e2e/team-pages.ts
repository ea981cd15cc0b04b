import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { followLink } from './follow-link.ts'
import { accessible } from './axe.ts'
import { desktop, Person, type Screen } from './person.ts'
import type { Pictures } from './pictures.ts'
import { Server } from './server.ts'
import type { Tally } from './tally.ts'

/** The narrowest phone that is sold. */
const narrow: Screen = { name: 'phone-320', width: 320, height: 640, touch: true }

/** The team's pages, from words typed in their own room: the queue is read and claimed, the figures read and taken along. */
export async function playTeamPages(tally: Tally, browser: Browser, pictures: Pictures): Promise<void> {
  for (const screen of [desktop, narrow]) {
    const server = await Server.start({}, ['--demo', 'fr'])
    const look = { language: 'fr', screen, dark: screen === narrow } as const
    const reviewer = await Person.open(browser, server.address, { ...look, persona: 'thomas', room: 'relecture' })
    const coordinator = await Person.open(browser, server.address, { ...look, persona: 'claire', room: 'coordination' })
    let queue: Page = reviewer.page
    let board: Page = coordinator.page
    try {
      await tally.story(`the team’s pages: ${screen.name}`, [
        [
          'words typed in the reviewers’ room are answered there, to who typed them',
          async () => {
            await reviewer.say('file en retard', 'room')
            await reviewer.sees('room', 'En attente depuis plus de 2 jours ouvrés')
            assert.equal(await reviewer.pane('room').getByText('file en retard', { exact: true }).count(), 0)
          },
        ],
        [
          'the queue opens as a page, by a link for this reviewer alone',
          async () => {
            await reviewer.press('queue-page', { pane: 'room' })
            queue = await follow(reviewer, 'Ouvrir la file')
            await queue.getByRole('heading', { name: 'En attente de relecture' }).waitFor()
            await pictures.take(queue, `queue-page-fr-${screen.name}`)
            await isFit(queue)
          },
        ],
        [
          'a proposal is read there, and claimed',
          async () => {
            await queue.getByRole('link', { name: 'À prendre en charge' }).click()
            await queue.getByRole('link', { name: /^Lire/ }).first().click()
            await queue.locator('.proposal h1').waitFor()
            await isFit(queue)
            await queue.locator('button[value="claim"]').first().click()
            await queue.locator('.answer').getByText('Vous avez pris').waitFor()
            await reviewer.sees('room', 'Thomas Nguyen')
          },
        ],
        [
          'and leads to the page of the review',
          async () => {
            await queue.locator('.row button[value="review"]').first().click()
            await queue.locator('#work').waitFor()
            await isFit(queue)
          },
        ],
        [
          'the figures open as a page, each plot with its table and its file',
          async () => {
            await coordinator.say('tableau', 'room')
            board = await follow(coordinator, 'Ouvrir le tableau de bord')
            await board.getByRole('heading', { name: 'Où en sont les propositions' }).waitFor()
            await board.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
            await pictures.take(board, `dashboard-fr-${screen.name}`)
            await isFit(board)
            const [file] = await Promise.all([
              board.waitForEvent('download'),
              board.locator('a[href="?csv=states"]').click(),
            ])
            const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
            assert.equal(lines[0]?.replace('\u{FEFF}', ''), 'État,Propositions,La plus ancienne')
            assert.ok(lines.length > 3)
          },
        ],
        [
          'what waits longest is read from there',
          async () => {
            await board.locator('button[value="read"]').first().click()
            await board.locator('.proposal h1').waitFor()
            await isFit(board)
          },
        ],
      ])
    } finally {
      await reviewer.close()
      await coordinator.close()
      await server.stop()
    }
  }
}

/** The page behind the last such link of the room, opened by a press. */
async function follow(person: Person, name: string): Promise<Page> {
  const link = person.pane('room').getByRole('link', { name }).last()
  const opened = await followLink(person.page, link)
  await opened.getByRole('button', { name }).click()
  return opened
}

/** Nothing sticks out sideways, and no rule of accessibility is broken. */
async function isFit(page: Page): Promise<void> {
  const root = 'document.documentElement'
  assert.equal(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`), 0, 'the page is wider than the window')
  await accessible(page)
}
