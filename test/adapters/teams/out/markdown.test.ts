import { describe, expect, test } from 'vitest'
import { renderCards } from '../../../../src/adapters/teams/render/card.ts'
import { renderDocuments } from '../../../../src/adapters/teams/render/document.ts'
import { view } from '../../../../src/flows/screens/blocks.ts'
import { checkCard } from '../../../support/fake-connector/cards.ts'
import { cardText } from '../../../support/fake-connector/read-card.ts'

const read = (text: string) => renderCards(view('fr', [{ type: 'markdown', text }]))
const bodyOf = (text: string) => read(text)[0]?.body
const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more })

describe('a text in Markdown', () => {
  test('is headings, runs of text in their looks, and links that open', () => {
    expect(bodyOf('## Plan\nUn **délai**, `a`, ~~b~~, [le dépôt](https://exemple.org)')).toEqual([
      {
        type: 'TextBlock',
        text: 'Plan',
        style: 'heading',
        weight: 'Bolder',
        size: 'Default',
        wrap: true,
        spacing: 'Medium',
      },
      {
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: [
          run('Un '),
          run('délai', { weight: 'Bolder' }),
          run(', '),
          run('a', { fontType: 'Monospace' }),
          run(', '),
          run('b', { strikethrough: true }),
          run(', '),
          run('le dépôt', { selectAction: { type: 'Action.OpenUrl', url: 'https://exemple.org' } }),
        ],
      },
    ])
  })

  test('has lists in lists further in, and an item’s lines and a block of code in one element each', () => {
    const body = bodyOf('- un\n  deux\n  - trois\n\n7. sept\n\n```\na:\n\n  b\n```')

    expect(body?.map(({ type }) => type)).toEqual(['Container', 'RichTextBlock', 'RichTextBlock', 'Container'])
    expect(cardText(read('- un\n  deux\n  - trois\n\n7. sept')[0]).replaceAll('\u00A0', '~')).toBe(
      '• un\n~~~~deux\n~~~~• trois\n7. sept',
    )
    expect(body?.at(-1)).toMatchObject({
      style: 'emphasis',
      items: ['a:', '\u00A0', '\u00A0\u00A0b'].map((text) => ({ inlines: [run(text, { fontType: 'Monospace' })] })),
    })
  })

  test('has its tables as tables where a phone can show them, else as labelled values', () => {
    expect(bodyOf('| Risque | Gravité |\n|---|---|\n| Dérive | **haute** |')).toMatchObject([
      {
        type: 'Table',
        rows: [{}, { cells: [{}, { items: [{ inlines: [run('haute', { weight: 'Bolder' })] }] }] }],
      },
    ])
    expect(
      cardText(read('| Risque | Mitigation |\n|---|---|\n| Dérive | Un test de Kolmogorov chaque nuit |')[0]),
    ).toBe('Risque · Dérive\nMitigation · Un test de Kolmogorov chaque nuit')
  })

  test('calls nobody, whatever stands in it', () => {
    const hostile = '<at>Tout le monde</at> {{DATE(2026-11-23T10:00:00Z)}} [x](javascript:alert(1))'
    const cards = read(`# ${hostile}\n\n- **${hostile}**\n\n| ${hostile} |\n|---|\n| \`${hostile}\` |\n\n> ${hostile}`)

    for (const card of cards) expect(checkCard(card)).toEqual([])
    const json = JSON.stringify(cards)
    expect(json).not.toContain('<at>')
    expect(json).not.toContain('{{DATE')
    expect(json).not.toContain('selectAction')
  })
})

test('a card that is full ends between items, rows and blocks of code, never within one', () => {
  const items = Array.from({ length: 90 }, (_, index) => `- ${index} ${'mot '.repeat(60)}fin${index}`)
  const code = `\`\`\`\n${Array.from({ length: 80 }, (_, line) => `ligne ${line} du programme`).join('\n')}\n\`\`\``
  const cards = read([...items, '', code, '', ...items].join('\n'))

  expect(cards.length).toBeGreaterThan(1)
  for (const card of cards) expect(checkCard(card)).toEqual([])
  const texts = cards.map(cardText)
  expect(texts.filter((text) => text.includes('ligne 0 du') && text.includes('ligne 79 du'))).toHaveLength(1)
  for (const [index] of items.entries())
    expect(texts.join('\n').match(new RegExp(`• ${index} [^•]*fin${index}`, 'g'))).toHaveLength(2)
})

test('a compiled proposal is read as one, with its title above and its code whole', () => {
  const content =
    '# Titre\n\n## 1. Risques\n\n| Risque | Gravité |\n|---|---|\n| Dérive | haute |\n\n```\n# pas un titre\n```\n'
  const document = { type: 'document', name: 'p.md', mime: 'text/markdown', content } as const
  const [card] = renderDocuments(view('fr', [document]))

  expect(checkCard(card)).toEqual([])
  expect(card?.body.map(({ type }) => type)).toEqual(['RichTextBlock', 'TextBlock', 'TextBlock', 'Table', 'Container'])
  expect(cardText(card)).not.toContain('|---')
})
