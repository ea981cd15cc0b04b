import { setTimeout } from 'node:timers/promises'

/** Resolves once the expectation holds; throws what it threw last when it does not within `ms`. */
export async function eventually(expectation: () => void, ms = 5_000): Promise<void> {
  const end = performance.now() + ms
  for (;;) {
    try {
      return expectation()
    } catch (error) {
      if (performance.now() > end) throw error
      await setTimeout(10)
    }
  }
}
