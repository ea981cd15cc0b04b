import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../src/adapters/chat/files/read-bytes.ts'
import { pdfFile, type PdfSheet, type PdfWords, tag, type PdfTag } from '../../../support/pdf-file.ts'

async function textIn(sheets: readonly PdfSheet[], tags?: PdfTag): Promise<string> {
  const read = await readBytes(pdfFile(sheets, tags && { tags }), 'proposition.pdf')
  return read.type === 'text' ? read.text : JSON.stringify(read)
}

/** Lines of running text, one below the other, from this height down. */
function lines(top: number, ...texts: readonly (string | Omit<PdfWords, 'at'>)[]): PdfWords[] {
  return texts
    .map((text, index): PdfWords => ({ at: [72, top - index * 14], ...(typeof text === 'string' ? { text } : text) }))
    .filter(({ text }) => text !== '')
}

const long = 'Une verrerie trie chaque jour dix mille bouteilles à la main, ce qui fatigue ses équipes'

describe('the text of a page', () => {
  test.each<[string, PdfWords[], string]>([
    [
      'has its lines in paragraphs again',
      lines(700, long, 'et coûte cher en casse.', '', 'Un modèle trie.'),
      `${long} et coûte cher en casse.\n\nUn modèle trie.`,
    ],
    [
      'keeps a line that its author ended',
      lines(700, long, 'et la casse.', 'Responsable : Léa', 'Date : mai'),
      `${long} et la casse.\nResponsable : Léa\nDate : mai`,
    ],
    [
      'has a word whole that was parted at the end of a line',
      lines(700, `${long} de pro-`, 'duction.'),
      `${long} de production.`,
    ],
    [
      'keeps the hyphen of a word that is written with one elsewhere',
      lines(700, `${long} à mi-`, 'temps, donc à mi-temps.'),
      `${long} à mi-temps, donc à mi-temps.`,
    ],
    ['keeps the hyphen of words that always have one', lines(700, `${long}, peut-`, 'être.'), `${long}, peut-être.`],
    [
      'has headings where letters are larger',
      [
        { text: 'Tri des bouteilles', at: [72, 780], size: 22 },
        { text: 'Contexte', at: [72, 740], size: 15 },
        ...lines(700, long, 'et la casse.'),
      ],
      `# Tri des bouteilles\n\n## Contexte\n\n${long} et la casse.`,
    ],
    [
      'has bold lines where its author made headings of them',
      lines(700, { text: '4. Objectifs', font: 'bold' }, '', long, 'et la casse.'),
      `**4. Objectifs**\n\n${long} et la casse.`,
    ],
    [
      'has lists by their signs, with what they wrap',
      [
        ...lines(700, `• ${long}`),
        { text: 'et coûte cher.', at: [84, 686] },
        { text: '– dans l’équipe du matin', at: [96, 672] },
        ...lines(658, '• un robot', '', '1. Trier', '2. Compter'),
      ],
      `- ${long} et coûte cher.\n  - dans l’équipe du matin\n- un robot\n\n1. Trier\n2. Compter`,
    ],
    [
      'has code as it stands',
      [
        ...lines(700, long),
        { text: 'flowchart LR', at: [72, 660], font: 'mono', size: 10 },
        { text: 'A --> B', at: [84, 648], font: 'mono', size: 10 },
      ],
      `${long}\n\n\`\`\`\nflowchart LR\n  A --> B\n\`\`\``,
    ],
  ])('%s', async (_, words, text) => {
    expect(await textIn([{ words }])).toBe(text)
  })

  test('has its links', async () => {
    const to = 'https://example.org/poc'
    const words = lines(700, `${long}, voir le POC en ligne`, `et ${to}.`)
    const links = [
      { to, area: [72 + 478, 697, 590, 711] as const },
      { to, area: [83, 683, 207, 697] as const },
    ]

    expect(await textIn([{ words, links }])).toBe(`${long}, voir le POC [en ligne](${to}) et ${to}.`)
  })
})

test('heads, feet and numbers of pages are no part of the text; a number in it is', async () => {
  const sheet = (page: number, text: string): PdfSheet => ({
    words: [
      { text: `Formation MLOps – promotion 2026`, at: [72, 805], size: 8 },
      { text, at: [72, 700] },
      { text: '12', at: [72, 400] },
      { text: `Page ${page} sur 3`, at: [280, 30], size: 8 },
    ],
  })

  expect(await textIn([sheet(1, 'Un'), sheet(2, 'Deux'), sheet(3, 'Trois')])).toBe(
    'Un\n\n12\n\nDeux\n\n12\n\nTrois\n\n12',
  )
})

test('a table of contents says nothing; numbers behind dots elsewhere do', async () => {
  const contents = ['Sommaire', 'Contexte 1', 'Objectifs 1', 'Risques 2']
  const budget = ['Serveur .......... 20', 'Robot .......... 300', 'Total .......... 320']
  const sheets = [{ words: lines(700, ...contents, '', 'Contexte', long) }, { words: lines(700, ...budget) }]

  expect(await textIn(sheets)).toBe(`Contexte\n${long}\n\n${budget.join('\n')}`)
})

test('a paragraph goes on over the end of a page', async () => {
  const sheets = [{ words: lines(700, long) }, { words: lines(700, 'et coûte cher.', '', 'Fin.') }]

  expect(await textIn(sheets)).toBe(`${long} et coûte cher.\n\nFin.`)
})

/** Lines around cells of two columns of 200 points and so many rows of 20 points. */
function grid(top: number, rows: number): NonNullable<PdfSheet['rules']> {
  const bottom = top - rows * 20
  const level = Array.from({ length: rows + 1 }, (_, row) => [72, top - row * 20, 472, top - row * 20] as const)
  return [...level, ...[72, 272, 472].map((x) => [x, top, x, bottom] as const)]
}

function cells(top: number, ...texts: readonly string[]): PdfWords[] {
  return texts.map((text, index) => ({ text, at: [76 + (index % 2) * 200, top - 14 - Math.floor(index / 2) * 20] }))
}

describe('a table', () => {
  test('is one where its lines are drawn', async () => {
    const words = [
      ...lines(720, 'Nos risques :'),
      ...cells(700, 'Risque', 'Mitigation', 'Dérive', 'Alerte'),
      ...lines(600, 'Fin.'),
    ]

    expect(await textIn([{ words, rules: grid(700, 2) }])).toBe(
      'Nos risques :\n\n| Risque | Mitigation |\n|---|---|\n| Dérive | Alerte |\n\nFin.',
    )
  })

  test('that goes on over the end of a page is one, with its head once', async () => {
    const sheet = (...texts: readonly string[]) => ({
      words: cells(500, 'Risque', 'Mitigation', ...texts),
      rules: grid(500, 2),
    })

    expect(await textIn([sheet('Dérive', 'Alerte'), sheet('Panne', 'Retour')])).toBe(
      '| Risque | Mitigation |\n|---|---|\n| Dérive | Alerte |\n| Panne | Retour |',
    )
  })

  test('is one where lines stand above, below and within it, as in books', async () => {
    const level = [700, 680, 630].map((y) => [72, y, 472, y] as const)
    const words = [
      ...[['Risque', 686] as const, ['Dérive des données', 666] as const, ['Panne', 638] as const].map(
        ([text, y]): PdfWords => ({ text, at: [76, y] }),
      ),
      ...[['Mitigation', 686] as const, ['Alerte sur les valeurs', 666] as const, ['hors plage', 652] as const].map(
        ([text, y]): PdfWords => ({ text, at: [276, y] }),
      ),
      { text: 'Retour arrière', at: [276, 638] } as const,
    ]

    expect(await textIn([{ words, rules: level }])).toBe(
      '| Risque | Mitigation |\n|---|---|\n| Dérive des données | Alerte sur les valeurs hors plage |\n| Panne | Retour arrière |',
    )
  })

  test('has a row for each line of its cells where no line is drawn between them', async () => {
    const words = [
      ...cells(700, 'Jour', 'Casse'),
      ...['lundi', 'mardi', 'jeudi'].map((text, row): PdfWords => ({ text, at: [76, 666 - row * 14] })),
      ...['12', '7', '9'].map((text, row): PdfWords => ({ text, at: [276, 666 - row * 14] })),
    ]
    const level = [700, 680, 630].map((y) => [72, y, 472, y] as const)
    const rules = [...level, ...[72, 272, 472].map((x) => [x, 700, x, 630] as const)]

    expect(await textIn([{ words, rules }])).toBe(
      '| Jour | Casse |\n|---|---|\n| lundi | 12 |\n| mardi | 7 |\n| jeudi | 9 |',
    )
  })

  test('is not made of a list between two lines', async () => {
    const rules = [720, 690, 640].map((y) => [72, y, 472, y] as const)
    const words = lines(676, '•', '•').concat([
      { text: 'Trier', at: [100, 676] },
      { text: 'Compter', at: [100, 662] },
    ])

    expect(await textIn([{ words, rules }])).not.toContain('|')
  })

  test('is not made of a box', async () => {
    const rules = [
      [72, 720, 472, 720],
      [72, 680, 472, 680],
      [72, 720, 72, 680],
      [472, 720, 472, 680],
    ] as const

    expect(await textIn([{ words: lines(700, 'Attention'), rules }])).toBe('Attention')
  })
})

describe('a document that tells of its structure', () => {
  const mark = (number: number) => ({ page: 0, mark: number })
  const words = (...texts: readonly string[]): PdfWords[] =>
    texts.map((text, index) => ({ text, at: [72, 700 - index * 30], mark: index }))

  test('has headings, lists and tables by it', async () => {
    const sheet = {
      words: words('Objectifs', '1.', 'Réduire', '2.', 'Compter', 'Risque', 'Mitigation', 'Dérive', 'Alerte'),
    }
    const item = (label: number) => tag('LI', tag('Lbl', mark(label)), tag('LBody', tag('P', mark(label + 1))))
    const row = (role: string, first: number) => tag('TR', tag(role, mark(first)), tag(role, mark(first + 1)))
    const tags = tag(
      'Document',
      tag('H2', mark(0)),
      tag('L', item(1), item(3)),
      tag('Table', row('TH', 5), row('TD', 7)),
    )

    expect(await textIn([sheet], tags)).toBe(
      '## Objectifs\n\n1. Réduire\n2. Compter\n\n| Risque | Mitigation |\n|---|---|\n| Dérive | Alerte |',
    )
  })

  test('keeps what its pictures show, and counts them', async () => {
    const tags = tag(
      'Document',
      tag('P', mark(0)),
      { ...tag('Figure', mark(1)), alt: 'Le chemin des images' },
      tag('Figure', mark(2)),
    )
    const read = await readBytes(pdfFile([{ words: words('Voici :', '', '') }], { tags }), 'a.pdf')

    expect(read).toEqual({
      type: 'text',
      text: 'Voici :\n\nLe chemin des images',
      left: { pictures: 2, described: 1, comments: 0, deletions: 0, pages: 0 },
    })
  })

  test('is read by its lines where it does not tell of every word', async () => {
    const tags = tag('Document', tag('P', mark(1)))

    expect(await textIn([{ words: words('Oublié', 'Nommé') }], tags)).toBe('Oublié\n\nNommé')
  })
})
