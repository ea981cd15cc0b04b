import { describe, expect, test } from 'vitest'
import type { DocumentPart } from '../../src/flows/review/document.ts'
import { figuresOf, mapFigures, placePictures, sentIn } from '../../src/flows/review/figures.ts'
import { documentWith } from '../support/frozen.ts'

const partsOf = (text: string, language: 'fr' | 'en' = 'en') =>
  documentWith({ 3: text }, language).sections[2]?.parts ?? []
const levels = (parts: readonly DocumentPart[]) =>
  parts.flatMap((part) => (part.type === 'heading' ? [part.level] : []))
const words = (text: string) => [{ text, looks: [], link: null }]
/** Every text of the tree, in order. */
const said = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(said).join('')
  if (typeof node !== 'object' || node === null) return ''
  return Object.entries(node)
    .map(([key, value]) =>
      typeof value === 'string' ? (key === 'text' || key === 'source' ? value : '') : said(value),
    )
    .join('')
}

describe('the document', () => {
  test('has the guide’s ten headings in its language, and a cover that says what it is', () => {
    const document = documentWith({ 5: 'MLflow keeps models, Airflow starts them.' }, 'fr')

    expect(document.sections.map(({ heading }) => heading)).toEqual([
      '1. Titre du projet',
      '2. Résumé (150-200 mots)',
      '3. Contexte et problématique MLOps',
      '4. Objectifs du projet MLOps',
      '5. Architecture technique MLOps',
      '6. POC GitHub, sources de données et ressources utiles',
      '7. Évaluation des risques et stratégies de mitigation',
      '8. Métriques de succès',
      '9. Potentiel d’intégration dans le catalogue de projets',
      '10. Conclusion',
    ])
    expect(document.cover).toEqual([
      { name: 'Rédaction\u00A0:', value: 'Élodie Le Goff' },
      { name: 'Référence\u00A0:', value: 'MLP-2026-042' },
      { name: 'Version\u00A0:', value: 'v2' },
      { name: 'Date\u00A0:', value: '24 novembre 2026' },
      {
        name: 'Compétences MLOps\u00A0:',
        value: 'gestion du code et des modèles · automatisation et CI/CD · surveillance et journaux',
      },
      { name: 'Outils\u00A0:', value: 'MLflow, Airflow' },
    ])
  })

  test('of a draft names no version', () => {
    const { cover, standing } = documentWith({}, 'fr', 'draft')

    expect([standing, cover[2]?.value]).toEqual(['draft', 'brouillon'])
  })

  test('has the traceability matrix as its annex, and none where no theme runs through it', () => {
    const [annex] = documentWith().annexes

    expect(annex?.heading).toBe('Annex: from challenge to indicator')
    expect(annex?.parts[1]).toMatchObject({ type: 'table', columns: { length: 6 } })
    const blank = Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => [number, 'x']))
    expect(documentWith(blank).annexes).toEqual([])
  })

  test('says of a section without a text that it is not filled in', () => {
    expect(partsOf(' \n', 'fr')).toEqual([
      { type: 'paragraph', words: [{ text: 'Non renseigné.', looks: ['italic'], link: null }] },
    ])
  })

  test('reads each section alone: what one defines or leaves open reaches no other', () => {
    const document = documentWith({ 3: '```\nopen', 4: '[a][1] after', 5: '[1]: https://example.org' })

    expect(document.sections[2]?.parts).toEqual([{ type: 'code', language: '', text: 'open' }])
    expect(document.sections[3]?.parts).toEqual([{ type: 'paragraph', words: words('[a][1] after') }])
  })
})

describe('headings', () => {
  test.each([
    ['# a\n## b\n### c', [3, 4, 5]],
    ['## a\n### b', [3, 4]],
    ['### a\n#### b', [3, 4]],
    ['#### a\n###### b\n### c', [3, 4, 3]],
    ['# a\n###### b\n##### c', [3, 4, 5]],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', [3, 4, 5, 6, 6, 6]],
    ['#\n## \u202E\n### a', [3]],
  ])('%j go below the section’s, a step at a time, none empty', (text, expected) => {
    expect(levels(partsOf(text))).toEqual(expected)
  })
})

describe('what is large or hostile', () => {
  test('a table of 700 rows and 60 columns says how much of it is left out', () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(60)}`
    const [table] = partsOf([row('h'), row('---'), ...Array.from({ length: 700 }, () => row('c'))].join('\n'), 'fr')

    expect(table).toMatchObject({
      columns: { length: 12 },
      rows: { length: 500 },
      left: 'Ce tableau continue dans le fichier Markdown\u00A0: encore 200 lignes et 48 colonnes.',
    })
  })

  test.each([
    ['lists', '- '],
    ['quotes', '> '],
  ])('%s fourteen deep lose no word, and end at twelve', (_, sign) => {
    const text = Array.from({ length: 14 }, (_, depth) =>
      sign === '> '
        ? `${'> '.repeat(depth + 1)}word${depth}\n${'> '.repeat(depth + 1)}`
        : `${'  '.repeat(depth)}- word${depth}`,
    ).join('\n')
    const parts = partsOf(text)

    expect(said(parts).match(/word\d+/g)).toHaveLength(14)
    expect(JSON.stringify(parts).match(sign === '> ' ? /"quote"/g : /"list"/g)).toHaveLength(12)
  })

  test.each([
    ['controls', 'a\u0000b\u0007c', 'abc'],
    ['forced directions', 'a\u202Eb\u2066c\u2069', 'abc'],
    ['halves of pairs', 'a\uD83Cb', 'a\uFFFDb'],
    ['non-characters', 'a\uFFFEb\uFFFF', 'ab'],
    ['a word of 5,000 letters', 'w'.repeat(5000), 'w'.repeat(5000)],
    ['emoji of several', '👩‍🔬 🇫🇷', '👩‍🔬 🇫🇷'],
    ['other scripts', 'שלום 漢字', 'שלום 漢字'],
    ['HTML', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a link that acts', '[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['a link of data', '[x](data:text/html,y)', '[x](data:text/html,y)'],
  ])('%s: text', (_, text, expected) => {
    expect(said(partsOf(text))).toBe(expected)
  })

  test('a picture of elsewhere is a link by its words', () => {
    expect(partsOf('![plan](https://a.example/x.png)')).toEqual([
      { type: 'paragraph', words: [{ text: 'plan', looks: [], link: 'https://a.example/x.png' }] },
    ])
  })

  test('a megabyte of prose, lists and tables is read whole', () => {
    const text =
      `${'Une phrase de plus sur la dérive. '.repeat(30)}\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| c | d |\n\n`.repeat(
        900,
      )

    expect(said(partsOf(text, 'fr')).match(/dérive/g)).toHaveLength(27_000)
  })
})

describe('French', () => {
  test.each([
    [
      'Quoi ? Ceci : « cela » ; 5 % et 3 € !',
      'Quoi\u00A0? Ceci\u00A0: «\u00A0cela\u00A0»\u00A0; 5\u00A0% et 3\u00A0€\u00A0!',
    ],
    ['2 400 000 lignes en 2026 et 12 345', '2\u202F400\u202F000 lignes en 2026 et 12\u202F345'],
    ['a:b', 'a:b'],
  ])('%j', (text, expected) => {
    expect(partsOf(text, 'fr')).toEqual([{ type: 'paragraph', words: words(expected) }])
    expect(partsOf(text, 'en')).toEqual([{ type: 'paragraph', words: words(text) }])
  })

  test('a sign behind a bold word keeps it, and code stays as it is written', () => {
    expect(said(partsOf('**Risque ** : `a ? b : c`, **non** !', 'fr'))).toBe('**Risque **\u00A0: a ? b : c, non\u00A0!')
  })
})

describe('figures', () => {
  const diagram = '```mermaid\nflowchart LR\n  A --> B\n```'

  test('a Mermaid block is one, wherever it stands, and gets its picture from who draws it', () => {
    const document = documentWith({ 5: `${diagram}\n\n- step\n  ${diagram.replaceAll('\n', '\n  ')}` })
    const drawn = mapFigures(document, (figure) => ({
      ...figure,
      picture: { hash: 'f'.repeat(64), width: 10, height: 20 },
      alternative: 'A, then B',
    }))

    expect(figuresOf(document).map(({ source, picture }) => [source, picture])).toEqual([
      ['flowchart LR\n  A --> B', null],
      ['flowchart LR\n  A --> B', null],
    ])
    expect(figuresOf(drawn).map(({ picture, alternative }) => [picture?.height, alternative])).toEqual([
      [20, 'A, then B'],
      [20, 'A, then B'],
    ])
  })

  test('pictures that were sent are figures where they are named, between the words around them', () => {
    const [id, other] = ['0123456789abcdef', 'fedcba9876543210']
    const text = `Le plan :\n![Vue : de haut](attachment:${id})\net ![](attachment:${other}) encore.\n\n- ![](attachment:${id})`
    const document = documentWith({ 5: text }, 'fr')
    const parts = document.sections[4]?.parts ?? []

    expect(parts.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph', 'figure', 'paragraph', 'list'])
    expect(figuresOf(document).map(({ sent, alternative }) => [sent, alternative])).toEqual([
      [id, 'Vue\u00A0: de haut'],
      [other, 'Image'],
      [id, 'Image'],
    ])
    expect(sentIn(document)).toEqual([id, other])
    expect(JSON.stringify(parts)).not.toContain('🖼')
    expect(parts[2]).toMatchObject({ words: [{ text: 'et' }] })
  })

  test('in a cell or a heading their words stay, and the pictures stand below', () => {
    const cell = '![Courbe](attachment:0123456789abcdef)'
    const document = documentWith({ 5: `### ${cell}\n\n| a |\n|---|\n| ${cell} |` }, 'fr')
    const parts = document.sections[4]?.parts ?? []

    expect(parts.map(({ type }) => type)).toEqual(['heading', 'figure', 'table', 'figure'])
    expect(JSON.stringify(parts[2])).toContain('🖼 Courbe')
  })

  test('known pictures take their places: by the text of a diagram, by the id of what was sent', () => {
    const picture = (hash: string) => ({ hash, width: 10, height: 20 })
    const text =
      '```mermaid\nflowchart LR\n  A --> B\n```\n\n![](attachment:0123456789abcdef) ![](attachment:fedcba9876543210)'

    const placed = placePictures(documentWith({ 5: text }), {
      diagrams: new Map([['flowchart LR\n  A --> B', picture('drawn')]]),
      sent: new Map([['0123456789abcdef', picture('sent')]]),
    })

    expect(figuresOf(placed).map((figure) => figure.picture?.hash)).toEqual(['drawn', 'sent', undefined])
  })

  test('a block of code that names no language and begins like a diagram is one', () => {
    const document = documentWith({ 5: '```\nflowchart LR\n  A --> B\n```\n\n```\nls -l\n```' })

    expect(document.sections[4]?.parts.map(({ type }) => type)).toEqual(['figure', 'code'])
  })

  test('a line of thousands of pictures is read in a moment', () => {
    const document = documentWith({ 5: '![](attachment:0123456789abcdef) '.repeat(20_000) })

    expect(figuresOf(document)).toHaveLength(20_000)
  })
})
