import { leavesRoom, linesOf, type PdfLine } from './lines.ts'
import { openTablesOf } from './open-tables.ts'
import { cutRun, type PdfRun } from './page.ts'
import type { PdfCell, PdfTable } from './pdf-table.ts'
import type { StraightLine } from './straight-lines.ts'

/** Lines that are no further apart touch one another, in points. */
const near = 3

/** The tables of a page by their lines: those around every cell, or above, below and within the table, as books have them. Where no line is drawn, nothing is guessed. */
export function tablesOf(straights: readonly StraightLine[], runs: readonly PdfRun[]): readonly PdfTable[] {
  const taken = new Set<PdfRun>()
  const boxed = clustersOf(straights).flatMap((lines) => {
    const table = tableOf(
      lines,
      runs.filter((run) => !taken.has(run)),
    )
    if (table === null) return []
    for (const run of table.runs) taken.add(run)
    return [table]
  })
  const free = runs.filter((run) => !taken.has(run))
  return [
    ...boxed,
    ...openTablesOf(
      straights.filter((line) => !isUpright(line)),
      free,
    ),
  ]
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
  // Boxes and arrows are no table: most of what would be its cells runs together.
  if (grid.flat().length < ((xs.length - 1) * (ys.length - 1)) / 2) return null
  const parts = inside.flatMap((run) => cutAt(run, xs))
  const rows = grid.map((cells) =>
    cells.map((cell) => ({
      right: cell.right,
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
  // No word may be lost.
  return parts.every((run) => placed.has(run)) ? { rows: rows.flatMap(splitRow), runs: new Set(inside) } : null
}

/** A row without lines between what are several rows: its cells have the same lines, each of one word or ended before its cell. */
function splitRow(cells: readonly PdfCell[]): readonly (readonly PdfCell[])[] {
  const said = cells.map((cell) => ({ cell, lines: linesOf(cell.runs) }))
  const filled = said.filter(({ lines }) => lines.length > 0)
  const first = filled[0]?.lines ?? []
  const isSplit = filled.every(
    ({ cell, lines }) =>
      cell.rows === 1 &&
      lines.length === first.length &&
      lines.every((line, index) => Math.abs(line.y - (first[index]?.y ?? 0)) < near) &&
      ((first.length > 2 && lines.every(({ text }) => !text.includes(' '))) || isListed(lines, cell.right)),
  )
  if (!isSplit || first.length < 2 || filled.length < 2) return [cells]
  return first.map((_, index) => said.map(({ cell, lines }) => ({ ...cell, runs: lines[index]?.runs ?? [] })))
}

function isListed(lines: readonly PdfLine[], edge: number): boolean {
  return lines.every((line, index) => {
    const next = lines[index + 1]
    return next === undefined || leavesRoom(line, next, edge)
  })
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
