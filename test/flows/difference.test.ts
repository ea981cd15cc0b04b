import { expect, test } from 'vitest'
import { difference } from '../../src/flows/review/difference.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { view } from '../../src/flows/screens/blocks.ts'
import { answers, written } from '../support/stages.ts'

/** The difference between ten sections and the same with this section 4. */
function from(before: string, now: string): string {
  const t = written()
  const proposal = t.proposal()
  const piece = { ...proposal.sections[4].pieces[0], text: now, id: 'x', source: 'form', by: 'x', revision: 0 } as const
  const changed = { ...proposal, sections: { ...proposal.sections, 4: { ...proposal.sections[4], pieces: [piece] } } }
  const old = {
    proposal: proposal.id,
    version: 1,
    language: 'en',
    frozenAt: '',
    sections: { ...answers, 4: before },
  } as const
  return view('en', difference(old, changed, rubric)).text
}

test('lines that went and lines that came, in the section they are in', () => {
  expect(from('- one\n- two', '- one\n- three')).toBe(
    'Changed since version 1\n4. Objectives\n- Removed: two\n- Added: three',
  )
})

test('rows of tables, code and emphasis are said in their words', () => {
  const before = '| Goal | When |\n|---|---|\n| **Deploy** | daily |'
  const now = '| Goal | When |\n|---|---|\n| **Deploy** | hourly |\n\n```sh\nmake deploy\n```'

  expect(from(before, now)).toBe(
    'Changed since version 1\n4. Objectives\n- Removed: Deploy · daily\n- Added: Deploy · hourly\n- Added: make deploy',
  )
})

test.each([
  ['the same', '- one', '- one'],
  ['white space', '- one\n- two', '  - one\n\n- two  '],
])('%s is no difference', (_, before, now) => {
  expect(from(before, now)).toBe('No text has changed since the version you read.')
})

test('many changed lines are counted beyond the first six', () => {
  const lines = (word: string) => Array.from({ length: 5 }, (_, n) => `${word} ${n}`).join('\n')

  expect(from(lines('old'), lines('new'))).toContain('and 4 more')
})

test('a section rewritten from end to end is not compared further: all that was went, all that is came', () => {
  // Lines in common, far apart: a full comparison, whose work grows with the square of the edits, would keep them.
  const text = (word: string) =>
    Array.from({ length: 2_000 }, (_, n) => (n % 500 === 2 ? 'common' : `${word} ${n}`)).join('\n')

  const said = from(text('old'), text('new'))

  expect(said).toContain('- Removed: common')
  expect(said).toContain('and 3,994 more')
})
