import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  Math as Equation,
  MathRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx'
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../src/adapters/chat/files/read-bytes.ts'
import { wordFile } from '../../../support/word-file.ts'

const nothing = { pictures: 0, described: 0, comments: 0, deletions: 0, pages: 0 }
const change = { id: 1, author: 'Karim', date: '2026-11-01T00:00:00Z' }

async function readWord(bytes: Buffer): Promise<{ readonly text: string; readonly left: object | undefined }> {
  const read = await readBytes(bytes, 'proposition.docx')
  return read.type === 'text' ? { text: read.text, left: read.left } : { text: JSON.stringify(read), left: undefined }
}

/** The file with its document's XML changed, as other programs write it. */
function rewritten(bytes: Buffer, change: (xml: string) => string, part = 'word/document.xml'): Buffer {
  const files = unzipSync(bytes)
  return Buffer.from(zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array()))) }))
}

test('tracked changes are read as if they were accepted, and what was deleted is counted', async () => {
  const bytes = await wordFile([
    new Paragraph({
      children: [
        new TextRun('Réduire le délai de '),
        new DeletedTextRun({ ...change, text: 'dix' }),
        new InsertedTextRun({ ...change, text: 'cinq' }),
        new TextRun(' jours'),
      ],
    }),
  ])

  expect(await readWord(bytes)).toEqual({ text: 'Réduire le délai de cinq jours', left: { ...nothing, deletions: 1 } })
})

test('what was moved stands where it was moved to', async () => {
  const plain = await wordFile([new Paragraph('AAA'), new Paragraph('BBB')])
  const moved = rewritten(plain, (xml) =>
    xml
      .replace(
        /<w:r>(<w:t[^>]*>)AAA<\/w:t><\/w:r>/,
        '<w:moveFrom w:id="7" w:author="K"><w:r>$1Un</w:t></w:r></w:moveFrom>',
      )
      .replace(
        /<w:r>(<w:t[^>]*>)BBB<\/w:t><\/w:r>/,
        '<w:moveTo w:id="8" w:author="K"><w:r>$1Un</w:t></w:r></w:moveTo>',
      ),
  )

  expect((await readWord(moved)).text).toBe('Un')
})

test('comments are left out and counted', async () => {
  const bytes = await wordFile(
    [
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun('Un objectif'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ],
      }),
    ],
    {},
    { comments: { children: [{ id: 0, author: 'Sophie', children: [new Paragraph('Lequel ?')] }] } },
  )

  expect(await readWord(bytes)).toEqual({ text: 'Un objectif', left: { ...nothing, comments: 1 } })
})

test('footnotes are kept as notes, wherever they are called', async () => {
  const cell = new TableCell({
    children: [new Paragraph({ children: [new TextRun('Dérive'), new FootnoteReferenceRun(2)] })],
  })
  const bytes = await wordFile(
    [
      new Paragraph({ children: [new TextRun('Un délai'), new FootnoteReferenceRun(1)] }),
      new Table({ rows: [new TableRow({ children: [cell, new TableCell({ children: [new Paragraph('Alerte')] })] })] }),
    ],
    { 1: { children: [new Paragraph('Ouvré.')] }, 2: { children: [new Paragraph('Des données.')] } },
  )

  expect((await readWord(bytes)).text).toBe(
    'Un délai[^1]\n\n| Dérive[^2] | Alerte |\n|---|---|\n\n[^1]: Ouvré.\n[^2]: Des données.',
  )
})

test('a table in a cell is its words', async () => {
  const cell = (...children: (Paragraph | Table)[]) => new TableCell({ children })
  const inner = new Table({ rows: [new TableRow({ children: [cell(new Paragraph('a')), cell(new Paragraph('b'))] })] })
  const rows = [
    new TableRow({ children: [cell(new Paragraph('Risque')), cell(new Paragraph('Mitigation'))] }),
    new TableRow({ children: [cell(inner, new Paragraph('')), cell(new Paragraph('Alerte'))] }),
  ]

  expect((await readWord(await wordFile([new Table({ rows })]))).text).toBe(
    '| Risque | Mitigation |\n|---|---|\n| a, b | Alerte |',
  )
})

test('pictures are counted, and what they show is kept where it is said', async () => {
  const picture = (description: string, title = '') =>
    new ImageRun({
      type: 'png',
      data: Buffer.alloc(99),
      transformation: { width: 9, height: 9 },
      altText: { name: 'p', title, description },
    })
  const children = [picture('Le chemin des images'), picture('', 'Le robot'), picture('image2.png'), picture('')]

  expect(await readWord(await wordFile([new Paragraph('Voici :'), new Paragraph({ children })]))).toEqual({
    text: 'Voici :\n\nLe chemin des images Le robot',
    left: { ...nothing, pictures: 4, described: 2 },
  })
})

test('the words of a text box and of an equation are kept', async () => {
  const bytes = await wordFile([
    new Paragraph({ children: [new TextRun('Le taux '), new Equation({ children: [new MathRun('x=1')] })] }),
    new Textbox({ children: [new Paragraph('Dans un cadre')], style: { width: '200pt' } }),
  ])

  expect((await readWord(bytes)).text).toBe('Le taux x=1\n\nDans un cadre')
})

describe('headings', () => {
  test('are known by the level of their style, whatever it is called', async () => {
    const styles = {
      paragraphStyles: [
        { id: 'Titre1', name: 'Titre 1' },
        { id: 'Rubrique', name: 'Rubrique', paragraph: { outlineLevel: 1 } },
        { id: 'SousRubrique', name: 'Sous-rubrique', basedOn: 'Heading3' },
      ],
    }
    const bytes = await wordFile(
      [
        new Paragraph({ text: 'Contexte', style: 'Titre1' }),
        new Paragraph({ text: 'Objectifs', style: 'Rubrique' }),
        new Paragraph({ text: 'Mesures', style: 'SousRubrique' }),
        new Paragraph('Un texte.'),
      ],
      {},
      { styles },
    )

    expect((await readWord(bytes)).text).toBe('# Contexte\n\n## Objectifs\n\n### Mesures\n\nUn texte.')
  })

  test('that are items of a numbered list keep their numbers, with text between them', async () => {
    const item = (text: string) =>
      new Paragraph({
        children: [new TextRun({ text, bold: true })],
        numbering: { reference: 'numbers', level: 0 },
      })
    const bytes = await wordFile([
      item('Contexte'),
      new Paragraph('Une verrerie.'),
      item('Objectifs'),
      new Paragraph('Trier.'),
    ])

    expect((await readWord(bytes)).text).toBe('1. **Contexte**\n\nUne verrerie.\n\n2. **Objectifs**\n\nTrier.')
  })
})
