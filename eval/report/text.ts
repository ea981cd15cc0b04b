import { placeDocuments, type PlacedDocument } from '../headings.ts'
import type { Folder } from '../formats/read-folder.ts'
import type { Measure } from '../measure.ts'
import { checksOn } from '../steady.ts'
import { errorLines } from './error-lines.ts'
import { headingErrors, headingLines } from './headings.ts'
import { goalsTable, tablesByFile } from './measures-table.ts'

/** What the automatic checks are worth on a folder, as lines for a person. */
export function automaticText(folder: Folder, measures: readonly Measure[], errors: string | null): readonly string[] {
  const headings = placeDocuments(folder.headings)
  return [
    ...(measures.length === 0 ? [] : ['Shares with their counts and 95 % intervals', '', ...tablesByFile(measures)]),
    ...(folder.passages.length === 0 ? [] : [...steadyLines(folder), '']),
    ...(headings.length === 0 ? [] : [...headingText(headings, errors), '']),
    ...(errors === null ? [] : [...errorLines(measures, errors), '']),
    ...(measures.length === 0 ? [] : ['## Goals, automatic checks alone', '', ...goalsTable(measures)]),
  ]
}

function steadyLines({ passages }: Folder): readonly string[] {
  const { quotes, verbatim, steady } = checksOn(passages)
  return [
    `${passages.length} labelled passages. Quotes that are verbatim: ${verbatim} of ${quotes}. The same findings five times: ${steady ? 'yes' : 'no'}.`,
  ]
}

function headingText(headings: readonly PlacedDocument[], errors: string | null): readonly string[] {
  return [...headingLines(headings), ...(errors === null ? [] : ['', ...headingErrors(headings)])]
}
