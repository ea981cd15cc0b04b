import type { TextLine } from './lines.ts'

/** The lines that are rows pasted from a spreadsheet: two and more in a row with tabs between words, and as many of them, or nearly. */
export function tabbedLines(raw: string, lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: { readonly index: number; readonly tabs: number }[] = []
  const close = (): void => {
    if (run.length > 1) for (const { index } of run) found.add(index)
    run = []
  }
  for (const line of lines) {
    const tabs = line.kind === 'text' || line.kind === 'bullet' ? tabsIn(raw, line) : 0
    if (tabs === 0 || (run[0] !== undefined && Math.abs(run[0].tabs - tabs) > 1)) close()
    if (tabs > 0) run.push({ index: line.index, tabs })
  }
  close()
  return found
}

/** Tabs inside a line, not before its words. */
function tabsIn(raw: string, { from, end }: TextLine): number {
  return raw.slice(from, end).split('\t').length - 1
}
