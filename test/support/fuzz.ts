/** The seed of every property test: always the same, so that a green suite stays green; `FUZZ_SEED` is another one. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_123)

const times = Number(process.env['FUZZ_TIMES'] ?? 1)

/** How many cases a test tries: `usual` ones, or `FUZZ_TIMES` as many. */
export function runs(usual: number): number {
  return Math.ceil(usual * times)
}

/** The first of a row of seeds that are no property's: 0, unless another `FUZZ_SEED` is asked for. */
export const firstSeed = process.env['FUZZ_SEED'] === undefined ? 0 : Math.abs(seed)
