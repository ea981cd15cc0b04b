import type { Agreement } from '../agreement.ts'
import { errorLines } from './error-lines.ts'
import { goalsTable, tablesByFile } from './measures-table.ts'

/** How steady two sets of answers are, as lines for a person. */
export function steadyLines({ complete, readings, measures }: Agreement, errors: string | null): readonly string[] {
  return [
    '',
    `Two sets of answers: ${complete} of ${readings} readings are complete in both`,
    '',
    ...tablesByFile(measures),
    ...goalsTable(measures),
    ...(errors === null ? [] : errorLines(measures, errors)),
  ]
}
