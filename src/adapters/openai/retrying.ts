import { setTimeout } from 'node:timers/promises'

import { ModelFailed } from '../../ports/language-model.ts'
import { type Fault, failureOf, faultOf } from './fault.ts'

/** Tries after the first one. */
const retries = 2

/** A provider that asks for a longer pause is left alone: whoever asked comes again later. */
const longestPauseMs = 10_000

/**
 * What `attempt` gives. It is made again, at most twice, after what may pass: a connection that broke, a 5xx, a 429.
 * Between two tries it waits as long as the provider asks, or `pauseMs` and then twice as much. Throws `ModelFailed`, or
 * an `AbortError` once the signal says so, also while it waits.
 */
export async function retrying<T>(attempt: () => Promise<T>, pauseMs: number, signal: AbortSignal): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof ModelFailed) throw error
      signal.throwIfAborted()
      const fault = faultOf(error)
      const pause = pauseAfter(fault, pauseMs * 2 ** tried)
      if (tried === retries || pause === null) throw failureOf(fault)
      await setTimeout(pause, undefined, { signal })
    }
  }
}

function pauseAfter({ passing, retryAfterMs }: Fault, pauseMs: number): number | null {
  if (!passing || (retryAfterMs !== null && retryAfterMs > longestPauseMs)) return null
  return retryAfterMs ?? pauseMs
}
