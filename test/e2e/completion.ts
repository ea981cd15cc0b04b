import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import { Person, desktop } from './person.ts'
import type { Tally } from './tally.ts'

/** Enter sends these, in the room or in a thread, exactly as they are typed. */
const sent = {
  room: [
    '/mlops-proposal',
    '/mlops-proposal liste',
    '/MLOps-Proposal Liste',
    '/mlops-proposal list',
    '/mlops-proposal catalogue verre',
    '/proposition',
    'Qui relit ceci ? @Karim',
    '@karim',
  ],
  thread: [
    '!voir',
    '!voir 4',
    '!voir tout',
    '!coach',
    '!section',
    '!section 4',
    '!modifier',
    '!modifier 4',
    '!effacer',
    '!exporter',
    '!exporter md',
    '!EXPORTER MD',
    '!export json',
    '!langue',
    '!langue fr',
    '!données',
    '!donnees',
    '- Responsable : @Karim',
    'Réponse à @ka',
    '!',
    'prix @',
  ],
} as const

/** Enter finishes these first, since they are no command yet; then it sends. */
const finished = [
  ['!suiv', '!suivant'],
  ['!lang', '!langue '],
] as const

const tabbed = [
  ['!suiv', '!suivant'],
  ['!expo', '!exporter '],
  ['!exporter j', '!exporter json'],
  ['!voir t', '!voir tout'],
  ['Vu avec @kar', 'Vu avec @Karim '],
] as const

/** Enter and Tab in the message box. */
export async function playCompletion(tally: Tally, browser: Browser, address: string): Promise<void> {
  const who = await Person.open(browser, address, { persona: 'sophie', language: 'fr', screen: desktop })
  const { page } = who
  const box = (pane: 'room' | 'thread') => who.pane(pane).locator('.composer textarea')

  /** What the browser sent for one Enter, and that nothing is left in the box. */
  const enters = async (pane: 'room' | 'thread', typed: string) => {
    await page.locator('#banner').waitFor({ state: 'hidden' })
    await box(pane).fill('')
    await box(pane).pressSequentially(typed)
    const request = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/messages'))
    await page.keyboard.press('Enter')
    const body: { text: string } = (await request).postDataJSON()
    assert.equal(body.text, typed)
    assert.equal(await box(pane).inputValue(), '')
  }

  const becomes = (key: string, typed: string, result: string) => async () => {
    await box('thread').fill('')
    await box('thread').pressSequentially(typed)
    await page.keyboard.press(key)
    assert.equal(await box('thread').inputValue(), result)
  }

  await tally.story('Enter sends what is complete, Tab completes', [
    [
      'a thread is open',
      async () => {
        await enters('room', '/mlops-proposal nouveau')
        await who.sees('thread', 'Section 1/10')
      },
    ],
    ...sent.thread.map((typed) => [`Enter sends “${typed}”`, () => enters('thread', typed)] as const),
    ...finished.map(
      ([typed, result]) => [`Enter makes “${typed}” “${result}”`, becomes('Enter', typed, result)] as const,
    ),
    ...tabbed.map(([typed, result]) => [`Tab makes “${typed}” “${result}”`, becomes('Tab', typed, result)] as const),
    [
      'an offer that was chosen by arrow is taken by Enter; without one, Tab leaves the box',
      async () => {
        await becomes('ArrowDown', '@', '@')()
        await page.keyboard.press('Enter')
        assert.equal(await box('thread').inputValue(), '@Léa ')
        await page.keyboard.press('Tab')
        assert.notEqual(await page.evaluate('document.activeElement.localName'), 'textarea')
        await box('thread').fill('')
      },
    ],
    [
      'in a room',
      async () => {
        await who.pane('thread').locator('.pane-head button').first().click()
        for (const typed of sent.room) {
          await enters('room', typed)
          if (await who.pane('thread').isVisible()) await page.keyboard.press('Escape')
        }
      },
    ],
  ])
  await who.close()
}
