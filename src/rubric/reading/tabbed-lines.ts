import type { TextLine } from './lines.ts'

/**
 * The lines that are rows of a table without a bar before them: two and more in a row with tabs or bars between words, and as many
 * of them, or nearly. So are tables pasted from a spreadsheet, and those of Markdown without their outer bars.
 */
export function tabbedLines(raw: string, lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: { readonly index: number; readonly signs: number }[] = []
  const close = (): void => {
    if (run.length > 1) for (const { index } of run) found.add(index)
    run = []
  }
  const last = lines.findLast(({ kind }) => kind !== 'blank')
  for (const line of lines) {
    if (line.kind === 'rule' && run.length === 1) continue
    const signs = line.kind === 'text' || line.kind === 'bullet' ? signsIn(raw, line) : 0
    if (line === last && signs === 0 && run.length > 2 && isCutRow(raw, line)) {
      run.push({ index: line.index, signs })
      break
    }
    if (signs === 0 || (run[0] !== undefined && Math.abs(run[0].signs - signs) > 1)) close()
    if (signs > 0) run.push({ index: line.index, signs })
  }
  close()
  return found
}

/** The last row of a table whose other cells are empty: its tabs were lost at the end of the text. A sentence is none. */
function isCutRow(raw: string, { kind, from, end }: TextLine): boolean {
  const text = raw.slice(from, end).trim()
  return kind === 'text' && text.split(/\s+/).length <= 12 && !/[.:!?…]$/.test(text)
}

/** Tabs inside a line, not before its words; without any, bars between blanks. */
function signsIn(raw: string, { from, end }: TextLine): number {
  const text = raw.slice(from, end)
  return text.split('\t').length - 1 || text.split(' | ').length - 1
}
