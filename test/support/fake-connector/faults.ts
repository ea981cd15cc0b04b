/** What goes wrong with a request. */
export type Fault =
  /** Refused with this status and Teams' code for it, or sent elsewhere; nothing happens. */
  | {
      readonly type: 'refuse'
      readonly status: number
      readonly code: string
      readonly retryAfter?: string
      readonly location?: string
    }
  /** The message is posted, and the answer is a 500. */
  | { readonly type: 'fail-after'; readonly status: number }
  /** The message is posted, and the connection breaks. */
  | { readonly type: 'reset-after' }
  /** The connection breaks before anything happens. */
  | { readonly type: 'reset-before' }
  /** The message is posted, and no answer ever comes. */
  | { readonly type: 'hang' }

/** Faults in waiting, each for the next request that it fits. */
export interface Faults {
  /** The next `times` requests of this method whose path fits go wrong. */
  next(method: string, path: RegExp, fault: Fault, times?: number): void
  take(method: string, path: string): Fault | null
}

export function createFaults(): Faults {
  const waiting: { method: string; path: RegExp; fault: Fault; times: number }[] = []
  return {
    next: (method, path, fault, times = 1) => void waiting.push({ method, path, fault, times }),
    take(method, path) {
      const index = waiting.findIndex((one) => one.method === method && one.path.test(path))
      const found = waiting[index]
      if (found === undefined) return null
      found.times -= 1
      if (found.times === 0) waiting.splice(index, 1)
      return found.fault
    },
  }
}
