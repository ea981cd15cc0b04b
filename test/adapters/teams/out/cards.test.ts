import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../../src/adapters/teams/limits.ts'
import { decodePress } from '../../../../src/adapters/teams/press-code.ts'
import { renderCards } from '../../../../src/adapters/teams/render/card.ts'
import { renderDocuments } from '../../../../src/adapters/teams/render/document.ts'
import { renderForm } from '../../../../src/adapters/teams/render/form.ts'
import type { Block, View } from '../../../../src/flows/model/view.ts'
import { languages } from '../../../../src/text/language.ts'
import { readMarkdown } from '../../../../src/text/markdown/read-markdown.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { cardButtons, cardInputs, cardText } from '../../../support/fake-connector/read-card.ts'
import { buttonsOf } from '../../../support/table.ts'
import { anyMarkdown, anyWords } from '../../../support/any-view.ts'
import { everyForm, screens } from '../../../support/screens.ts'
import { runs } from '../../../support/fuzz.ts'

describe.each(languages)('every screen in %s', (language) => {
  const views = new Map(screens(language).map((view) => [JSON.stringify(view), view] as const))

  test('is a card, in a chat and in a thread, that Microsoft’s package and our own rules take as it is', () => {
    expect(views.size).toBeGreaterThan(60)
    for (const view of views.values()) {
      for (const scope of ['chat', 'thread'] as const) {
        for (const card of [...renderCards(view, { scope }), ...renderDocuments(view)]) {
          expect(checkCard(card), view.text).toEqual([])
          expect(JSON.stringify(card).length).toBeLessThanOrEqual(limits.cardBytes)
        }
      }
    }
  })

  test('says all that the view says, and has all its buttons', () => {
    for (const view of views.values()) {
      const cards = renderCards(view)
      const text = squeezed(cards.map(cardText).join(' '))
      for (const words of view.blocks.flatMap(wordsOf)) expect(text).toContain(squeezed(words))
      const verbs = cards.flatMap(cardButtons).map(({ verb, data }) => decodePress({ verb, data }))
      expect(verbs).toEqual(buttonsOf(view).map(({ press }) => press))
    }
  })

  test('has an input in a thread where a section is asked for, and none in a chat', () => {
    const asking = [...views.values()].filter((view) => buttonsOf(view).some(({ press }) => press.action === 'done'))
    expect(asking.length).toBeGreaterThan(5)
    for (const view of asking) {
      const inThread = renderCards(view, { scope: 'thread' })
      expect(inThread.flatMap(cardInputs).map(({ id }) => id)).toEqual(['text'])
      expect(inThread.flatMap(cardButtons)[0]).toMatchObject({ verb: 'say', sendsInputs: true })
      expect(renderCards(view).flatMap(cardInputs)).toEqual([])
    }
  })

  test('every form is a card, with an input for each field', () => {
    const forms = everyForm(language)
    expect(forms.length).toBeGreaterThan(50)
    for (const form of forms) {
      const errors = Object.fromEntries(form.fields.map(({ name }) => [name, 'Encore un mot.']))
      for (const card of [renderForm(form), renderForm(form, { errors })]) {
        expect(checkCard(card)).toEqual([])
        expect(cardInputs(card).map(({ id }) => id)).toEqual(form.fields.map(({ name }) => name))
      }
    }
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '<at>Léa</at>',
    '{{DATE(2026-11-23T00:00:00Z)}}',
    '{"a":1}',
    '**x** _y_ [z](https://example.org)',
    '\uD800',
    '\0',
  ),
  fc.constantFrom('- a\n- b', '1. a\n2. b', '# a', '&nbsp;&lt;', 'x\n\n\ny', '`code`', '  indented\ttab'),
  fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 9 }), fc.nat(4_000))
    .map(([unit, times]) => unit.repeat(times).slice(0, 40_000)),
)

test('whatever people type stands on valid cards as they typed it, however small the parts', () => {
  fc.assert(
    fc.property(
      fc.array(anyWords(anyText), { maxLength: 5 }),
      fc.constantFrom(limits.cardBytes, 6_000),
      (blocks, most) => {
        const view: View = { language: 'fr', text: '', blocks }
        const cards = renderCards(view, { most })
        for (const card of cards) expect(checkCard(card)).toEqual([])
        const text = squeezed(cards.map(cardText).join(' '))
        for (const words of blocks.flatMap(wordsOf)) expect(text).toContain(squeezed(words))
      },
    ),
    { numRuns: runs(150) },
  )
})

test('so does what they write in Markdown, without its signs', () => {
  fc.assert(
    fc.property(anyMarkdown(anyText), fc.constantFrom(limits.cardBytes, 6_000), (written, most) => {
      const blocks = [{ type: 'markdown', text: written }] as const
      const cards = renderCards({ language: 'fr', text: '', blocks }, { most })
      for (const card of cards) expect(checkCard(card)).toEqual([])
      const text = squeezed(cards.map(cardText).join(' '))
      for (const words of blocks.flatMap(wordsOf)) expect(text).toContain(squeezed(words))
    }),
    { numRuns: runs(40) },
  )
})

test('markup of Teams is never sent where it would be read as such', () => {
  const hostile = '<at>Tout le monde</at> **gras** [lien](https://example.org) {{DATE(2026-11-23T10:00:00Z, SHORT)}}'
  const [card] = renderCards({
    language: 'fr',
    text: hostile,
    blocks: [
      { type: 'heading', text: hostile },
      { type: 'text', text: hostile },
    ],
  })
  const json = JSON.stringify(card)
  expect(json).not.toContain('<at>')
  expect(json).not.toContain('{{DATE')
  const [heading, text] = card?.body ?? []
  expect(heading).toMatchObject({ text: expect.stringContaining('\\*\\*gras\\*\\* \\[lien\\]') })
  expect(text).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: expect.stringContaining('**gras** [lien]') }] })
  expect(cardText(card)).toContain('{{DATE(2026-11-23T10:00:00Z, SHORT)}}')
})

/** What a reader sees of a text: no control characters, any blanks alike. */
function squeezed(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2060]/gu, ' ')
    .replace(/[\s>•#|]+/g, '')
}

/** Every run of words, line by line. */
function runsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(runsIn)
  return 'text' in value && typeof value.text === 'string'
    ? value.text.split('\n')
    : Object.values(value).flatMap(runsIn)
}

function wordsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'mention':
      return block.people.map(({ name }) => name)
    case 'list':
      return block.items
    case 'links':
      return block.links.map(({ text }) => text)
    case 'table':
      return block.rows.length === 0 ? [] : [...block.columns, ...block.rows.flat()]
    case 'document':
    case 'export':
      return [block.name]
    case 'actions':
      return []
    case 'markdown':
      return runsIn(readMarkdown(block.text))
    default:
      return block.text.split('\n')
  }
}
