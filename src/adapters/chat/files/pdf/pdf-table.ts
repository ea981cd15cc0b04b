import type { PdfRun } from './page.ts'

/** One cell of a table that is drawn with lines. */
export interface PdfCell {
  readonly runs: readonly PdfRun[]
  /** Where it ends. */
  readonly right: number
  readonly columns: number
  readonly rows: number
}

/** A table that is drawn with lines: its rows, and where it stands on its page. */
export interface PdfTable {
  readonly rows: readonly (readonly PdfCell[])[]
  readonly runs: ReadonlySet<PdfRun>
}
