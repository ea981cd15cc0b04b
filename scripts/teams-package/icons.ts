import { png } from './png.ts'
import type { Pixel } from './png.ts'

/** Whether a point is inside a shape; both coordinates go from 0 to 1, down and to the right. */
type Shape = (x: number, y: number) => boolean

const box =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0)
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0)
    return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= radius + 1e-9
  }

const stroke =
  (x1: number, y1: number, x2: number, y2: number, width: number): Shape =>
  (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2
  }

const any =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y))

/** A sheet with three lines, the last of them ticked off. */
const sheet = box(0.24, 0.16, 0.76, 0.84, 0.06)
const inner = box(0.3, 0.22, 0.7, 0.78, 0.02)
const lines = any(box(0.34, 0.28, 0.66, 0.34), box(0.34, 0.41, 0.66, 0.47))
const tick = any(stroke(0.36, 0.64, 0.45, 0.72, 0.07), stroke(0.45, 0.72, 0.64, 0.55, 0.07))

const indigo = [55, 48, 163] as const
const white = [255, 255, 255] as const

/** 192 × 192 in colour, with the whole square filled: Teams rounds its corners. */
export function colorIcon(): Buffer {
  const marks = any(lines, tick)
  return png(192, (x, y) => {
    const paper = covered(sheet, x, y, 192)
    const ink = covered(marks, x, y, 192)
    return opaque((channel) => mix(mix(indigo[channel], white[channel], paper), indigo[channel], ink * paper))
  })
}

/** 32 × 32, white on nothing, as Teams asks for. */
export function outlineIcon(): Buffer {
  const frame: Shape = (x, y) => sheet(x, y) && !inner(x, y)
  const shape = any(frame, lines, tick)
  return png(32, (x, y) => [...white, Math.round(255 * covered(shape, x, y, 32))])
}

function opaque(channel: (index: 0 | 1 | 2) => number): Pixel {
  return [channel(0), channel(1), channel(2), 255]
}

function mix(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share)
}

/** The share of a pixel that a shape covers, by 16 points of it: edges come out smooth. */
function covered(shape: Shape, x: number, y: number, size: number): number {
  const points = [0.125, 0.375, 0.625, 0.875]
  const inside = points.flatMap((dx) => points.filter((dy) => shape((x + dx) / size, (y + dy) / size)))
  return inside.length / 16
}
