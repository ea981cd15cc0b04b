import { type FileChild, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { DocumentTable } from '../../../flows/review/document.ts'
import type { MarkdownRow } from '../../../text/markdown/document.ts'
import { textWidth } from './docx-styles.ts'
import { docxWords } from './docx-words.ts'

/** A table whose header comes again on each page, no row of it in two; below it, what is left out of it. */
export function docxTable({ columns, rows, left }: DocumentTable): readonly FileChild[] {
  const share = Math.floor(textWidth / Math.max(columns.length, 1))
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns.map(() => share),
    rows: [headRow(columns, share), ...rows.map((cells) => bodyRow(cells, share))],
  })
  // Two tables with nothing between them would be one.
  return [table, new Paragraph({ style: 'Caption', children: left === '' ? [] : [new TextRun(left)] })]
}

/** `tableHeader: false` would be written all the same, and each row be read as a header. */
function headRow(cells: MarkdownRow, share: number): TableRow {
  const shading = { type: ShadingType.CLEAR, fill: 'E8EEF5' }
  const children = cells.map((words) => cell(docxWords(words, { bold: true }), { share, shading }))
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

function bodyRow(cells: MarkdownRow, share: number): TableRow {
  return new TableRow({ cantSplit: true, children: cells.map((words) => cell(docxWords(words), { share })) })
}

type TableLook = Pick<ConstructorParameters<typeof TableCell>[0], 'shading'> & { readonly share: number }

function cell(words: ReturnType<typeof docxWords>, { share, ...look }: TableLook): TableCell {
  return new TableCell({
    ...look,
    width: { size: share, type: WidthType.DXA },
    margins: { left: 90, right: 90, top: 50, bottom: 50 },
    children: [new Paragraph({ spacing: { after: 0 }, children: [...words] })],
  })
}
