import type { CardElement, Container, Table, TableCell } from './adaptive-card.ts'
import { line, lines } from './text.ts'

/** What a phone shows beside one another without breaking words: found by looking. */
const phone = { columns: 4, first: 60, other: 16 }

/** A table where a phone can show it; else one paragraph for each row, each cell under its column's name. */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly CardElement[] {
  return fitsPhone(columns, rows) ? [grid(columns, rows)] : rows.map((row) => stacked(columns, row))
}

function fitsPhone(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (columns.length > phone.columns) return false
  return [columns, ...rows].every((row) =>
    row.every((cell, index) => cell.length <= (index === 0 ? phone.first : phone.other)),
  )
}

function grid(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
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

function stacked(columns: readonly string[], row: readonly string[]): Container {
  const [first = '', ...others] = row
  const under = others.flatMap((text, index) =>
    text === '' ? [] : lines(`${columns[index + 1] ?? ''} · ${text}`, {}, 'None'),
  )
  return { type: 'Container', spacing: 'Medium', items: [...lines(first, { weight: 'Bolder' }), ...under] }
}
