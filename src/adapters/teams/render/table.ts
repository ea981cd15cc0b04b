import { isBlank } from '../../../flows/model/visible.ts'
import type { CardElement, Container, TableElement, TableCell } from './adaptive-card.ts'
import { line } from './text.ts'

/** What a phone shows beside one another without breaking words: found by looking. */
const phone = { columns: 4, first: 60, other: 16 }

/** A table where a phone can show it; else one paragraph for each row, each cell with its column's name. */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly CardElement[] {
  if ([columns, ...rows].flat().every(isBlank)) return []
  return fitsPhone(columns, rows) ? [grid(columns, rows)] : rows.flatMap((row) => stackCells(columns, row))
}

function fitsPhone(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (columns.length > phone.columns) return false
  return [columns, ...rows].every((row) =>
    row.every((cell, index) => cell.length <= (index === 0 ? phone.first : phone.other) && !/[\r\n]/.test(cell)),
  )
}

function grid(columns: readonly string[], rows: readonly (readonly string[])[]): TableElement {
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    columns: columns.map((_, index) => ({ width: index === 0 ? 4 : 2 })),
    rows: [
      { type: 'TableRow', style: 'emphasis', cells: columns.map((name) => cell(name, 'head')) },
      ...rows.map((row) => ({
        type: 'TableRow' as const,
        cells: columns.map((_, index) => cell(row[index] ?? '', 'body')),
      })),
    ],
  }
}

function cell(text: string, part: 'head' | 'body'): TableCell {
  return { type: 'TableCell', items: [line(text, part === 'head' ? { weight: 'Bolder' } : {})] }
}

function stackCells(columns: readonly string[], row: readonly string[]): readonly Container[] {
  const [first = [], ...others] = columns.map((name, index) => nameCell(name, row[index] ?? ''))
  const head = first.map((one) => line(one, { weight: 'Bolder' }))
  const under = others.flatMap((cell) => cell.map((one) => line(one, {}, 'None')))
  const items = [...head, ...under]
  return items.length === 0 ? [] : [{ type: 'Container', spacing: 'Medium', items }]
}

/** `Risk · a probe fails`, with what stands on further lines of the cell under it. */
function nameCell(column: string, cell: string): readonly string[] {
  const text = isBlank(column) ? cell : `${column.replace(/\s+/g, ' ')} · ${cell}`
  return text.split(/\r\n|\r|\n/).filter((one) => !isBlank(one))
}
