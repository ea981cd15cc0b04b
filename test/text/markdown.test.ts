import { describe, expect, test } from 'vitest'
import type { MarkdownPart, MarkdownRun } from '../../src/text/markdown/document.ts'
import { readMarkdown } from '../../src/text/markdown/read-markdown.ts'
import { spokenMarkdown } from '../../src/text/markdown/spoken-markdown.ts'
import { spokenPassage } from '../../src/text/markdown/spoken-passage.ts'

const run = (text: string, more: Partial<MarkdownRun> = {}): MarkdownRun => ({ text, looks: [], link: null, ...more })
const paragraph = (...words: MarkdownRun[]): MarkdownPart => ({ type: 'paragraph', words })

describe('what people write', () => {
  test('is read as headings, lists in lists, boxes, tables, code, quotes and lines across', () => {
    const written = [
      'Titre\n===\n\n### Sous-titre',
      '- un\n  - deux\n    1. trois\n- [x] fait\n- [ ] à faire',
      '| Risque | Gravité |\n|---|--:|\n| Dérive | *haute* |',
      '```mermaid\ngraph TD\n  A --> B\n```',
      '> cité',
      '---',
    ].join('\n\n')

    expect(readMarkdown(written)).toEqual([
      { type: 'heading', level: 1, words: [run('Titre')] },
      { type: 'heading', level: 3, words: [run('Sous-titre')] },
      {
        type: 'list',
        style: 'bullet',
        first: 1,
        items: [
          {
            box: null,
            parts: [
              paragraph(run('un')),
              {
                type: 'list',
                style: 'bullet',
                first: 1,
                items: [
                  {
                    box: null,
                    parts: [
                      paragraph(run('deux')),
                      {
                        type: 'list',
                        style: 'number',
                        first: 1,
                        items: [{ box: null, parts: [paragraph(run('trois'))] }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { box: 'ticked', parts: [paragraph(run('fait'))] },
          { box: 'empty', parts: [paragraph(run('à faire'))] },
        ],
      },
      {
        type: 'table',
        columns: [[run('Risque')], [run('Gravité')]],
        rows: [[[run('Dérive')], [run('haute', { looks: ['italic'] })]]],
      },
      { type: 'code', language: 'mermaid', text: 'graph TD\n  A --> B' },
      { type: 'quote', parts: [paragraph(run('cité'))] },
      { type: 'rule' },
    ])
  })

  test('keeps its lines, and its looks and links within them', () => {
    const written = 'Un **délai** de `5 j`\net ~~hier~~ [le dépôt](https://exemple.org/a_b), https://exemple.org/c_d.'

    expect(readMarkdown(written)).toEqual([
      paragraph(
        run('Un '),
        run('délai', { looks: ['bold'] }),
        run(' de '),
        run('5 j', { looks: ['code'] }),
        run('\net '),
        run('hier', { looks: ['struck'] }),
        run(' '),
        run('le dépôt', { link: 'https://exemple.org/a_b' }),
        run(', '),
        run('https://exemple.org/c_d', { link: 'https://exemple.org/c_d' }),
        run('.'),
      ),
    ])
  })
})

describe('no word is lost to what Markdown makes of it', () => {
  test.each([
    ['an indented line is no code', '    - a\n\n        b', '- a\nb'],
    [
      'a line of dashes makes no heading of what is above',
      'Réduire le délai\n---\nà 1 jour',
      'Réduire le délai\nà 1 jour',
    ],
    ['a link’s target beside it is no definition', '[1]: https://exemple.org', '[1]: https://exemple.org'],
    ['HTML is text', 'un <b>mot</b> <!-- et -->', 'un <b>mot</b> <!-- et -->'],
    ['a break in a cell is one', '| a<br>b |\n|---|\n| c<br/>d |', 'a b\nc d'],
    ['a row that is longer than its headers', '| a |\n|---|\n| b | c | **d** |', 'a\nb · c · d'],
    ['what is nested deeper than anybody would', `${'>'.repeat(200)} mot`, `${'>'.repeat(200)} mot`],
    ['a fence that nobody closes', '```\nun\ndeux', 'un\ndeux'],
    ['a picture is its description', '![le schéma](https://exemple.org/a.png)', 'le schéma'],
  ])('%s', (_, written, said) => {
    expect(spokenMarkdown(written)).toBe(said)
  })
})

describe('a link', () => {
  const targets = (written: string) =>
    readMarkdown(written).flatMap((part) =>
      part.type === 'paragraph' ? part.words.flatMap(({ link }) => link ?? []) : [],
    )

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'slack://channel',
    'a.md',
    '//exemple.org',
  ])('never leads to %s, which stays in words', (target) => {
    expect(targets(`[ici](${target})`)).toEqual([])
    expect(spokenMarkdown(`[ici](${target})`)).toBe(`[ici](${target})`)
  })

  test.each([
    ['https://banque.example', 'https://exemple.org/'],
    ['www.banque.example/compte', 'https://exemple.org/'],
    ['banque.example', 'https://exemple.org/banque.example'],
    ['h\u200Bttps://banque.example', 'https://exemple.org/'],
    ['banque․example', 'https://exemple.org/'],
  ])('that promises %s and leads elsewhere shows where', (label, target) => {
    expect(spokenMarkdown(`[${label}](${target})`)).toBe(`${label} (${target})`)
    expect(targets(`[${label}](${target})`)).toContain(target)
  })

  test('that shows the place it leads to is a link, with or without its beginning', () => {
    expect(spokenMarkdown('[exemple.org](https://www.exemple.org/a) [un mot](https://exemple.org)')).toBe(
      'exemple.org un mot',
    )
  })
})

test.each([
  ['backticks', '`'.repeat(80_000)],
  ['quotes in quotes', `${'>'.repeat(50_000)}mot`],
  ['lists in lists on one line', `${'- '.repeat(30_000)}mot`],
  ['brackets', '['.repeat(100_000)],
  ['emphasis', '*_a'.repeat(30_000)],
  ['an address and dots', `https://a${'.'.repeat(80_000)}x`],
  ['a line of equals signs', `a\n${'='.repeat(80_000)}x`],
  ['a megabyte of prose', 'Réduire **le délai** de 5 jours à [1 jour](https://exemple.org).\n\n'.repeat(16_000)],
])('%s, however many, are read to the end', (_, written) => {
  // Nothing here measures time: what is not linear in these does not end within the test's.
  expect(readMarkdown(written).length).toBeGreaterThan(0)
})

describe('a passage that is quoted', () => {
  test.each([
    ['| **Dérive** des données | haute | |', 'Dérive des données · haute'],
    ['Dérive | haute\n|---|---|\n| Coûts | basse', 'Dérive · haute\nCoûts · basse'],
    ['### Un _titre_ avec [un lien](https://exemple.org)', 'Un titre avec un lien'],
    ['> 90 % de rappel\n2. Réduire\n- le délai', '> 90 % de rappel\n2. Réduire\n- le délai'],
    ['`cat a | wc -l` compte', 'cat a | wc -l compte'],
    ['**coupé au mil', '**coupé au mil'],
    ['|---|---|', '|---|---|'],
    ['sous 24 h\t12 jours\tDélai de mise en service', 'sous 24 h · 12 jours · Délai de mise en service'],
    ['\tun seul retrait', 'un seul retrait'],
  ])('%j is %j', (passage, said) => {
    expect(spokenPassage(passage)).toBe(said)
  })
})
