import { describe, expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { inState, submit } from '../support/stages.ts'
import { buttonsOf, people, type Played, told } from '../support/table.ts'

const { camille, sacha, nadia, omar } = people

describe('what reaches a reviewer in their own messages', () => {
  const directOf = (outcome: Played) =>
    outcome.effects.flatMap((effect) => (effect.type === 'tell' && effect.direct ? [effect] : []))

  test('a version to read, with a word where they asked for it', () => {
    const [reading] = directOf(inState('submitted').press(nadia, 'read', { version: '1' }))

    expect(reading).toMatchObject({
      person: 'nadia',
      direct: { notice: { text: expect.stringContaining('waits in') } },
    })
  })

  test('its buttons work there, where nothing but the reading makes them a reviewer', () => {
    const t = inState('submitted')
    const elsewhere = { ...nadia, roles: ['learner'] as const }

    expect(told(t.press(elsewhere, 'claim'))).toContain('Only reviewers')
    t.press(nadia, 'read', { version: '1' })
    t.press(elsewhere, 'claim')

    expect(t.proposal()).toMatchObject({ state: 'in-review', review: { reviewer: { id: 'nadia' } } })
  })

  test('reading makes no author the reviewer of their own proposal, and no stranger one', () => {
    const t = inState('submitted')
    t.press(sacha, 'read', { version: '1' })
    t.press(camille, 'read', { version: '1' })

    for (const who of [sacha, camille]) t.press(who, 'claim')

    expect(t.proposal()).toMatchObject({ state: 'submitted', review: { reviewer: null } })
    expect(t.proposal().review?.readers).toBeUndefined()
  })

  test('each section has its form where its reviewer reads, and nobody else’s reading has', () => {
    const t = inState('in-review')
    const sections = (who: typeof nadia) =>
      t
        .press(who, 'read', { version: '1' })
        .effects.flatMap(({ view }) => buttonsOf(view))
        .flatMap(({ press }) => (press.action === 'add-item' ? [press.args['section'] ?? 'any'] : []))

    expect(sections(nadia)).toEqual([...sectionNumbers.map(String), 'any'])
    expect(sections(omar)).toEqual([])
  })

  test('what the checks say, once the changes are asked for: the learner writes on', () => {
    const t = inState('in-review')
    t.fill(nadia, 'add-item', { section: '4', request: 'Say who is told.', quote: '' })

    const sent = t.fill(nadia, 'review', { comment: '', checklist: [], decision: 'changes', items: ['1.1'] })

    expect(directOf(sent)).toMatchObject([{ person: 'nadia', direct: { notice: null } }])
    expect(directOf(sent)[0]?.view.text).toContain('Remarks made while it was written')
  })

  test('a new version of what they read', () => {
    const t = inState('changes-requested')
    const before = t.seen.length
    for (const { id } of t.proposal().changes) t.press(camille, 'item-done', { item: id })
    submit(t)

    const told = t.seen.slice(before).flatMap(({ effect }) => (effect.type === 'tell' && effect.direct ? [effect] : []))
    expect(told).toMatchObject([{ person: 'nadia' }])
    expect(told.flatMap(({ view }) => buttonsOf(view)).map(({ press }) => press.action)).toEqual(['claim', 'read'])
  })
})
