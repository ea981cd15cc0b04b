/** A share with its count and its 95 % interval (Wilson), which stays honest for small counts and for 0 and 100 %. */
export interface Rate {
  readonly hits: number
  readonly of: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

const z = 1.96

/** The rate of `hits` among `of`; without any case its value is null. */
export function rateOf(hits: number, of: number): Rate {
  if (of === 0) return { hits, of, value: null, low: null, high: null }
  const share = hits / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { hits, of, value: share, low: middle - half, high: middle + half }
}

/** The mean of two rates, with the interval of a mean of two independent shares. */
export function balanced(left: Rate, right: Rate): Rate {
  const [hits, of] = [left.hits + right.hits, left.of + right.of]
  if (left.value === null || right.value === null) return { hits, of, value: null, low: null, high: null }
  const value = (left.value + right.value) / 2
  const half = z * Math.sqrt(variance(left) / 4 + variance(right) / 4)
  return { hits, of, value, low: Math.max(0, value - half), high: Math.min(1, value + half) }
}

function variance({ value, of }: Rate): number {
  return value === null ? 0 : (value * (1 - value)) / of
}
