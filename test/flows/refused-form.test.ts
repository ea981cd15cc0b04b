import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/language.ts'
import { unsavedWords } from '../../src/flows/history/unsaved-words.ts'
import { joined } from '../support/authors.ts'
import { inState } from '../support/stages.ts'
import { people, type Played } from '../support/table.ts'

const { camille, sacha } = people

const typed = '- Ramener la mise en service de 9 jours à 1 jour\n- Détecter une dérive en 6 heures'

function toldTo(outcome: Played, person: string) {
  return outcome.effects.flatMap((effect) => (effect.type === 'tell' && effect.person === person ? [effect] : []))
}

describe.each(languages)('a form of somebody who was removed while it was open (%s)', (language) => {
  test('changes nothing, and gives the text back to them alone', () => {
    const t = joined(language)
    t.fill(camille, 'remove-author', {}, { person: sacha.id })
    const before = t.proposal()

    const outcome = t.fill(sacha, 'edit', { text: typed }, { section: '4' })

    expect(t.proposal()).toBe(before)
    const told = toldTo(outcome, sacha.id)
    expect(told).toHaveLength(1)
    expect(told[0]?.view.blocks).toContainEqual({ type: 'markdown', text: typed })
    expect(told[0]?.view.text).toContain(unsavedWords[language].refused)
    expect(told[0]?.direct?.notice?.text).toContain(unsavedWords[language].inMessages)
    expect(told[0]?.direct?.notice?.text).not.toContain('dérive')
    expect(told[0]?.direct?.openly?.said).toEqual([])
    expect(outcome.effects).toHaveLength(1)
  })

  test('comes twice, and gives it back each time it is asked', () => {
    const t = joined(language)
    t.fill(camille, 'remove-author', {}, { person: sacha.id })
    const [first, second] = [1, 2].map(() => t.fill(sacha, 'edit', { text: typed }, { section: '4' }))

    expect(first && toldTo(first, sacha.id).length).toBe(1)
    expect(second && toldTo(second, sacha.id).length).toBe(1)
  })
})

test('a form in which nothing was typed is refused in one sentence, where it was sent', () => {
  const t = joined()
  t.fill(camille, 'remove-author', {}, { person: sacha.id })

  const [told] = toldTo(t.fill(sacha, 'edit', { text: '   ' }, { section: '4' }), sacha.id)

  expect(told?.view.text).not.toContain(unsavedWords.en.refused)
  expect(told?.direct).toBeUndefined()
})

test('what was typed about a remark comes back as well once nothing can be set aside any more', () => {
  const t = inState('submitted')

  const [told] = toldTo(t.fill(camille, 'dismiss', { reason: 'It is meant so.' }, { finding: 'F1-x' }), camille.id)

  expect(told?.view.text).toContain('It is meant so.')
})
