import { expect, test } from 'vitest'
import { inState, written } from '../support/stages.ts'
import { heard, people, table, told } from '../support/table.ts'

const { camille } = people

test('every card that can still change follows, the learner’s text does not', () => {
  const t = written('en')
  t.press(camille, 'recap')
  const { sections } = t.proposal()

  const outcome = t.say(camille, '!langue fr')

  const slots = outcome.effects.flatMap((effect) => (effect.type === 'show' ? [effect.slot] : []))
  expect(slots).toEqual(expect.arrayContaining(['root', 'welcome', 'section:4#2', 'coach:7#1', 'recap#1']))
  expect(outcome.effects.every(({ view }) => view.language === 'fr')).toBe(true)
  expect(t.proposal().sections).toBe(sections)
})

test('from then on the bot speaks it, whatever the person’s own language', () => {
  const t = table('en')
  t.command(camille)
  t.press(camille, 'language', { to: 'fr' })

  expect(told(t.press(camille, 'undo'))).toContain('Rien à annuler dans la section 1')
})

test('the same language again only says so', () => {
  const t = written('en')
  const before = t.proposal()

  expect(t.say(camille, '!language English').effects).toHaveLength(1)
  expect(t.proposal()).toBe(before)
})

test.each(['!language', '!langue de', '!language klingon'])('%s asks which one', (text) => {
  expect(told(written().say(camille, text))).toContain('Which language?')
})

test('while it waits for a review, the reviewers’ card follows too', () => {
  const t = inState('submitted')

  const outcome = t.say(camille, '!langue fr')

  expect(heard(outcome)).toContain('En attente depuis le 23 nov.')
})

test('submitted versions keep the language they were frozen in', () => {
  const t = inState('submitted')
  t.say(camille, '!langue fr')

  expect(t.versions.get('MLP-2026-001 1')?.language).toBe('en')
})
