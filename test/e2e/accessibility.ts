import type { Browser } from 'playwright-core'
import { accessible } from './axe.ts'
import { Person, desktop, phone } from './person.ts'
import { settled } from './pictures.ts'
import type { Pictures } from './pictures.ts'
import type { Tally } from './tally.ts'

/** What axe finds on the page in its main states, light and dark, wide and narrow. */
export async function playAccessibility(
  tally: Tally,
  browser: Browser,
  address: string,
  pictures: Pictures,
): Promise<void> {
  for (const [screen, dark] of [
    [desktop, false],
    [desktop, true],
    [phone, false],
  ] as const) {
    const look = { language: 'en' as const, screen, dark }
    const name = `${screen.name}, ${dark ? 'dark' : 'light'}`
    const learner = await Person.open(browser, address, { ...look, persona: 'karim' })
    const reviewer = await Person.open(browser, address, { ...look, persona: 'sophie', room: 'relecture' })
    await tally.story(`accessibility: ${name}`, [
      ['the room', () => accessible(learner.page)],
      [
        'a thread with a proposal, its checks and an open menu',
        async () => {
          await learner.pane('room').locator('.start').first().click()
          await learner.sees('thread', 'Section 1/10')
          await learner.say('!section 4')
          await learner.sees('thread', 'Section 4/10')
          await learner.say('1. Improve the deployment of the model.')
          await learner.press('done', { on: learner.message('thread', 'Section 4/10') })
          await learner.pane('thread').locator('.tag.automatic').waitFor()
          await settled(learner.page)
          await accessible(learner.page)
          if (dark) await pictures.take(learner.page, 'dark-en-desktop')
          await learner.say('!section 2')
          await learner.message('thread', 'Section 2/10').locator('.more').click()
          await accessible(learner.page)
          await learner.page.keyboard.press('Escape')
        },
      ],
      [
        'a form with a field that is wrong',
        async () => {
          await learner.press('edit', { on: learner.message('thread', 'Section 2/10') })
          await learner.page.locator('dialog textarea').fill('')
          await learner.page.locator('dialog [type="submit"]').click()
          await learner.page.locator('dialog [aria-invalid="true"]').first().waitFor()
          await accessible(learner.page)
        },
      ],
      ['the reviewers’ room', () => accessible(reviewer.page)],
      [
        'the sidebar of a telephone',
        async () => {
          if (!screen.touch) return
          await reviewer.pane('room').locator('.pane-head .only-phone').click()
          await accessible(reviewer.page)
        },
      ],
    ])
    await Promise.all([learner.close(), reviewer.close()])
  }
}
