import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

/** A Word file with these paragraphs and tables, as a program of its own writes it. */
export async function wordFile(
  children: readonly FileChild[],
  footnotes: Readonly<Record<string, { readonly children: Paragraph[] }>> = {},
  more: Partial<IPropertiesOptions> = {},
): Promise<Buffer<ArrayBuffer>> {
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
  }))
  const document = new Document({
    numbering: { config: [{ reference: 'numbers', levels }] },
    footnotes,
    ...more,
    sections: [{ children: [...children] }],
  })
  return Buffer.from(await Packer.toArrayBuffer(document))
}

/** The Word file that somebody would write who has this proposal in mind: its headings, lists, tables, links, code lines. */
export async function wordTwin(markdown: string): Promise<Buffer<ArrayBuffer>> {
  const children: FileChild[] = []
  let rows: string[] = []
  for (const line of [...markdown.split('\n'), '']) {
    if (line.startsWith('|')) {
      rows.push(line)
      continue
    }
    if (rows.length > 0) children.push(tableOf(rows))
    rows = []
    children.push(paragraphOf(line))
  }
  return wordFile(children)
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

function paragraphOf(line: string): Paragraph {
  const [, signs, words = ''] = /^(#{1,3} |- |\d+\. )?(.*)$/.exec(line) ?? []
  const children = runsOf(words)
  if (signs === undefined) return new Paragraph({ children })
  if (signs.startsWith('#')) {
    const heading = levels[signs.length - 2]
    return new Paragraph({ children, ...(heading && { heading }) })
  }
  if (signs === '- ') return new Paragraph({ children, bullet: { level: 0 } })
  return new Paragraph({ children, numbering: { reference: 'numbers', level: 0 } })
}

/** Addresses are links, as Word makes them. */
function runsOf(words: string): ParagraphChild[] {
  return words
    .split(/(https?:\/\/[^\s,)]+)/)
    .map((part, index) =>
      index % 2 === 0
        ? new TextRun(part)
        : new ExternalHyperlink({ link: part, children: [new TextRun({ text: part, style: 'Hyperlink' })] }),
    )
}

/** With bold words in the first row, which is how people mark a head. */
function tableOf(lines: readonly string[]): Table {
  const rows = lines.filter((line) => !line.startsWith('|-')).map((line) => line.slice(1, -1).split('|'))
  return new Table({
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text: cell.trim(), bold: index === 0 })] })],
              }),
          ),
        }),
    ),
  })
}
