import { describe, expect, test } from 'vitest'
import { inState } from '../support/stages.ts'
import { buttonsOf, people, type Played, type Table, table } from '../support/table.ts'

const { camille } = people
/** Withdrawn on Monday 23 November 2026: with 60 days, announced on the 24th day of December, erased on 23 January. */
const announced = '2026-12-24T08:00:00.000Z'
const erased = '2027-01-22T23:00:00.000Z'

/** A withdrawn proposal in a programme that keeps none longer than that. */
function withdrawn(days: number | null = 60, from = inState('withdrawn')): Table {
  return table('en', from.save(), undefined, undefined, 'automatic', 'web', [], days)
}

/** The timer comes at that moment. */
function comes(t: Table, at: string): Played {
  t.until(at)
  return t.raise('retention', at)
}

const types = ({ effects }: Played) => effects.map(({ type }) => type)
const isErased = ({ erasures }: Played) => erasures > 0

describe('a proposal that the programme keeps no longer', () => {
  test.each([
    [60, ['receive-data'], announced],
    [31, ['receive-data', 'restore'], '2026-12-10T08:00:00.000Z'],
  ] as const)('is announced once to its owner, with what can still be done (%i days)', (days, actions, at) => {
    const t = withdrawn(days)

    const told = comes(t, at)
    const again = comes(t, '2026-12-28T10:00:00.000Z')

    expect(types(told)).toEqual(['post'])
    expect(told.effects[0]?.view.blocks[0]).toMatchObject({ type: 'mention', people: [{ id: 'camille' }] })
    expect(told.effects[0]?.view.text).toContain('will be erased on')
    expect(
      buttonsOf(told.effects[0]?.view ?? { language: 'en', text: '', blocks: [] }).map(({ press }) => press.action),
    ).toEqual(actions)
    expect(types(again)).toEqual([])
  })

  test('is erased at the end of its days, not before', () => {
    const t = withdrawn()
    comes(t, announced)

    expect(t.proposal().retention?.ends).toBe('2027-01-23T23:00:00.000Z')
    expect(isErased(comes(t, erased))).toBe(false)
    expect(isErased(comes(t, '2027-01-23T23:00:00.000Z'))).toBe(true)
  })

  test('has its thirty days from when it was announced, however long no program ran', () => {
    const t = withdrawn()

    comes(t, '2027-03-01T10:00:00.000Z')

    expect(t.proposal().retention?.ends).toBe('2027-03-31T22:00:00.000Z')
    expect(isErased(comes(t, '2027-03-20T10:00:00.000Z'))).toBe(false)
  })

  test('is announced in the morning where the moment comes at night', () => {
    const t = withdrawn()

    expect(types(comes(t, '2026-12-28T22:00:00.000Z'))).toEqual([])
    expect(t.timers().find(({ name }) => name === 'retention')?.at).toBe('2026-12-29T08:00:00.000Z')
  })

  test('stays where it was restored, and begins anew where it is withdrawn again', () => {
    const t = withdrawn(31)
    comes(t, '2026-12-10T08:00:00.000Z')
    t.press(camille, 'restore')

    expect(isErased(comes(t, '2027-03-01T10:00:00.000Z'))).toBe(false)
    t.fill(camille, 'withdraw', {})
    expect(types(comes(t, '2027-03-02T10:00:00.000Z'))).toEqual(['post'])
    expect(t.proposal().retention?.ends).toMatch(/^2027-04-0/)
  })

  test.each([
    ['the programme keeps everything', withdrawn(null)],
    ['it is published', withdrawn(60, inState('published'))],
    ['it is a draft', withdrawn(60, inState('drafting'))],
  ])('is neither announced nor erased where %s', (_, t) => {
    const played = comes(t, '2028-03-01T10:00:00.000Z')

    expect(types(played)).toEqual([])
    expect(isErased(played)).toBe(false)
  })
})
