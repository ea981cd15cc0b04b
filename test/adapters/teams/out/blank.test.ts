import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderCards } from '../../../../src/adapters/teams/render/card.ts'
import { renderDocuments } from '../../../../src/adapters/teams/render/document.ts'
import { renderForm } from '../../../../src/adapters/teams/render/form.ts'
import type { Block, Form } from '../../../../src/flows/model/view.ts'
import { anyForm, anyView } from '../../../support/any-view.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { cardButtons, cardInputs, cardText } from '../../../support/fake-connector/read-card.ts'
import { runs } from '../../../support/fuzz.ts'

const press = { action: 'edit', proposal: 'MLP-2026-042', version: 1, args: {}, opens: 'act' } as const
const form: Form = { language: 'fr', title: 'Modifier', intro: [], fields: [], submit: 'Enregistrer', press }
const blanks = ['', ' ', '\n'.repeat(27), '\u200B'.repeat(200), '\u00A0\t\r\n'.repeat(9), '\u0000'.repeat(30)]

describe.each(blanks)('a text without a visible character, %j,', (blank) => {
  test.each<Block>([
    ...(['heading', 'text', 'note', 'quote'] as const).map((type) => ({ type, text: blank })),
    { type: 'list', style: 'number', items: [blank, blank] },
    { type: 'progress', done: 0, total: 0, text: blank },
    { type: 'links', links: [] },
    { type: 'table', columns: [], rows: [] },
    { type: 'table', columns: [blank], rows: [[blank]] },
    { type: 'document', name: blank, mime: 'text/markdown', content: blank },
    { type: 'actions', buttons: [], more: [] },
  ])('as all that a card has ($type), leaves words to read', (block) => {
    const [card] = renderCards({ language: 'fr', text: blank, blocks: [block] })

    expect(checkCard(card)).toEqual([])
    expect(cardText(card)).toContain('Rien à afficher.')
  })

  test('as a button is its action', () => {
    const button = { label: blank, style: 'plain', press } as const
    const [card] = renderCards({
      language: 'fr',
      text: 'x',
      blocks: [{ type: 'actions', buttons: [button], more: [button] }],
    })

    expect(checkCard(card)).toEqual([])
    expect(cardButtons(card).map(({ title }) => title)).toEqual(['edit', 'edit'])
  })

  test('as any text of a form, is one that Teams takes', () => {
    const options = [
      { value: '', label: blank },
      { value: 'x', label: blank },
    ]
    const card = renderForm({
      ...form,
      title: blank,
      submit: blank,
      fields: [
        { type: 'text', name: 'text', label: blank, hint: blank, value: blank, lines: 'many', need: 'optional' },
        { type: 'choice', name: 'choice', label: blank, value: '', options },
        { type: 'checks', name: 'checks', label: blank, values: [], options: options.slice(1) },
      ],
    })

    expect(checkCard(card)).toEqual([])
    expect(cardInputs(card).map(({ label }) => label)).toEqual(['text', 'choice', 'checks'])
    expect(cardInputs(card).flatMap(({ choices }) => choices)).toMatchObject([{ title: 'x' }, { title: 'x' }])
    expect(cardButtons(card)).toMatchObject([{ title: 'edit' }])
  })
})

test('a label longer than a button stands in full above it', () => {
  const label = 'Publier '.repeat(40).trim()
  const buttons = [{ label, style: 'primary', press }] as const
  const [card] = renderCards({ language: 'fr', text: 'x', blocks: [{ type: 'actions', buttons, more: [] }] })

  expect(cardText(card)).toContain(label)
  expect(cardButtons(card).map(({ title }) => title.length)).toEqual([75])
})

test('a card that asks twice has one input', () => {
  const block = {
    type: 'actions',
    buttons: [{ label: 'Fini', style: 'primary', press: { ...press, action: 'done' } }],
    more: [],
  } as const
  const [card] = renderCards({ language: 'fr', text: 'x', blocks: [block, block] }, { scope: 'thread' })

  expect(checkCard(card)).toEqual([])
  expect(cardInputs(card)).toHaveLength(1)
})

test('a document’s name, which stands over each of its parts, leaves room for them', () => {
  const name = 'x'.repeat(40_000)
  const document = { type: 'document', name, mime: 'text/markdown', content: 'mot '.repeat(9_000) } as const
  const cards = renderDocuments({ language: 'fr', text: name, blocks: [document] })

  expect(cards).toHaveLength(2)
  for (const card of cards) expect(checkCard(card)).toEqual([])
})

describe('anything at all', () => {
  test('is a card that Teams takes, in a chat and in a thread', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom('chat', 'thread'), (view, scope) => {
        for (const card of [...renderCards(view, { scope }), ...renderDocuments(view)])
          expect(checkCard(card)).toEqual([])
      }),
      { numRuns: runs(40) },
    )
  })

  test('is a form that Teams takes', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const problems = checkCard(renderForm(form)).filter((problem) => !problem.startsWith('the card has'))
        expect(problems).toEqual([])
      }),
    )
  })
})
