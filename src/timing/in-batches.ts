import { setImmediate } from 'node:timers/promises'

/** Hands items over together with what else comes at the moment; one batch at a time, in the order in which they came. */
export interface InBatches<Item, Result> {
  /** Gives what the batch gives for the item, or rejects as that does, or as the batch does. */
  add(item: Item): Promise<Result>
  /** Resolves once nothing waits any more. */
  settled(): Promise<void>
}

/**
 * One hand-over serves all that waited for the one before, at most `most`: a burst costs few of them. `handOver` gives a
 * result for each item, in their order. Between two batches the event loop turns once.
 */
export function inBatches<Item, Result>(
  handOver: (batch: readonly Item[]) => Promise<readonly (Result | Promise<Result>)[]>,
  most: number,
): InBatches<Item, Result> {
  const waiting: { readonly item: Item; readonly settle: PromiseWithResolvers<Result> }[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // What this turn of the event loop still brings goes along.
      await setImmediate()
      const batch = waiting.splice(0, most)
      await handOver(batch.map(({ item }) => item)).then(
        (results) => results.forEach((result, at) => batch[at]?.settle.resolve(result)),
        (error: unknown) => batch.forEach(({ settle }) => settle.reject(error)),
      )
    }
    running = null
  }

  return {
    add(item) {
      const settle = Promise.withResolvers<Result>()
      waiting.push({ item, settle })
      running ??= run()
      return settle.promise
    },
    settled: async () => running ?? undefined,
  }
}
