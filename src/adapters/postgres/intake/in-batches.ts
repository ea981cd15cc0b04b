/** Hands items over together with what else comes at the moment; one batch at a time, in the order in which they came. */
export interface InBatches<Item> {
  /** Resolves, or rejects, as the batch does that the item went with. */
  add(item: Item): Promise<void>
  /** Resolves once nothing waits any more. */
  settled(): Promise<void>
}

/** A single round trip and a single commit serve all that waited for the one before: a burst costs few of them. */
export function inBatches<Item>(handOver: (batch: readonly Item[]) => Promise<void>, most: number): InBatches<Item> {
  const waiting: { readonly item: Item; readonly settle: PromiseWithResolvers<void> }[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    // What this turn of the event loop still brings goes along.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      await handOver(batch.map(({ item }) => item)).then(
        () => batch.forEach(({ settle }) => settle.resolve()),
        (error: unknown) => batch.forEach(({ settle }) => settle.reject(error)),
      )
    }
    running = null
  }

  return {
    add(item) {
      const settle = Promise.withResolvers<void>()
      waiting.push({ item, settle })
      running ??= run()
      return settle.promise
    },
    settled: async () => running ?? undefined,
  }
}
