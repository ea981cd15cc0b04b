import { describe, expect, test } from 'vitest'
import { inState, submit } from '../support/stages.ts'
import { heard, people, type Table, told } from '../support/table.ts'

const { camille, nadia, omar, ines } = people
/** Nadia asked for changes on Monday 23 November at 10 h; two of her working days later. */
const reservedUntil = '2026-11-25'

/** Nadia asked for a change of version 1; version 2 waits. */
function resubmitted(language: 'fr' | 'en' = 'en'): Table {
  const t = inState('changes-requested', language)
  t.press(camille, 'item-done', { item: '1.1' })
  submit(t)
  return t
}

describe('a resubmission', () => {
  test('is kept for whoever reviewed it before, for two working days', () => {
    const t = resubmitted()

    const refused = t.press(omar, 'claim')

    expect(told(refused)).toMatch(/kept for Nadia Benali, who reviewed the version before, until Wednesday at 10:/)
    expect(t.proposal()).toMatchObject({ state: 'submitted', review: { reviewer: null } })
    expect(t.proposal().review?.reserved).toContain(reservedUntil)
    t.press(nadia, 'claim')
    expect(t.proposal()).toMatchObject({ state: 'in-review', review: { reviewer: { id: 'nadia' }, reserved: null } })
    expect(t.timers().map(({ name }) => name)).not.toContain('reservation-ends')
  })

  test.each([
    ['en', /it is kept for them until 25 Nov/, /kept for Nadia Benali until 25 Nov/],
    ['fr', /elle lui est réservée jusqu’au 25 nov/, /réservée à Nadia Benali jusqu’au 25 nov/],
  ] as const)('says so on the reviewers’ card and in the status line (%s)', (language, card, line) => {
    const t = resubmitted(language)
    const lastOf = (slot: string) =>
      t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === slot)?.view.text

    expect(lastOf('review:v2')).toMatch(card)
    expect(lastOf('root')).toMatch(line)
  })

  test('is anybody’s after that: the card says so, and nobody is told', () => {
    const t = resubmitted()
    const [ends] = t.timers()

    const [[name, outcome] = ['', null]] = t.until(ends?.at ?? '')

    expect(name).toBe('reservation-ends')
    expect(outcome?.effects.map(({ type }) => type)).toEqual(['show', 'show'])
    expect(outcome && heard(outcome)).not.toContain('kept for')
    t.press(omar, 'claim')
    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test('is anybody’s from the moment on, whether or not the timer was raised', () => {
    const t = resubmitted()
    t.wait(3)

    t.press(omar, 'claim')

    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test.each([
    ['they declare a conflict of interest', (t: Table) => t.fill(nadia, 'conflict', {})],
    [
      'they claim it and give it back',
      (t: Table) => {
        t.press(nadia, 'claim')
        return t.press(nadia, 'release')
      },
    ],
  ])('is anybody’s at once where %s', (_, then) => {
    const t = resubmitted()

    expect(heard(then(t))).not.toContain('kept for')
    t.press(omar, 'claim')

    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test('can be given to another by a coordinator all the same', () => {
    const t = resubmitted()

    t.press({ ...ines, roles: ['coordinator'] }, 'assign', { person: 'omar' })

    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test('that is taken back and sent again is kept anew', () => {
    const t = resubmitted()
    t.press(camille, 'recall')
    expect(t.timers().map(({ name }) => name)).not.toContain('reservation-ends')

    t.wait(3)
    submit(t)

    expect(t.proposal().review?.reserved).toContain('2026-11-30')
    expect(told(t.press(omar, 'claim'))).toContain('kept for Nadia Benali')
  })

  test('of a proposal from before is nobody’s', () => {
    const t = inState('submitted')

    expect(t.proposal().review?.reserved).toBeNull()
    t.press(omar, 'claim')
    expect(t.proposal().state).toBe('in-review')
  })
})

test('the learner’s status line says when a claim ends by itself, and follows the reviewer’s work', () => {
  const t = inState('in-review')
  const line = () => t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'root')?.view.text
  expect(line()).toContain('with Nadia Benali · back in the queue on 25 Nov at 10:')

  t.wait(1)
  t.fill(nadia, 'add-item', { section: '4', request: 'Who?', quote: '', criterion: '' })

  expect(line()).toContain('back in the queue on 26 Nov at 10:')
})
