import { AsyncLocalStorage } from 'node:async_hooks'
import { hash } from 'node:crypto'

/** Short enough to read out, and long enough that no two of a year are the same. */
const letters = 16

const traces = new AsyncLocalStorage<string>()

/** The trace of whatever came in under that id: always the same, and nobody can read the id in it. */
export function traceOf(id: string): string {
  return hash('sha256', id, 'hex').slice(0, letters)
}

/** Does the work under the trace; what it begins and does not wait for is under it too. */
export function inTrace<T>(trace: string, work: () => T): T {
  return traces.run(trace, work)
}

/** Does it under none, such as what concerns everybody and only happens to be noticed here. */
export function outsideTraces<T>(work: () => T): T {
  return traces.exit(work)
}

/** The trace that this is done under; null where it is under none. */
export function traceNow(): string | null {
  return traces.getStore() ?? null
}
