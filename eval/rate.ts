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
  return { hits, of, value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The mean of two rates, such as a balanced accuracy, with the interval of a bootstrap within each. */
export function balanced(left: Rate, right: Rate): Rate {
  const [hits, of] = [left.hits + right.hits, left.of + right.of]
  return { hits, of, ...resampled([left, right], ([one = 0, other = 0]) => (one + other) / 2) }
}

/** A figure made of several shares, with its 95 % interval: each share is drawn anew from its own cases, many times. */
export function resampled(
  rates: readonly Rate[],
  figure: (shares: readonly number[]) => number,
): Pick<Rate, 'value' | 'low' | 'high'> {
  const shares = rates.map(({ value }) => value).filter((value) => value !== null)
  if (shares.length < rates.length) return { value: null, low: null, high: null }
  const chance = chanceFrom(rates.length)
  const draws = Float64Array.from({ length: resamples }, () => figure(rates.map((rate) => drawn(rate, chance)))).sort()
  const at = (share: number): number => draws[Math.round(share * (resamples - 1))] ?? 0
  return { value: figure(shares), low: at(0.025), high: at(0.975) }
}

const resamples = 1000

function drawn({ value, of }: Rate, chance: () => number): number {
  let hits = 0
  for (let index = 0; index < of; index += 1) if (chance() < (value ?? 0)) hits += 1
  return hits / of
}

/** Mulberry32: the same report each time. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
