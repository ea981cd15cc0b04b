import { describe, expect, test } from 'vitest'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, type Table } from '../support/table.ts'

const { camille, nadia } = people

/** What each room hears while nothing happens but time, with the moments. */
function passUntil(t: Table, moment: string): readonly string[] {
  const said: string[] = []
  for (let [next] = t.programmeTimers(); next !== undefined && next.at <= moment; [next] = t.programmeTimers())
    for (const [, played] of t.until(next.at > t.now() ? next.at : t.now()))
      said.push(...roomsOf(played).map((room) => `${next.at} ${room}`))
  t.until(moment)
  return said
}

function roomsOf({ effects }: Played): readonly string[] {
  return effects.flatMap((effect) => (effect.type === 'post' ? [effect.to] : []))
}

function digestOf(t: Table, at: string): Played | undefined {
  return t.until(at).find(([name]) => name.startsWith('digest-'))?.[1]
}

describe('a submission that nobody claims', () => {
  test('is named in the reviewers’ room after 3 working days, then every 2; the third time to the coordinators too', () => {
    // Submitted on Monday 23 November.
    const said = passUntil(inState('submitted'), '2026-12-04T12:00:00.000Z')

    expect(said).toEqual([
      '2026-11-26T08:00:00.000Z reviewers',
      '2026-11-30T08:00:00.000Z reviewers',
      '2026-12-02T08:00:00.000Z reviewers',
      '2026-12-02T08:00:00.000Z coordinators',
      '2026-12-04T08:00:00.000Z reviewers',
      '2026-12-04T08:00:00.000Z coordinators',
    ])
  })

  test.each([
    ['en', 'One proposal is waiting for a reviewer:', 'for 3 working days'],
    ['fr', 'Une proposition attend que quelqu’un la relise\u00a0:', 'depuis 3 jours ouvrés'],
  ] as const)('is said with its age, and the way to the queue (%s)', (language, heading, age) => {
    const [view] = digestOf(inState('submitted', language), '2026-11-26T08:00:00.000Z')?.effects ?? []

    expect(view?.view.text).toContain(heading)
    expect(view?.view.text).toContain('MLP-2026-001')
    expect(view?.view.text).toContain(age)
    expect(view && buttonsOf(view.view).map(({ press }) => press.action)).toEqual(['queue'])
  })

  test('is not spoken of once somebody has claimed it, and nothing is looked for any more', () => {
    const t = inState('submitted')
    t.until('2026-11-25T12:00:00.000Z')
    t.press(nadia, 'claim')

    expect(passUntil(t, '2026-11-26T08:30:00.000Z')).toEqual([])
    expect(t.programmeTimers()).toEqual([])
  })

  test('is spoken of again where a claim was given back', () => {
    const t = inState('submitted')
    t.until('2026-11-25T12:00:00.000Z')
    t.press(nadia, 'claim')
    t.until('2026-11-27T10:00:00.000Z')
    t.press(nadia, 'release')

    expect(passUntil(t, '2026-12-01T12:00:00.000Z')).toEqual(['2026-11-30T08:00:00.000Z reviewers'])
  })

  test('is said once a day, by one timer of the programme, however many there are', () => {
    const t = inState('submitted')

    expect(t.programmeTimers()).toEqual([{ proposal: '', name: 'digest-2026-11-26', at: '2026-11-26T08:00:00.000Z' }])
  })

  test('after a week without a program: nothing at night, one digest on the next morning', () => {
    const t = inState('submitted')

    expect(digestOf(t, '2026-12-05T23:00:00.000Z')?.effects).toEqual([])
    // Monday 7 December is the tenth working day: (10 - 3) is odd, so that it is named on the eleventh.
    expect(passUntil(t, '2026-12-08T12:00:00.000Z')).toEqual([
      '2026-12-08T08:00:00.000Z reviewers',
      '2026-12-08T08:00:00.000Z coordinators',
    ])
  })

  test('is not said on the evening of its own day, where no program ran until then', () => {
    const t = inState('submitted')

    expect(t.until('2026-11-26T21:00:00.000Z').flatMap(([, played]) => roomsOf(played))).toEqual([])
    expect(passUntil(t, '2026-11-30T12:00:00.000Z')).toEqual(['2026-11-30T08:00:00.000Z reviewers'])
  })

  test('that is taken back before is not named', () => {
    const t = inState('submitted')
    t.press(camille, 'recall')

    expect(passUntil(t, '2026-12-04T12:00:00.000Z')).toEqual([])
  })
})
