import type { Span } from '../finding.ts'
import { trim } from './item.ts'
import type { TextLine } from './lines.ts'

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
