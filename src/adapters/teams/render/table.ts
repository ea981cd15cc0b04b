import { spokenWords } from '../../../text/markdown/spoken-markdown.ts'
import type { MarkdownRow, MarkdownWords } from '../../../text/markdown/document.ts'
import { isBlank } from '../../../flows/model/visible.ts'
import { runOf } from '../../chat/reading/pieces.ts'
import type { CardElement, Container, TableElement, TableCell } from './adaptive-card.ts'
import { line, wordLines } from './text.ts'

/** What a phone shows beside one another without breaking words: found by looking. */
const phone = { columns: 4, first: 60, other: 16 }

/** A table where a phone can show it; else one paragraph for each row, each cell with its column's name. */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly CardElement[] {
  const words = (row: readonly string[]): MarkdownRow => row.map((text) => [runOf(text)])
  return renderWordTable(words(columns), rows.map(words))
}

/** The same for a table whose cells have looks and links. */
export function renderWordTable(columns: MarkdownRow, rows: readonly MarkdownRow[]): readonly CardElement[] {
  if ([columns, ...rows].flat().every((words) => isBlank(spokenWords(words)))) return []
  return fitsPhone(columns, rows) ? [grid(columns, rows)] : rows.flatMap((row) => stackCells(columns, row))
}

function fitsPhone(columns: MarkdownRow, rows: readonly MarkdownRow[]): boolean {
  if (columns.length > phone.columns) return false
  return [columns, ...rows].every((row) =>
    row.map(spokenWords).every((cell, index) => {
      return cell.length <= (index === 0 ? phone.first : phone.other) && !/[\r\n]/.test(cell)
    }),
  )
}

function grid(columns: MarkdownRow, rows: readonly MarkdownRow[]): TableElement {
  return {
    type: 'Table',
    showGridLines: false,
    columns: columns.map((_, index) => ({ width: index === 0 ? 4 : 2 })),
    rows: [
      { type: 'TableRow', style: 'emphasis', cells: columns.map((name) => cell(name, 'head')) },
      ...rows.map((row) => ({
        type: 'TableRow' as const,
        cells: columns.map((_, index) => cell(row[index] ?? [], 'body')),
      })),
    ],
  }
}

function cell(words: MarkdownWords, part: 'head' | 'body'): TableCell {
  const look = part === 'head' ? ({ weight: 'Bolder' } as const) : {}
  const shown = wordLines(words, look)
  return { type: 'TableCell', items: shown.length === 0 ? [line('', look)] : shown }
}

function stackCells(columns: MarkdownRow, row: MarkdownRow): readonly Container[] {
  const [first = [], ...others] = columns.map((name, index) => nameCell(name, row[index] ?? []))
  const items = [...wordLines(first, { weight: 'Bolder' }), ...others.flatMap((words) => wordLines(words, {}, 'None'))]
  return items.length === 0 ? [] : [{ type: 'Container', spacing: 'Medium', items }]
}

/** `Risk · a probe fails`, with what stands on further lines of the cell under it. */
function nameCell(column: MarkdownWords, cell: MarkdownWords): MarkdownWords {
  const name = spokenWords(column).replace(/\s+/g, ' ')
  return isBlank(name) ? cell : [runOf(`${name} · `), ...cell]
}
