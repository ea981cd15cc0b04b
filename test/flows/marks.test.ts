import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import { step } from '../../src/flows/step.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { submit, written } from '../support/stages.ts'
import { people, type Played, type Table, table } from '../support/table.ts'

const { camille, sacha } = people

/** Such as `+a -b`: what got its mark, and what lost it. */
function marksOf({ marks }: Played): string {
  return marks.map(({ message, mark }) => `${mark === 'saved' ? '+' : '-'}${message}`).join(' ')
}

function withThree(): Table {
  const t = table()
  t.command(camille)
  for (const letter of ['a', 'b', 'c']) t.say(camille, letter.toUpperCase(), letter)
  return t
}

describe('a message gets its mark', () => {
  test.each<[string, string, (t: Table) => Played]>([
    ['as part of the answer', '+d', (t) => t.say(camille, 'D', 'd')],
    ['not when it comes again', '', (t) => t.say(camille, 'A', 'a')],
    ['not when it is an aside', '', (t) => t.say(camille, '// D', 'd')],
    ['not when it is a command', '', (t) => t.say(camille, '!status', 'd')],
    ['not when it looks like one', '', (t) => t.say(camille, '!nxet', 'd')],
    ['not when somebody else wrote it', '', (t) => t.say(sacha, 'D', 'd')],
    ['once only, when it is edited', '', (t) => t.edit(camille, 'b', 'B2')],
    ['not when a form says it', '', (t) => t.fill(camille, 'edit', { text: 'New' }, { section: '2' })],
  ])('%s', (_, marks, act) => {
    expect(marksOf(act(withThree()))).toBe(marks)
  })

  test('when it is added all the same', () => {
    const t = withThree()
    t.say(camille, '!nxet', 'd')

    expect(marksOf(t.press(camille, 'add-anyway', { message: 'd', section: '1' }))).toBe('+d')
  })

  test('not after the submission', () => {
    const t = written()
    submit(t)

    expect(marksOf(t.say(camille, 'Late', 'late'))).toBe('')
  })
})

describe('a message loses its mark', () => {
  test.each<[string, string, (t: Table) => Played, string]>([
    ['with the section that is cleared', '-a -b -c', (t) => t.say(camille, '!clear 1'), '+a +b +c'],
    ['as an aside', '-b', (t) => t.edit(camille, 'b', '// B'), '+b'],
    ['not when it goes itself', '', (t) => t.remove(camille, 'b'), '+b'],
    ['not when a form takes its text over', '', (t) => t.fill(camille, 'edit', { text: 'New' }, { section: '1' }), ''],
    ['not when its section is skipped', '', (t) => t.press(camille, 'skip', { section: '1' }), ''],
  ])('%s, and gets it back with !undo', (_, marks, takeAway, undone) => {
    const t = withThree()

    expect(marksOf(takeAway(t))).toBe(marks)
    expect(marksOf(t.say(camille, '!undo'))).toBe(undone)
  })
})

test.each([[[]], [['slack', 'teams']]] as const)('nothing is marked where marks are for %j', (marks) => {
  const proposal = withThree().proposal()
  const place = { platform: 'web', channel: 'projets', thread: proposal.id } as const
  const event = { type: 'said', message: 'd', text: 'D', mentions: 'none' } as const
  const envelope = { id: 'e', at: proposal.touchedAt, tenant: 'test', place, actor: camille, event }

  const { effects } = step(
    proposal,
    envelope,
    {},
    { limits: usualLimits, rubric, calendar: usualCalendar, language: 'en', coach: 'automatic', errands: {}, marks },
  )

  expect(effects.map(({ type }) => type)).not.toContain('mark')
  expect(effects.map(({ type }) => type)).toContain('show')
})
