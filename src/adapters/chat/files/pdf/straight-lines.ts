import { OPS } from 'unpdf/pdfjs'
import { combine, type Matrix } from './matrix.ts'

/** A straight line on a page, level or upright, in points from the top left. */
export interface StraightLine {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Lines thicker than this are areas. */
const thick = 3

/** Whether it is thin and long enough to be a line. */
export function isStraight({ left, right, top, bottom }: StraightLine): boolean {
  const [width, height] = [right - left, bottom - top]
  return Math.min(width, height) <= thick && Math.max(width, height) > 2 * thick
}

/** What is painted on a page, as pdf.js lists it. */
interface Painted {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The edges of everything that is drawn on a page with straight lines. */
export function straightLinesOf({ fnArray, argsArray }: Painted, page: Matrix): readonly StraightLine[] {
  const found: StraightLine[] = []
  const saved: Matrix[] = []
  let now = page
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index]
    const given: readonly unknown[] = Array.isArray(args) ? args : []
    switch (operator) {
      case OPS.save:
        saved.push(now)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        now = saved.pop() ?? page
        break
      case OPS.transform:
        now = combine(now, numbersOf(given))
        break
      case OPS.paintFormXObjectBegin:
        saved.push(now)
        now = combine(now, numbersOf(given[0]))
        break
      case OPS.constructPath:
        if (found.length < most) found.push(...edgesOf(given, now))
        break
      default:
    }
  })
  return found
}

/** A page of plots holds many lines, and no table so many. */
const most = 2_000

function numbersOf(list: unknown): readonly number[] {
  if (ArrayBuffer.isView(list) && list instanceof Float32Array) return [...list]
  return Array.isArray(list) ? list.filter((one) => typeof one === 'number') : []
}

const painting: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** The numbers by which pdf.js tells what follows in a path. */
const path = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const

function edgesOf([operator, paths]: readonly unknown[], matrix: Matrix): readonly StraightLine[] {
  if (!painting.has(operator)) return []
  const isFilled = operator === OPS.fill || operator === OPS.eoFill
  return (Array.isArray(paths) ? paths : []).flatMap((steps) =>
    subpathsOf(numbersOf(steps)).flatMap((points) => {
      const at = points.map(([x, y]) => combine(matrix, [1, 0, 0, 1, x, y]).slice(4))
      const whole = around(at)
      if (isFilled || isStraight(whole)) return [whole]
      return at.slice(1).map((point, index) => around([at[index] ?? point, point]))
    }),
  )
}

/** The corners of each part of a path; curves count as where they end. */
function subpathsOf(steps: readonly number[]): readonly (readonly (readonly [number, number])[])[] {
  const parts: (readonly [number, number])[][] = []
  const take = (at: number) => [steps[at] ?? 0, steps[at + 1] ?? 0] as const
  for (let at = 0; at < steps.length;) {
    const part = parts.at(-1)
    const first = part?.[0]
    switch (steps[at]) {
      case path.moveTo:
        parts.push([take(at + 1)])
        at += 3
        break
      case path.lineTo:
        part?.push(take(at + 1))
        at += 3
        break
      case path.curveTo:
        part?.push(take(at + 5))
        at += 7
        break
      case path.quadraticCurveTo:
        part?.push(take(at + 3))
        at += 5
        break
      case path.closePath:
        if (first !== undefined) part?.push(first)
        at += 1
        break
      default:
        return parts
    }
  }
  return parts
}

function around(points: readonly (readonly number[])[]): StraightLine {
  const xs = points.map(([x = 0]) => x)
  const ys = points.map(([, y = 0]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
