import { pairsOf, type Point } from './boxes.ts'

/** How many numbers each command of a path takes at a time. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 }

/** End and control points of a path: a little more than its true box, which is what a layout wants. */
export function pathPoints(d: string | null): readonly Point[] {
  const points: Point[] = []
  let at: Point = [0, 0]
  let start: Point = [0, 0]
  for (const [, command = '', list = ''] of (d ?? '').matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toUpperCase()
    if (kind === 'Z') at = start
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number)
    const step = takes[kind] ?? Infinity
    for (let from = 0; from + step <= numbers.length; from += step) {
      const passed = pointsOf(kind, numbers.slice(from, from + step), command === kind ? [0, 0] : at, at)
      points.push(...passed)
      at = passed.at(-1) ?? at
      if (kind === 'M' && from === 0) start = at
    }
  }
  return points
}

/** The points of one command, its end last. `origin` is what its numbers are counted from. */
function pointsOf(kind: string, numbers: readonly number[], [x0, y0]: Point, [x, y]: Point): readonly Point[] {
  const first = numbers[0] ?? 0
  if (kind === 'H') return [[first + x0, y]]
  if (kind === 'V') return [[x, first + y0]]
  const pairs = pairsOf(kind === 'A' ? numbers.slice(-2) : numbers)
  return pairs.map(([dx, dy]) => [dx + x0, dy + y0])
}
