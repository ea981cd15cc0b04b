import { strict as assert } from 'node:assert'
import type { Browser } from 'playwright-core'
import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { Person, phone } from './person.ts'
import type { Pictures } from './pictures.ts'
import type { Tally } from './tally.ts'
import { textsIn } from './texts.ts'

/** A whole draft without remarks takes at most so many screens of a telephone, the learner's own words among them. */
const mostScreens = 10

/** How long the thread is, and how much of that are its learner's own words, in screens of the device. */
const lengths = `(() => {
  const height = (element) => element.getBoundingClientRect().height
  const own = [...document.querySelectorAll('#thread .messages > .message.person')]
  return [document.querySelector('#thread .timeline').scrollHeight, own.reduce((sum, one) => sum + height(one), 0)]
    .map((pixels) => pixels / innerHeight)
})()`

/** A draft from its start to its submission on a telephone, each section one message: how far its learner has to scroll. */
export async function playPhoneDraft(
  tally: Tally,
  browser: Browser,
  address: string,
  pictures: Pictures,
): Promise<void> {
  await playIn(tally, browser, address, pictures, { language: 'fr', persona: 'thomas' })
  await playIn(tally, browser, address, pictures, { language: 'en', persona: 'claire' })
}

async function playIn(
  tally: Tally,
  browser: Browser,
  address: string,
  pictures: Pictures,
  who: { readonly language: Language; readonly persona: string },
): Promise<void> {
  const { language } = who
  const words = wordsIn(language)
  const { sections } = textsIn(language)
  const learner = await Person.open(browser, address, { ...who, screen: phone })
  const thread = learner.pane('thread')
  const picture = (name: string) => pictures.take(learner.page, `draft-${name}-${language}-phone`)

  const passed = await tally.story(`a whole draft on a telephone, ${language}`, [
    [
      'the first question is in sight as soon as the thread opens',
      async () => {
        await learner.pane('room').locator('.start').first().click()
        await learner.sees('thread', 'Section 1/10')
        await picture('start')
      },
    ],
    [
      'ten sections are written, without a remark',
      async () => {
        for (const [index, text] of sections.entries()) {
          const card = learner.message('thread', `Section ${index + 1}/10`)
          await card.waitFor()
          await learner.say(text)
          await learner.press('done', { on: card })
          await learner.sees('thread', `Section ${index + 1}/10`, words.card.clean)
          if (index === 4) await picture('middle')
        }
      },
    ],
    [
      'it is submitted',
      async () => {
        const recap = learner.message('thread', words.recap.heading)
        await recap.waitFor()
        await picture('recap')
        await learner.press('submit', { on: recap })
        await learner.sees('thread', words.submitted.done(1))
        await picture('submitted')
      },
    ],
    [
      `all of it is at most ${mostScreens} screens long`,
      async () => {
        assert.equal(await thread.locator('.earlier').isVisible(), false, 'a part of the thread is not drawn')
        const [all = Number.NaN, own = Number.NaN] = await learner.page.evaluate<number[]>(lengths)
        console.log(`    ${all.toFixed(1)} screens, ${own.toFixed(1)} of them the learner’s own words (${language})`)
        assert.ok(all <= mostScreens, `${all.toFixed(2)} screens`)
      },
    ],
  ])
  if (!passed) await pictures.failure([learner.page], `phone-draft-${language}`)
  await learner.close()
}
