import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { assessDocument } from '../../../../scripts/assess/assessment.ts'
import { readBytes } from '../../../../src/adapters/chat/files/read-bytes.ts'
import { splitProposal } from '../../../../src/rubric/reading/split.ts'
import { rubric } from '../../../../src/rubric/rubric.ts'
import { wordFile, wordTwin } from '../../../support/word-file.ts'

async function textIn(bytes: Buffer): Promise<string> {
  const read = await readBytes(bytes, 'proposition.docx')
  return read.type === 'text' ? read.text : JSON.stringify(read)
}

function findingsIn(text: string, language: 'fr' | 'en'): readonly string[] {
  const { json } = assessDocument(splitProposal(text), text, language, rubric)
  return json.findings.map(({ section, criterion }) => `${section} ${criterion}`)
}

describe('a proposal in Word', () => {
  test.each(['strong', 'weak'].flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
    'that is %s, in %s, has the same findings as its twin in Markdown',
    async (kind, language) => {
      const file = join(import.meta.dirname, `../../../fixtures/proposals/${kind}.${language}.md`)
      const markdown = readFileSync(file, 'utf8')

      const text = await textIn(await wordTwin(markdown))

      expect(findingsIn(text, language)).toEqual(findingsIn(markdown, language))
    },
  )

  test('keeps headings, emphasis, links, lists and tables', async () => {
    const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more })
    const link = new ExternalHyperlink({ link: 'https://x.org/poc', children: [new TextRun('le POC')] })
    const script = new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('ici')] })
    const bytes = await wordFile(
      [
        new Paragraph({ text: 'Proposition', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Contexte', heading: HeadingLevel.HEADING_2 }),
        new Paragraph(''),
        new Paragraph({
          children: [new TextRun({ text: 'Objectif ', bold: true }), new TextRun('net, '), link, script],
        }),
        new Paragraph({ text: 'un', bullet: { level: 0 } }),
        new Paragraph({ text: 'deux', bullet: { level: 1 } }),
        new Paragraph({ text: 'premier', numbering: { reference: 'numbers', level: 0 } }),
        new Paragraph({ text: 'second', numbering: { reference: 'numbers', level: 0 } }),
        new Table({
          rows: [
            new TableRow({ children: [cell('Risque'), cell('Impact'), cell('Mitigation')] }),
            new TableRow({
              children: [
                cell('Dérive', { verticalMerge: VerticalMergeType.RESTART }),
                cell('élevé'),
                cell('alerte|appel'),
              ],
            }),
            new TableRow({
              children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('ligne', { columnSpan: 2 })],
            }),
          ],
        }),
        new Paragraph({ children: [new TextRun('Noté'), new FootnoteReferenceRun(1)] }),
      ],
      { 1: { children: [new Paragraph('En bas.')] } },
    )

    expect(await textIn(bytes)).toBe(
      [
        '# Proposition',
        '## Contexte',
        '**Objectif** net, [le POC](https://x.org/poc)ici',
        '- un\n  - deux',
        '1. premier\n2. second',
        '| Risque | Impact | Mitigation |\n|---|---|---|\n| Dérive | élevé | alerte\\|appel |\n| Dérive | ligne |  |',
        'Noté[^1]',
        '[^1]: En bas.',
      ].join('\n\n'),
    )
  })

  test('has bold lines for headings where its author makes them so', async () => {
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] })
    const text = await textIn(
      await wordFile([bold('4. Objectifs du projet MLOps'), new Paragraph('Déployer en 1 jour')]),
    )

    expect(text).toBe('**4. Objectifs du projet MLOps**\n\nDéployer en 1 jour')
    expect(splitProposal(text).sections[4].text).toBe('Déployer en 1 jour')
  })

  test('keeps what its pictures show, in words', async () => {
    const altText = { name: 'p', title: 't', description: 'Schéma de la chaîne' }
    const picture = new ImageRun({
      type: 'png',
      data: Buffer.alloc(99),
      transformation: { width: 9, height: 9 },
      altText,
    })

    expect(await textIn(await wordFile([new Paragraph({ children: [picture] })]))).toBe('Schéma de la chaîne')
  })
})

test('a form in Word, its parts beside their names, is shared out with the lists of its cells', async () => {
  const cell = (...children: Paragraph[]) => new TableCell({ children })
  const row = (head: string, ...children: Paragraph[]) =>
    new TableRow({
      children: [cell(new Paragraph({ children: [new TextRun({ text: head, bold: true })] })), cell(...children)],
    })
  const item = (text: string) => new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } })
  const bytes = await wordFile([
    new Paragraph({ text: 'Fiche projet', heading: HeadingLevel.TITLE }),
    new Table({
      rows: [
        row('Titre du projet', new Paragraph('Compter les phoques par drone')),
        row('Contexte', new Paragraph('Deux mille phoques | comptés à la main.'), new Paragraph('Deux fois par an.')),
        row('Objectifs', item('Compter à 5 % près'), item('Livrer un modèle en un jour')),
        row('Risques', new Paragraph('Brouillard : voler de nouveau le lendemain.')),
      ],
    }),
  ])

  const { sections } = splitProposal(await textIn(bytes))

  expect(sections[1].text).toBe('Compter les phoques par drone')
  expect(sections[3].text).toMatch(/^Deux mille phoques {2}\| comptés à la main\. *\nDeux fois par an\.$/)
  expect(sections[4].text).toMatch(/^1\. Compter à 5 % près *\n2\. Livrer un modèle en un jour$/)
  expect(sections[7].text).toBe('Brouillard : voler de nouveau le lendemain.')
})
