import { type Columns, gapOf } from '../columns.ts'
import type { Steady } from '../steady.ts'
import { measuresTable } from './measures-table.ts'

/** What the automatic checks are worth, as lines for a person. */
export function automaticLines(
  columns: Columns,
  { quotes, verbatim, steady }: Steady,
  passages: number,
  items: number,
): readonly string[] {
  return [
    `${passages} passages, ${items} labelled items; shares with their counts and 95 % intervals`,
    '',
    ...measuresTable(columns),
    '',
    `French-English gap in balanced accuracy: ${gapOf(columns)?.toFixed(3) ?? '-'} (goal ≤ 0.040)`,
    `Quotes that are verbatim: ${verbatim} of ${quotes}. The same findings five times: ${steady ? 'yes' : 'no'}.`,
  ]
}
