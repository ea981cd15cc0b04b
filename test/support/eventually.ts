import { setTimeout } from 'node:timers/promises'

/**
 * What `look` returns once it throws no more; what it threw last, when it still does after `ms`. A bound for what never
 * comes, not for what comes late: it costs nothing while tests pass, and machines are slow at times.
 */
export async function eventually<T>(look: () => T | Promise<T>, ms = 90_000): Promise<T> {
  const end = performance.now() + ms
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > end) throw error
      await setTimeout(20)
    }
  }
}
