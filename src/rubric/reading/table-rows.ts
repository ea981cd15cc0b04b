import type { Span } from '../finding.ts'
import { aboveOf, trim, type UnnumberedItem } from './item.ts'
import type { TextLine } from './lines.ts'

/** The rows of the tables, with their headers. */
export function tableRowsOf(raw: string, lines: readonly TextLine[]): UnnumberedItem[] {
  return tablesOf(lines).flatMap(({ header, body }) => {
    const names = header === null ? [] : cellsOf(raw, header)
    const under = aboveOf(raw, lines, header ?? body[0])
    return body.flatMap((line) => {
      const cells = cellsOf(raw, line)
      const span = trim(raw, cells[0]?.start ?? line.from, cells.at(-1)?.end ?? line.end)
      return span.start === span.end ? [] : [{ span, form: 'row' as const, cells, header: names, under, ticked: false }]
    })
  })
}

function tablesOf(
  lines: readonly TextLine[],
): readonly { readonly header: TextLine | null; readonly body: readonly TextLine[] }[] {
  const found: { header: TextLine | null; body: TextLine[] }[] = []
  let open: { header: TextLine | null; body: TextLine[] } | null = null
  for (const line of lines) {
    if (line.kind === 'row') {
      open ??= { header: null, body: [] }
      open.body.push(line)
    } else if (line.kind === 'rule' && open !== null && open.body.length === 1 && open.header === null) {
      open.header = open.body.pop() ?? null
    } else if (line.kind !== 'rule') {
      if (open !== null) found.push(open)
      open = null
    }
  }
  return open === null ? found : [...found, open]
}

/** The trimmed cells of a table row, parted by a sign; escaped pipes are text. */
export function cellsOf(raw: string, line: Pick<TextLine, 'from' | 'end'>, sign = '|'): readonly Span[] {
  const cells: Span[] = []
  let start = line.from
  for (let at = line.from; at <= line.end; at += 1) {
    const ends = at === line.end || (raw[at] === sign && raw[at - 1] !== '\\')
    if (!ends) continue
    if (at < line.end || raw.slice(start, at).trim() !== '') cells.push(trim(raw, start, at))
    start = at + 1
  }
  return cells
}
