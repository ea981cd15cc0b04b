import { setImmediate } from 'node:timers/promises'

/** How long queries may follow one another before the event loop gets its turn, in ms. */
const longestBreath = 2

/**
 * PGlite answers in microtasks, so that a busy database would starve timers, sockets and HTTP in the same process
 * (measured: 3.8 s without an answer). Called after each query, this lets the event loop turn every 2 ms.
 */
export function createBreath(): () => Promise<void> {
  let since = performance.now()

  return async function breathe() {
    if (performance.now() - since < longestBreath) return
    await setImmediate()
    since = performance.now()
  }
}
