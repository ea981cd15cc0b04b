import { describe, expect, test } from 'vitest'
import { inState, submit } from '../support/stages.ts'
import { buttonsOf, heard, people, type Played, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people
/** Everything begins on Monday 23 November 2026. */
const friday = '2026-11-27T08:00:00.000Z'

const away = (t: Table, words = 'absent 20/12/2026') => t.command(nadia, words)
const actionsOf = (played: Played) =>
  played.effects.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)

/** Nadia asked for a change of version 1; version 2 waits, kept for her. */
function kept(): Table {
  const t = inState('changes-requested')
  t.press(camille, 'item-done', { item: '1.1' })
  submit(t)
  return t
}

describe('a reviewer who is away', () => {
  test.each([
    ['absent 2 semaines', '7 December 2026'],
    ['absente jusqu’au 20 décembre', '21 December 2026'],
    ['away until 2026-12-18', '18 December 2026'],
    ['absent demain', '24 November 2026'],
  ])('says so in words: “%s”, and is back by themselves on %s', (words, day) => {
    expect(told(away(inState('submitted'), words))).toContain(`you are away until ${day}`)
  })

  test.each([
    ['absent', 'Until when?'],
    ['absent hier', 'I did not understand until when'],
    ['absent 2020-01-01', 'I did not understand until when'],
  ])('is asked until when by “%s”, with buttons that say it', (words, asked) => {
    const t = inState('submitted')

    const outcome = away(t, words)

    expect(told(outcome)).toContain(asked)
    expect(actionsOf(outcome)).toEqual(['absent', 'absent', 'absent'])
    expect(told(t.press(nadia, 'absent', { until: '7j' }, 0, ''))).toContain('away until 30 November 2026')
  })

  test('has to be of the team: a learner is shown how to pause a draft', () => {
    expect(told(inState('submitted').command(sacha, 'absent 2 semaines'))).toContain('!pause 2 weeks')
  })

  test('loses what is kept for them at once: anybody can claim it, and nobody is told', () => {
    const t = kept()
    expect(told(t.press(omar, 'claim'))).toContain('kept for Nadia Benali')

    expect(told(away(t))).toContain('that was kept for you can now be reviewed by others')
    const [[name, outcome] = ['', null]] = t.until(t.now())

    expect(name).toBe('reservation-ends')
    expect(outcome && heard(outcome)).not.toContain('kept for')
    t.press(omar, 'claim')
    expect(t.proposal().review?.reviewer?.id).toBe('omar')
  })

  test('has nothing kept for them while they are away', () => {
    const t = inState('changes-requested')
    away(t)
    t.press(camille, 'item-done', { item: '1.1' })
    submit(t)

    expect(t.proposal().review?.reserved).toBeNull()
  })

  test('is offered to give back what they have, and keeps it as long as they do not', () => {
    const t = inState('in-review')

    const outcome = away(t)

    expect(told(outcome)).toContain('You still have one review in hand')
    expect(actionsOf(outcome)).toEqual(['release', 'present'])
    expect(t.proposal().review?.reviewer?.id).toBe('nadia')
    t.press(nadia, 'release')
    expect(t.proposal().state).toBe('submitted')
  })

  test('gives all of it back at one press, each by its own step, notes and all', () => {
    const t = inState('in-review')
    t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told.', quote: '' })
    away(t)

    expect(told(t.press(nadia, 'release-all', {}, 0, ''))).toContain('goes back to the queue')
    expect(t.until(t.now()).map(([name]) => name)).toEqual(['claim-given-back'])

    expect(t.proposal()).toMatchObject({ state: 'submitted', review: { reviewer: null } })
    expect(t.proposal().review?.items).toMatchObject([{ request: 'Say who is told.' }])
    expect(t.timers().map(({ name }) => name)).not.toContain('claim-expires')
  })

  test('keeps what they have where they are back before it was taken, or press an old button', () => {
    const t = inState('in-review')
    away(t)
    t.press(nadia, 'release-all', {}, 0, '')
    t.command(nadia, 'present')
    t.until(t.now())

    expect(t.proposal().review?.reviewer?.id).toBe('nadia')
    expect(told(t.press(nadia, 'release-all', {}, 0, ''))).toContain('not noted as away')
  })

  test('hears no notice of a claim that runs out, which goes back to the queue all the same', () => {
    const t = inState('in-review')
    away(t)
    const heardThen = ['2026-11-24T12:00:00.000Z', '2026-11-25T06:00:00.000Z'].flatMap((at) => t.until(at))

    expect(heardThen.map(([name]) => name)).toEqual(['claim-notice-1', 'claim-notice-2'])
    expect(heardThen.flatMap(([, { effects }]) => effects)).toEqual([])
    t.until(friday)
    expect(t.proposal().state).toBe('submitted')
  })

  test('who claims all the same is told that they are away, with the way back', () => {
    const t = inState('submitted')
    away(t)

    const outcome = t.press(nadia, 'claim')

    expect(told(outcome)).toContain('you are noted as away until 21 December 2026')
    expect(actionsOf(outcome)).toContain('present')
    expect(told(t.command(nadia, 'present'))).toContain('Welcome back')
    expect(told(t.command(nadia, 'present'))).toContain('not noted as away')
  })

  test('is given nothing without a second press, and stands last in the list', () => {
    const t = inState('submitted')
    away(t)

    const offered = t.press(ines, 'assign').effects.flatMap(({ view }) => buttonsOf(view).map(({ label }) => label))
    expect(offered.at(-1)).toBe('Nadia Benali, away')
    const asked = t.press(ines, 'assign', { person: 'nadia' })
    expect(told(asked)).toContain('Nadia Benali is away until 21 December 2026')
    expect(t.proposal().state).toBe('submitted')
    const [anyway] = asked.effects.flatMap(({ view }) => buttonsOf(view))
    t.press(ines, 'assign', { ...anyway?.press.args })

    expect(t.proposal().review?.reviewer?.id).toBe('nadia')
  })

  test('is seen by the coordinators until the day comes', () => {
    const t = inState('submitted')
    away(t)

    expect(told(t.command(ines, 'admin'))).toContain('Nadia Benali, until 21 December 2026')
    t.until('2026-12-21T08:00:00.000Z')
    expect(told(t.command(ines, 'admin'))).not.toContain('21 December')
    expect(told(t.press(nadia, 'claim'))).not.toContain('away')
  })
})
