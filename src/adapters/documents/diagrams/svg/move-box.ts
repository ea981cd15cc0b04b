import { type Box, boxAround, cornersOf, numberIn } from './boxes.ts'

/** The six numbers of an SVG matrix. */
type SvgMatrix = readonly [number, number, number, number, number, number]

const same: SvgMatrix = [1, 0, 0, 1, 0, 0]

/** A box as an element's `transform` moves it. */
export function moveBox(box: Box, transform: string | null): Box {
  if (transform === null || transform === '') return box
  const [a, b, c, d, e, f] = matrixOf(transform)
  return boxAround(cornersOf(box).map(([x, y]) => [a * x + c * y + e, b * x + d * y + f])) ?? box
}

function matrixOf(transform: string): SvgMatrix {
  let all = same
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    all = product(
      all,
      stepOf(
        name,
        list
          .split(/[\s,]+/)
          .filter((one) => one !== '')
          .map(numberIn),
      ),
    )
  }
  return all
}

function stepOf(name: string, [first = 0, second, third = 0, ...rest]: readonly number[]): SvgMatrix {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0]
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0]
    case 'matrix':
      return [first, second ?? 0, third, rest[0] ?? 0, rest[1] ?? 0, rest[2] ?? 0]
    case 'rotate':
      return turn((first * Math.PI) / 180, second ?? 0, third)
    default:
      return same
  }
}

/** By an angle, around a point. */
function turn(angle: number, x: number, y: number): SvgMatrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const around: SvgMatrix = [1, 0, 0, 1, x, y]
  return product(product(around, [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y])
}

function product(m: SvgMatrix, n: SvgMatrix): SvgMatrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}
