import { describe, expect, test } from 'vitest'
import type { State } from '../../src/flows/model/proposal.ts'
import { answers, inState } from '../support/stages.ts'
import { people } from '../support/table.ts'

const { camille, sacha, nadia, omar, ines } = people

test('the edit form holds the text as it stands, and what it was opened with', () => {
  const opened = inState('drafting').open(camille, 'edit', { section: '4' })

  expect('form' in opened && opened.form).toMatchObject({
    title: 'Section 4 · Objectives',
    press: { action: 'edit', opens: 'act', args: { section: '4', upto: 'm4' } },
    fields: [{ name: 'text', value: answers[4], need: 'required' }],
  })
})

test('the review form offers the requests that were noted, all ticked', () => {
  const t = inState('in-review')
  t.fill(nadia, 'add-item', { section: '4', request: 'Say who.', quote: '' })

  const opened = t.open(nadia, 'review')

  const items = 'form' in opened && opened.form.fields.find(({ name }) => name === 'items')
  expect(items).toMatchObject({ values: ['1.1'], options: [{ value: '1.1', label: '4. Say who.' }] })
})

test('whoever withdraws somebody else’s proposal is asked for a reason, its owner is not', () => {
  const t = inState('submitted')
  const fields = [camille, ines].map((who) => {
    const opened = t.open(who, 'withdraw')
    return 'form' in opened ? opened.form.fields.length : null
  })

  expect(fields).toEqual([0, 1])
})

describe('nobody types for nothing', () => {
  test.each<[State, string, typeof camille, RegExp]>([
    ['submitted', 'edit', camille, /is submitted/],
    ['drafting', 'edit', sacha, /Only Camille Roux/],
    ['submitted', 'review', nadia, /is submitted/],
    ['in-review', 'review', omar, /Only Nadia Benali/],
    ['in-review', 'add-item', ines, /Only Nadia Benali/],
    ['published', 'withdraw', camille, /is published/],
    ['published', 'take-down', nadia, /Only a coordinator/],
    ['drafting', 'restore', camille, /is a draft/],
    ['drafting', 'item-explain', camille, /earlier review/],
    ['drafting', 'dismiss', camille, /Which section|No such remark/],
    ['drafting', 'add-anyway', camille, /no longer waiting/],
    ['drafting', 'frobnicate', camille, /not known/],
    ['drafting', 'done', camille, /not known/],
  ])('%s: the form of %s is refused with a sentence', (state, action, who, sentence) => {
    const opened = inState(state).open(who, action, { section: '4' })

    expect('refusal' in opened && opened.refusal.text).toMatch(sentence)
  })
})
