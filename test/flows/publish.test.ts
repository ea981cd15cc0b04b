import { describe, expect, test } from 'vitest'
import { inState, submit } from '../support/stages.ts'
import type { Table } from '../support/table.ts'
import { buttonsOf, heard, people, told } from '../support/table.ts'

const { camille, sacha, nadia, ines } = people

const lastCatalogue = (t: Table) =>
  t.seen.findLast(({ effect }) => effect.type === 'publish' || (effect.type === 'show' && effect.to === 'catalogue'))

function revised(): Table {
  const t = inState('published')
  t.press(camille, 'revise')
  t.fill(camille, 'edit', { text: 'A second title' }, { section: '1' })
  return t
}

test('an approval posts the frozen version: title, author, summary, reference and the file', () => {
  const t = inState('approved')
  const post = lastCatalogue(t)

  expect(post?.effect).toMatchObject({ type: 'publish', version: 1 })
  expect(post?.view.text).toContain('Automated retraining of an orchard frost model\nBy Camille Roux')
  expect(post?.view.text).toContain('MLP-2026-001 · v1 · 23 November 2026')
  expect(post?.view.blocks.find(({ type }) => type === 'document')).toMatchObject({ name: 'MLP-2026-001-v1.md' })
})

test('what is published is in the language it was submitted in', () => {
  const t = inState('in-review')
  t.say(camille, '!langue fr')
  t.fill(nadia, 'review', { decision: 'approve' })

  expect(lastCatalogue(t)?.view.language).toBe('en')
})

test('once the post stands, the proposal is published and its author congratulated', () => {
  const t = inState('approved')

  const outcome = t.posted(1)

  expect(t.proposal()).toMatchObject({ state: 'published', published: 1 })
  expect(heard(outcome)).toContain('Congratulations!')
})

test('the same news twice is no news', () => {
  const t = inState('published')

  expect(t.posted(1).effects).toEqual([])
})

describe('a post that comes too late becomes one line', () => {
  test.each<[string, (t: Table) => void]>([
    ['withdrawn meanwhile', (t) => t.fill(camille, 'withdraw', {})],
    [
      'withdrawn and restored meanwhile',
      (t) => {
        t.fill(camille, 'withdraw', {})
        t.press(camille, 'restore')
      },
    ],
  ])('%s', (_, meanwhile) => {
    const t = inState('approved')
    meanwhile(t)
    const { state } = t.proposal()

    const outcome = t.posted(1)

    expect(heard(outcome)).toBe('MLP-2026-001 is no longer in the catalogue.')
    expect(t.proposal()).toMatchObject({ state, published: null })
  })
})

describe('a revision', () => {
  test('leaves the published version public', () => {
    const t = revised()

    expect(t.proposal()).toMatchObject({ state: 'drafting', published: 1, version: 1 })
    expect(told(t.press(sacha, 'read', { version: '1' }))).toContain('orchard frost')
  })

  test('cannot be withdrawn, and the refusal says what can be done', () => {
    const t = revised()

    expect(told(t.say(camille, '!withdraw'))).toContain('your revision can be dropped')
    const form = t.open(camille, 'withdraw')
    expect('refusal' in form && form.refusal.text).toContain('by a coordinator')
  })

  test('can be dropped: text and state are those of the published version', () => {
    const t = revised()
    t.fill(camille, 'drop-revision', {})

    expect(t.proposal()).toMatchObject({ state: 'published', published: 1, at: 1 })
    expect(t.proposal().sections[1].pieces.map(({ text }) => text)).toEqual([
      'Automated retraining of an orchard frost model',
    ])
  })

  test('dropped before it was submitted, the reviewers’ card still says “published”', () => {
    const t = revised()

    const outcome = t.fill(camille, 'drop-revision', {})

    const card = outcome.effects.find((effect) => effect.type === 'show' && effect.slot === 'review:v1')
    expect(card?.view.text).toContain('published')
    expect(card && buttonsOf(card.view).map(({ press }) => press.action)).toEqual(['read', 'findings', 'take-down'])
  })

  test('replaces the published one once approved, and the numbers only grow', () => {
    const t = revised()
    submit(t)
    t.fill(camille, 'drop-revision', {})
    t.press(camille, 'revise')
    submit(t)
    t.press(nadia, 'claim')
    t.fill(nadia, 'review', { decision: 'approve' })
    t.posted(3)

    expect(t.proposal()).toMatchObject({ state: 'published', published: 3, version: 3 })
    expect([...t.versions.keys()]).toEqual(['MLP-2026-001 1', 'MLP-2026-001 2', 'MLP-2026-001 3'])
  })
})

describe('taking down', () => {
  test('a coordinator gives a reason, which the author reads; the post becomes one line', () => {
    const t = inState('published')

    const outcome = t.fill(ines, 'take-down', { reason: 'The data are not free.' })

    expect(heard(outcome)).toContain('Their reason: The data are not free.')
    expect(lastCatalogue(t)?.view.text).toBe('MLP-2026-001 is no longer in the catalogue.')
    expect(t.proposal()).toMatchObject({ state: 'withdrawn', published: null })
  })

  test('others are told who can before they are asked for a reason', () => {
    const t = inState('published')

    expect(told(t.fill(sacha, 'take-down', { reason: '' }))).toBe('Only a coordinator can do that.')
    expect(t.fill(ines, 'take-down', { reason: ' ' }).errors).toHaveProperty('reason')
  })

  test('is in reach while a revision is with the reviewers', () => {
    const t = revised()
    submit(t)
    const card = t.seen.findLast(({ effect }) => effect.type === 'show' && effect.slot === 'review:v2')

    expect(card && buttonsOf(card.view).map(({ press }) => press.action)).toContain('take-down')
  })
})

describe('withdrawing and restoring', () => {
  test('asks first, and can be undone for thirty days', () => {
    const t = inState('drafting')
    expect(told(t.say(camille, '!withdraw'))).toContain('restored for 30 days')
    t.fill(camille, 'withdraw', {})
    t.wait(29)

    t.say(camille, '!restore')

    expect(t.proposal().state).toBe('drafting')
  })

  test('later it is too late, and the sentence says so', () => {
    const t = inState('withdrawn')
    t.wait(31)

    expect(told(t.say(camille, '!restore'))).toContain('within 30 days')
    expect(t.proposal().state).toBe('withdrawn')
  })

  test.each(['withdraw', 'restore'])('a coordinator who would %s needs a reason', (action) => {
    const t = inState(action === 'withdraw' ? 'submitted' : 'withdrawn')

    expect(t.fill(ines, action, { reason: '' }).errors).toHaveProperty('reason')
    expect(heard(t.fill(ines, action, { reason: 'On request.' }))).toContain('Their reason: On request.')
  })

  test('the reviewers’ card of a restored proposal offers nothing that is over', () => {
    const t = inState('submitted')
    t.fill(camille, 'withdraw', {})

    const outcome = t.press(camille, 'restore')

    const card = outcome.effects.find((effect) => effect.type === 'show' && effect.slot === 'review:v1')
    expect(card?.view.text).toContain('restored: a draft again')
    expect(card && buttonsOf(card.view)).toEqual([])
  })
})
