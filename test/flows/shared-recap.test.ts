import { expect, test } from 'vitest'
import type { View } from '../../src/flows/model/view.ts'
import { writtenTogether } from '../support/authors.ts'
import { stampOf } from '../support/stages.ts'
import { buttonsOf, people, type Played, told } from '../support/table.ts'

const { camille, sacha } = people

const recapIn = (outcome: Played) =>
  outcome.effects.flatMap((one) => (one.type === 'show' && one.slot.startsWith('recap#') ? [one.view] : [])).at(-1)
const actionsOf = (shown: View | undefined) =>
  shown === undefined ? [] : buttonsOf(shown).map(({ press }) => press.action)

test('a recap that a co-author asked for says who submits, and has no button that only refuses them', () => {
  const t = writtenTogether()

  const theirs = recapIn(t.say(sacha, '!submit', 'wants'))
  const owners = recapIn(t.press(camille, 'recap'))

  expect(theirs?.text).toContain('It is for Camille Roux, who is in charge of the proposal, to submit it.')
  expect(theirs?.text).toContain('Camille Roux presses “Recap”')
  expect(actionsOf(theirs)).not.toContain('submit')
  expect(actionsOf(theirs)).toContain('recap')
  expect(owners?.text).toContain('It is for Camille Roux, who is in charge of the proposal, to submit it.')
  expect(owners?.text).not.toContain('presses “Recap”')
  expect(actionsOf(owners)).toContain('submit')
  expect(told(t.press(sacha, 'submit', { stamp: stampOf(t) }))).toContain('Camille Roux')
  t.press(camille, 'submit', { stamp: stampOf(t) })
  expect(t.proposal().state).toBe('submitted')
})

test('a hand-over brings the recap that stands to whoever submits now', () => {
  const t = writtenTogether()
  t.press(camille, 'recap')

  const recap = recapIn(t.fill(camille, 'hand-over', { person: 'sacha' }))

  expect(recap?.text).toContain('It is for Sacha Petit, who is in charge of the proposal, to submit it.')
  t.press(sacha, 'submit', { stamp: stampOf(t) })
  expect(t.proposal().state).toBe('submitted')
})

test('whoever is left alone finds the button on the recap that stands', () => {
  const t = writtenTogether()
  t.say(sacha, '!submit', 'wants')

  const recap = recapIn(t.fill(sacha, 'leave', { credit: 'keep' }))

  expect(actionsOf(recap)).toContain('submit')
  expect(recap?.text).not.toContain('presses “Recap”')
})
