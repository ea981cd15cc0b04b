/** A point of the drawing. */
export type Point = readonly [x: number, y: number]

/** A rectangle of the drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box without a size that stands for nothing. */
export const nothing: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The number that a text begins with; 0 where it begins with none. */
export function numberIn(text: string | null): number {
  return Number.parseFloat(text ?? '') || 0
}

/** Values two by two. */
export function pairsOf(values: readonly number[]): readonly Point[] {
  return values.flatMap((value, at): readonly Point[] => (at % 2 === 0 ? [[value, values[at + 1] ?? 0]] : []))
}

/** The box around points; null around none. There may be more points than a call may have arguments. */
export function boxAround(points: readonly Point[]): Box | null {
  const first = points[0]
  if (first === undefined) return null
  let [left, top] = first
  let [right, bottom] = first
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Its corners. */
export function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ]
}

/** The box around boxes; null around none. */
export function unionOf(boxes: readonly (Box | null)[]): Box | null {
  return boxAround(boxes.flatMap((box) => (box === null ? [] : cornersOf(box))))
}
