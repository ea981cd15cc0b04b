import { setTimeout } from 'node:timers/promises'

/** Hands items over together with what else comes at the moment; one batch at a time, in the order in which they came. */
export interface InBatches<Item> {
  /** Resolves, or rejects, as the batch does that the item went with. */
  add(item: Item): Promise<void>
  /** Resolves once nothing waits any more. */
  settled(): Promise<void>
}

/** How long after one batch the next may begin at the earliest, in ms: a lone item does not wait, and a burst costs little. */
const paceMs = 4

/** A single round trip and a single commit serve all that came in the last few ms. */
export function inBatches<Item>(handOver: (batch: readonly Item[]) => Promise<void>, most: number): InBatches<Item> {
  const waiting: { readonly item: Item; readonly settle: PromiseWithResolvers<void> }[] = []
  let running: Promise<void> | null = null
  let begunAt = 0

  async function run(): Promise<void> {
    // What this turn of the event loop still brings goes along.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const pause = begunAt + paceMs - performance.now()
      if (pause > 0 && waiting.length < most) await setTimeout(pause)
      begunAt = performance.now()
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
