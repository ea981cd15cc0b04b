import { describe, expect, test } from 'vitest'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, told } from '../support/table.ts'

const { camille, nadia, omar, ines } = people

const offered = (outcome: Played) =>
  outcome.effects
    .flatMap(({ view }) => buttonsOf(view))
    .flatMap(({ label, press }) => (press.args['person'] === undefined ? [] : [label]))
const direct = (outcome: Played) =>
  outcome.effects.flatMap((effect) => (effect.type === 'tell' && effect.direct ? [effect] : []))

describe('entrusting a review', () => {
  test('offers the team with what each has in hand, without the author, whoever has it, and a conflict', () => {
    const t = inState('submitted')
    t.fill(omar, 'conflict', {})
    t.press(nadia, 'claim')

    expect(offered(t.press(ines, 'assign'))).toEqual(['Inès Faure'])
    t.press(ines, 'release')
    expect(offered(t.press(ines, 'assign'))).toEqual(['Nadia Benali', 'Inès Faure'])
  })

  test('gives it to who is chosen, who is told in their own messages and can begin there', () => {
    const t = inState('submitted')

    const outcome = t.press(ines, 'assign', { person: 'omar' })

    expect(t.proposal()).toMatchObject({
      state: 'in-review',
      review: { reviewer: { id: 'omar', name: 'Omar Diallo' } },
    })
    expect(told(outcome)).toContain('MLP-2026-001 is entrusted to Omar Diallo.')
    expect(direct(outcome)).toMatchObject([
      { person: 'omar', view: { text: expect.stringContaining('Inès Faure entrusts you with the review') } },
    ])
    const actions = direct(outcome).flatMap(({ view }) => buttonsOf(view).map(({ press }) => press.action))
    expect(actions).toEqual(['read', 'review', 'add-item'])
    expect(t.timers().map(({ name }) => name)).toContain('claim-expires')
  })

  test('takes it from who has it, who is told, with what was noted so far', () => {
    const t = inState('in-review')
    t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told.', quote: '' })

    const outcome = t.press(ines, 'assign', { person: 'omar' })

    expect(direct(outcome).map(({ person }) => person)).toEqual(['omar', 'nadia'])
    expect(t.proposal().review).toMatchObject({ reviewer: { id: 'omar' }, items: [{ request: 'Say who is told.' }] })
    expect(told(t.press(nadia, 'requests'))).toContain('Omar Diallo')
  })

  test.each([
    ['its author', 'camille'],
    ['who has it', 'nadia'],
    ['nobody of the team', 'sacha'],
  ])('never to %s', (_, person) => {
    const t = inState('in-review')
    const before = t.proposal()

    const outcome = t.press(ines, 'assign', { person })

    expect(told(outcome)).toContain('cannot be entrusted to them')
    expect(t.proposal()).toBe(before)
  })

  test('is the coordinators’ alone, and their queue has a button for it', () => {
    const t = inState('submitted')
    const inQueue = (who: typeof nadia) =>
      t
        .command(who, 'queue')
        .effects.flatMap(({ view }) => buttonsOf(view))
        .map(({ press }) => press.action)

    for (const who of [camille, nadia]) {
      expect(told(t.press(who, 'assign', { person: 'omar' }))).toContain('coordinator')
      expect(t.proposal().state).toBe('submitted')
    }
    expect(inQueue(ines)).toContain('assign')
    expect(inQueue(nadia)).not.toContain('assign')
  })
})
