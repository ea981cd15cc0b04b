import { describe, expect, test } from 'vitest'
import { checkSection } from '../../src/rubric/checks/check-section.ts'
import { mostAlike } from '../../src/rubric/checks/findings.ts'
import { praisedIn } from '../../src/rubric/checks/praise.ts'
import { languages } from '../../src/text/language.ts'
import { strongSections } from '../journeys/texts.ts'
import { people, table, told } from '../support/table.ts'

const { camille } = people

/** As many list items as one message holds. */
const items = '- a\n'.repeat(10_000)

describe.each(languages)('ten thousand list items in %s', (language) => {
  test('are noted as far as anybody mends them in one go, and the rest is said to be more', () => {
    const t = table(language)
    t.command(camille)
    t.press(camille, 'section', { section: '7' })
    t.say(camille, items.slice(0, 40_000), 'risks')
    t.press(camille, 'done')

    const alike = Map.groupBy(t.proposal().findings, ({ criterion }) => criterion)
    const most = Math.max(...[...alike.values()].map(({ length }) => length))
    expect(most).toBe(mostAlike)
    expect(told(t.press(camille, 'see-all', { section: '7' }))).toMatch(
      language === 'fr' ? /au moins \d+ (?:de plus|autres)/ : /at least \d+ (?:more|others)/,
    )
  })
})

test('nothing is praised beside so many, since not all that is weak was noted', () => {
  const strong = strongSections('fr')[4]
  const checked = checkSection(4, strong)
  const [weak] = checkSection(4, '- Améliorer la qualité du modèle\n'.repeat(3)).findings
  if (weak === undefined) throw new Error('nothing weak is found')
  const many = (count: number) => Array.from({ length: count }, () => ({ ...weak, item: 99, span: null }))

  expect(praisedIn(checked, strong, many(1))).not.toEqual([])
  expect(praisedIn(checked, strong, many(mostAlike))).toEqual([])
})
