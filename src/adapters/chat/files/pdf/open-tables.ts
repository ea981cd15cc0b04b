import { leavesRoom, linesOf, type PdfLine } from './lines.ts'
import type { PdfRun } from './page.ts'
import type { PdfCell, PdfTable } from './pdf-table.ts'
import type { StraightLine } from './straight-lines.ts'

/** Lines of one table end at the same places, to these many points. */
const near = 3

/** Tables without upright lines: at least three level ones of the same length, above, below and within, and words in columns between. */
export function openTablesOf(level: readonly StraightLine[], runs: readonly PdfRun[]): readonly PdfTable[] {
  const groups: StraightLine[][] = []
  for (const line of level.toSorted((one, other) => one.top - other.top)) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, line))
    if (group === undefined) groups.push([line])
    else group.push(line)
  }
  return groups.flatMap((lines) => {
    const table = lines.length < 3 ? null : tableBetween(lines, runs)
    return table === null ? [] : [table]
  })
}

function isAlike(one: StraightLine, other: StraightLine): boolean {
  return Math.abs(one.left - other.left) < near && Math.abs(one.right - other.right) < near
}

interface Column {
  readonly left: number
  readonly right: number
}

function tableBetween(lines: readonly StraightLine[], runs: readonly PdfRun[]): PdfTable | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const inside = runs.filter(
    ({ x, right, y }) => y > first.top && y < last.bottom && x > first.left - near && right < first.right + near,
  )
  const columns = columnsOf(inside)
  // A list has its signs in a column of their own, and is none.
  const areWords = columns.every((column) => inside.some((run) => isIn(run, column) && /\p{L}{2}/u.test(run.text)))
  if (columns.length < 2 || !areWords) return null
  const bands = lines
    .slice(1)
    .map((line, index) => inside.filter(({ y }) => y > (lines[index]?.top ?? 0) && y < line.top + near))
  return { rows: bands.flatMap((band) => rowsOf(band, columns)), runs: new Set(inside) }
}

/** Where no word of any row stands, one column ends and the next begins. */
function columnsOf(runs: readonly PdfRun[]): readonly Column[] {
  const columns: Column[] = []
  for (const { x, right, size } of runs.toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1)
    if (last !== undefined && x < last.right + size * 0.8)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else columns.push({ left: x, right })
  }
  return columns
}

function isIn({ x, right }: PdfRun, column: Column): boolean {
  return x >= column.left && right <= column.right
}

/** A row begins where the first column does, unless it only goes on there: its line before was full. */
function rowsOf(band: readonly PdfRun[], columns: readonly Column[]): readonly (readonly PdfCell[])[] {
  const [first] = columns
  if (first === undefined) return []
  // Room within a column reaches to where the next begins.
  const edge = (columns[1]?.left ?? first.right) - 10
  const starts: PdfLine[] = []
  let last: PdfLine | undefined
  for (const line of linesOf(band.filter((run) => isIn(run, first)))) {
    if (last === undefined || leavesRoom(last, line, edge)) starts.push(line)
    last = line
  }
  const tops = starts.map(({ y, size }) => y - size * 0.8)
  const rowOf = ({ y }: PdfRun) => Math.max(0, tops.filter((top) => y > top).length - 1)
  return Array.from({ length: Math.max(1, starts.length) }, (_, row) =>
    columns.map((column) => ({
      runs: band.filter((run) => isIn(run, column) && rowOf(run) === row),
      right: column.right,
      columns: 1,
      rows: 1,
    })),
  ).filter((cells) => cells.some(({ runs }) => runs.length > 0))
}
