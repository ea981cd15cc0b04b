import { describe, expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { languages } from '../../src/text/language.ts'
import { strongSections } from '../journeys/texts.ts'
import { standingMessages } from '../support/standing-messages.ts'
import { submit } from '../support/stages.ts'
import { people, table, type Table } from '../support/table.ts'

const { camille } = people

/** The most messages of the bot that a whole draft without remarks may take. */
const most = 25

/** A whole draft, each section one message, finished by its button. */
function wholeDraft(language: 'fr' | 'en'): Table {
  const t = table(language)
  t.command(camille)
  for (const number of sectionNumbers) {
    t.say(camille, strongSections(language)[number], `m${number}`)
    t.press(camille, 'done')
    if (t.proposal().at === number) t.press(camille, 'next', { section: String(number) })
  }
  return t
}

describe.each(languages)('a whole draft in %s', (language) => {
  test('takes few messages of the bot, most of them one line', () => {
    const t = wholeDraft(language)
    if (t.proposal().at !== 'recap') t.press(camille, 'recap')
    submit(t)

    const messages = standingMessages(t.seen)
    console.log(`the bot's messages for a whole draft (${language}): ${messages.length} of at most ${most}`)
    console.log(messages.map((text) => `  ${text.split('\n').length} lines | ${text.split('\n')[0]}`).join('\n'))

    expect(messages.length).toBeLessThanOrEqual(most)
    expect(messages.filter((text) => text.startsWith('Section ')).every((text) => !text.includes('\n'))).toBe(true)
  })
})
