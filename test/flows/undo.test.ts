import { expect, test } from 'vitest'
import { sectionText } from '../../src/flows/model/proposal.ts'
import type { Table } from '../support/table.ts'
import { submit, written } from '../support/stages.ts'
import { people, table, told } from '../support/table.ts'

const { camille } = people

function withThree(): Table {
  const t = table()
  t.command(camille)
  for (const letter of ['a', 'b', 'c']) t.say(camille, letter.toUpperCase(), letter)
  return t
}

const text = (t: Table) => sectionText(t.proposal().sections[1]).replaceAll('\n\n', ' ')

test.each<[string, (t: Table) => void]>([
  ['a deleted message comes back in its place', (t) => t.remove(camille, 'b')],
  ['a cleared section comes back', (t) => t.say(camille, '!clear 1')],
  ['a section replaced by a form comes back', (t) => t.fill(camille, 'edit', { text: 'New' }, { section: '1' })],
  ['a message made an aside comes back', (t) => t.edit(camille, 'b', '// B')],
])('%s', (_, takeAway) => {
  const t = withThree()
  takeAway(t)
  expect(text(t)).not.toBe('A B C')
  expect(t.proposal().sections[1].words).toBe(text(t).split(' ').filter(Boolean).length)

  t.say(camille, '!undo')

  expect(text(t)).toBe('A B C')
  expect(t.proposal().sections[1].words).toBe(3)
})

test('what was written or edited since stays', () => {
  const t = withThree()
  t.remove(camille, 'b')
  t.edit(camille, 'c', 'C2')
  t.say(camille, 'D', 'd')

  t.press(camille, 'undo')

  expect(text(t)).toBe('A B C2 D')
})

test('only the last removal is undone, and only once', () => {
  const t = withThree()
  t.remove(camille, 'a')
  t.remove(camille, 'b')
  t.press(camille, 'undo')

  expect(text(t)).toBe('B C')
  expect(told(t.press(camille, 'undo'))).toBe('There is nothing to undo.')
})

test('a finished section is finished again only when its text is exactly as it was', () => {
  const same = written()
  same.say(camille, '!clear 4')
  same.press(camille, 'undo')

  const other = written()
  other.say(camille, '!clear 4')
  other.press(camille, 'section', { section: '4' })
  other.say(camille, 'Something new.')
  other.press(camille, 'undo')

  expect(same.proposal().sections[4].mark).toBe('done')
  expect(other.proposal().sections[4].mark).toBe('open')
})

test('undoing a skip goes back to that section, and its text counts as unchanged', () => {
  const t = withThree()
  const { revision } = t.proposal().sections[1]
  t.press(camille, 'skip', { section: '1' })

  const outcome = t.press(camille, 'undo')

  expect(t.proposal()).toMatchObject({ at: 1, sections: { 1: { mark: 'open', revision } } })
  expect(told(outcome)).toContain('no longer skipped')
})

test('a submission leaves nothing to undo', () => {
  const t = written()
  t.say(camille, '!clear 9')
  t.press(camille, 'undo')
  t.press(camille, 'skip', { section: '5' })
  submit(t)

  expect(t.proposal()).toMatchObject({ state: 'submitted', undo: null })
})
