import { expect, test } from 'vitest'
import { drafted, joined } from '../support/authors.ts'
import { people, type Table, told } from '../support/table.ts'

const { camille, sacha } = people

/** Camille and Sacha wrote section 1 in turns. */
function inTurns(): Table {
  const t = joined()
  t.say(camille, 'A title', 'a')
  t.say(sacha, 'for a model', 'b')
  t.say(sacha, 'of tides', 'c')
  return t
}

test.each(['!show 1', '!show all'])('%s says who wrote which part, where several people write', (words) => {
  const shown = told(inTurns().say(camille, words))

  expect(shown).toContain('Written by Camille Roux\nA title\nWritten by Sacha Petit\nfor a model')
  expect(shown.match(/Written by /g)).toHaveLength(2)
})

test('whoever writes alone is not named beside every text', () => {
  const t = drafted()
  t.say(camille, 'A title', 'a')

  expect(told(t.say(camille, '!show 1'))).not.toContain('Written by')
})

test('whoever wants to be named no more is not, and nobody else is in their place', () => {
  const t = inTurns()
  t.fill(sacha, 'leave', { credit: 'drop' })
  t.act(
    camille,
    {
      type: 'said',
      message: 'i',
      text: '!invite @O',
      mentions: 'person',
      people: [{ id: 'omar', name: 'Omar Diallo' }],
    },
    { thread: 'MLP-2026-001' },
  )
  t.press(people.omar, 'join')

  const shown = told(t.say(camille, '!show 1'))

  expect(shown).toContain('Written by somebody who is no longer credited\nfor a model')
  expect(shown).not.toContain('Sacha')
})

test('the card of a section names its writers once there are two of them', () => {
  const t = joined()
  const cards = (outcome: ReturnType<Table['say']>) =>
    outcome.effects.flatMap((one) => (one.type === 'show' && one.slot.startsWith('section:1') ? [one.view.text] : []))

  expect(cards(t.say(camille, 'A title', 'a')).join()).not.toContain('Camille Roux')
  expect(cards(t.say(sacha, 'for a model', 'b')).join()).toContain(' · Camille Roux and Sacha Petit')
})
