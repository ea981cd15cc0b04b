/** The six numbers of a change of coordinates, as PDF writes them. */
export type Matrix = readonly number[]

/** One after the other: what `inner` moves, `outer` moves after it. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
