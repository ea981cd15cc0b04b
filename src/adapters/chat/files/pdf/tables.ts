import { cutRun, type PdfRun } from './page.ts'
import type { StraightLine } from './straight-lines.ts'

/** One cell of a table that is drawn with lines. */
export interface PdfCell {
  readonly runs: readonly PdfRun[]
  readonly columns: number
  readonly rows: number
}

/** A table that is drawn with lines: its rows, and where it stands on its page. */
export interface PdfTable {
  readonly rows: readonly (readonly PdfCell[])[]
  readonly runs: ReadonlySet<PdfRun>
}

/** Lines that are no further apart touch one another, in points. */
const near = 3

/** The tables of a page by their lines: at least two columns and two rows whose borders can be seen. Nothing is guessed from how words stand. */
export function tablesOf(straights: readonly StraightLine[], runs: readonly PdfRun[]): readonly PdfTable[] {
  const taken = new Set<PdfRun>()
  return clustersOf(straights).flatMap((lines) => {
    const table = tableOf(
      lines,
      runs.filter((run) => !taken.has(run)),
    )
    if (table === null) return []
    for (const run of table.runs) taken.add(run)
    return [table]
  })
}

/** Lines that hang together. */
function clustersOf(straights: readonly StraightLine[]): readonly (readonly StraightLine[])[] {
  let clusters: StraightLine[][] = []
  for (const line of straights) {
    const touched = clusters.filter((cluster) => cluster.some((other) => touch(line, other)))
    clusters = [...clusters.filter((cluster) => !touched.includes(cluster)), [...touched.flat(), line]]
  }
  return clusters
}

function touch(one: StraightLine, other: StraightLine): boolean {
  return (
    one.left <= other.right + near &&
    other.left <= one.right + near &&
    one.top <= other.bottom + near &&
    other.top <= one.bottom + near
  )
}

function isUpright({ left, right, top, bottom }: StraightLine): boolean {
  return bottom - top > right - left
}

/** The different values among them, those that are close together as one. */
function distinct(values: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (found.at(-1) ?? -Infinity) > near * 1.5) found.push(value)
  return found
}

function tableOf(lines: readonly StraightLine[], runs: readonly PdfRun[]): PdfTable | null {
  const upright = lines.filter(isUpright)
  const level = lines.filter((line) => !isUpright(line))
  const xs = distinct(upright.map(({ left, right }) => (left + right) / 2))
  const ys = distinct(level.map(({ top, bottom }) => (top + bottom) / 2))
  if (xs.length < 3 || ys.length < 3 || xs.length > 40) return null
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  const inside = runs.filter(
    (run) => run.right > left && run.x < right - near && middle(run) > top && middle(run) < bottom,
  )
  if (inside.length === 0) return null
  const grid = gridOf(xs, ys, { upright, level })
  const parts = inside.flatMap((run) => cutAt(run, xs))
  const rows = grid.map((cells) =>
    cells.map((cell) => ({
      columns: cell.columns,
      rows: cell.rows,
      runs: parts.filter(
        (run) =>
          middle(run) > cell.top &&
          middle(run) <= cell.bottom &&
          (run.x + run.right) / 2 > cell.left &&
          (run.x + run.right) / 2 <= cell.right,
      ),
    })),
  )
  const placed = new Set(rows.flat().flatMap((cell) => cell.runs))
  // A drawing of boxes and arrows is no table: words would be lost between them.
  return parts.every((run) => placed.has(run)) ? { rows, runs: new Set(inside) } : null
}

function middle({ y, size }: PdfRun): number {
  return y - size * 0.3
}

/** Parts a run that reaches over the border of a column, where the file wrote two cells in one go. */
function cutAt(run: PdfRun, xs: readonly number[]): readonly PdfRun[] {
  const parts: PdfRun[] = []
  let rest: PdfRun | null = run
  for (const x of xs) {
    if (rest === null || x <= rest.x || x >= rest.right) continue
    const [before, after]: readonly [PdfRun | null, PdfRun | null] = cutRun(rest, x)
    if (before !== null) parts.push(before)
    rest = after
  }
  return rest === null ? parts : [...parts, rest]
}

interface GridCell extends StraightLine {
  readonly columns: number
  readonly rows: number
}

/** Cells from the lines between them: where a line is missing, two are one. */
function gridOf(
  xs: readonly number[],
  ys: readonly number[],
  { upright, level }: { readonly upright: readonly StraightLine[]; readonly level: readonly StraightLine[] },
): readonly (readonly GridCell[])[] {
  const taken = new Set<string>()
  const hasRight = (row: number, column: number) => hasLine(upright, xs[column + 1], between(ys, row), 'x')
  const hasBelow = (row: number, column: number) => hasLine(level, ys[row + 1], between(xs, column), 'y')
  return ys.slice(0, -1).map((top, row) =>
    xs.slice(0, -1).flatMap((left, column) => {
      if (taken.has(`${row} ${column}`)) return []
      let columns = 1
      while (column + columns < xs.length - 1 && !hasRight(row, column + columns - 1)) columns += 1
      let rows = 1
      while (row + rows < ys.length - 1 && !hasBelow(row + rows - 1, column)) rows += 1
      for (let down = 0; down < rows; down += 1)
        for (let over = 0; over < columns; over += 1) taken.add(`${row + down} ${column + over}`)
      return [{ left, top, right: xs[column + columns] ?? left, bottom: ys[row + rows] ?? top, columns, rows }]
    }),
  )
}

function between(values: readonly number[], index: number): number {
  return ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2
}

/** Whether a line at `at` runs past `beside`. */
function hasLine(lines: readonly StraightLine[], at: number | undefined, beside: number, axis: 'x' | 'y'): boolean {
  if (at === undefined) return true
  return lines.some(({ left, right, top, bottom }) =>
    axis === 'x'
      ? Math.abs((left + right) / 2 - at) <= near * 1.5 && top <= beside && bottom >= beside
      : Math.abs((top + bottom) / 2 - at) <= near * 1.5 && left <= beside && right >= beside,
  )
}
