import type { PdfRun } from './page.ts'

/** Words that stand on one base line, from left to right. */
export interface PdfLine {
  readonly runs: readonly PdfRun[]
  readonly text: string
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  /** That of most of its letters. */
  readonly size: number
  readonly isBold: boolean
  readonly isMono: boolean
}

/** The lines that runs make in the order of the file, which is the one in which they are read. */
export function linesOf(runs: readonly PdfRun[]): readonly PdfLine[] {
  const lines: PdfRun[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    if (line !== undefined && follows(line, run)) line.push(run)
    else lines.push([run])
  }
  return lines.map(lineOf)
}

/** On the same base line, or raised or lowered as a small sign is, and further right. */
function follows(line: readonly PdfRun[], run: PdfRun): boolean {
  const last = line.at(-1)
  if (last === undefined || last.page !== run.page) return false
  const size = Math.max(last.size, run.size)
  const isSmall = Math.min(last.size, run.size) < size * 0.8
  return Math.abs(run.y - last.y) < size * (isSmall ? 0.6 : 0.25) && run.x > last.right - size * 0.6
}

function lineOf(runs: readonly PdfRun[]): PdfLine {
  const [first] = runs
  if (first === undefined) throw new Error('a line has words')
  const main = runs.reduce((long, run) => (run.text.length > long.text.length ? run : long), first)
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    runs,
    text: runs.map((run, index) => spaceBefore(runs[index - 1], run) + run.text).join(''),
    page: first.page,
    x: first.x,
    right: Math.max(...runs.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    isBold: words.length > 0 && words.every(({ bold }) => bold),
    isMono: runs.every(({ mono }) => mono),
  }
}

/** Whether the first word of the next line would still have found room before `edge`: then the line was ended on purpose. */
export function leavesRoom(line: PdfLine, next: PdfLine, edge: number): boolean {
  const [word = ''] = next.text.split(' ')
  const each = (next.right - next.x) / Math.max(1, next.text.length)
  return line.right + (word.length + 1) * each < edge - line.size * 0.5
}

/** A space between two runs where the file has one, or they stand apart. */
export function spaceBefore(last: PdfRun | undefined, run: PdfRun): string {
  if (last === undefined || /\s$/.test(last.text) || /^\s/.test(run.text)) return ''
  return run.spaced || run.x - last.right > run.size * 0.18 ? ' ' : ''
}
