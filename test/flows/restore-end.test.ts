import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, table, told } from '../support/table.ts'

const { camille, nadia } = people
/** Withdrawn on 23 November; 30 days later, at midnight in Paris. */
const end = '2026-12-23T23:00:00.000Z'

function withdrawn(language: 'fr' | 'en' = 'en') {
  const t = inState('in-review', language)
  t.fill(camille, 'withdraw', {})
  return t
}

test('a withdrawal sets the end of the thirtieth day, where the author lives', () => {
  expect(withdrawn().timers()).toMatchObject([{ name: 'restore-ends', at: end }])
})

test('until then an act may restore it, and not a moment longer, whether or not the timer was raised', () => {
  const t = withdrawn()
  t.until('2026-12-23T22:58:00.000Z')
  t.press(camille, 'restore')
  expect(t.proposal().state).toBe('drafting')

  const late = withdrawn()
  late.act(nadia, { type: 'commanded', words: 'help' })
  late.wait(31)

  expect(told(late.press(camille, 'restore'))).toContain('that time is over')
})

describe.each([
  ['en', 'can no longer be restored', 'It can no longer be restored.'],
  ['fr', 'ne peut plus être rétablie', 'Elle ne peut plus être rétablie.'],
] as const)('at the end (%s)', (language, line, note) => {
  test('the status line and the reviewers’ card offer it no longer, and say so', () => {
    const t = withdrawn(language)
    const before = t.proposal()

    const outcome = t.until(end).find(([name]) => name === 'restore-ends')?.[1]

    const shown = (outcome?.effects ?? []).map(
      (effect) => [effect.type === 'show' && effect.slot, effect.view] as const,
    )
    expect(shown.map(([slot]) => slot)).toEqual(['root', 'review:v1'])
    expect(shown[0]?.[1].text).toContain(line)
    expect(shown[1]?.[1].text).toContain(note)
    for (const [, view] of shown) expect(buttonsOf(view).map(({ press }) => press.action)).not.toContain('restore')
    expect(t.proposal()).toEqual({ ...before, restore: 'over' })
    expect(told(t.say(camille, '!statut'))).toContain(line)
    expect(t.timers().map(({ name }) => name)).not.toContain('restore-ends')
  })
})

test('without a review there is only the status line', () => {
  const t = inState('withdrawn')

  const [[, outcome] = ['', null]] = t.until(end)

  expect(outcome?.effects).toMatchObject([{ type: 'show', slot: 'root' }])
})

test('restoring takes the timer away, and the next withdrawal sets its own', () => {
  const t = withdrawn()
  t.wait(10)
  t.press(camille, 'restore')
  expect(t.timers().map(({ name }) => name)).not.toContain('restore-ends')

  t.fill(camille, 'withdraw', {})

  expect(t.timers()).toMatchObject([{ name: 'restore-ends', at: '2027-01-02T23:00:00.000Z' }])
  expect(t.raise('restore-ends', end).effects).toEqual([])
  expect(t.proposal().restore).toBe('offered')
  expect(t.timers()).toMatchObject([{ at: '2027-01-02T23:00:00.000Z' }])
})

test('one that is raised again, or for what is a draft, changes nothing', () => {
  const t = withdrawn()
  t.until(end)
  const over: Proposal = t.proposal()
  expect(t.raise('restore-ends', end).effects).toEqual([])
  expect(t.proposal()).toBe(over)

  const draft = inState('drafting')
  draft.until('2027-03-01T00:00:00.000Z')
  expect(draft.raise('restore-ends', end).effects).toEqual([])
  expect(draft.proposal().state).toBe('drafting')
})

describe('a withdrawal from before there were timers', () => {
  function old() {
    const t = withdrawn()
    return table('en', { ...t.save(), timers: new Map() })
  }

  test('gets its timer from the first look', () => {
    const t = old()

    expect(t.raise('restore-ends', '2026-11-23T11:00:00.000Z').effects).toEqual([])

    expect(t.timers()).toMatchObject([{ name: 'restore-ends', at: end }])
  })

  test('that is long over is closed at once', () => {
    const t = old()
    t.wait(400)

    t.raise('restore-ends', '2026-11-23T11:00:00.000Z')

    expect(t.proposal().restore).toBe('over')
    expect(t.timers().map(({ name }) => name)).not.toContain('restore-ends')
  })
})
