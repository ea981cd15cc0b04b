import { LRUCache } from 'lru-cache'

/** What was looked up at Slack lately, so that nobody waits for it twice. */
export interface Remembered<T> {
  /** What is known without asking; undefined where that is nothing. What grows old is looked up again meanwhile. */
  peek(key: string): T | undefined
  /** What is known, or what Slack says now. Rejects where Slack does not say. */
  get(key: string): Promise<T>
  /** What is known from now on, whatever a question that is still open brings back. */
  set(key: string, value: T): void
  /** The next caller asks anew: an answer that is still on its way may be older than what was forgotten. */
  forget(key: string): void
}

interface RememberOptions<T> {
  readonly load: (key: string) => Promise<T>
  /** ms after which it is looked up again, in the background; and after which it is not used any more. */
  readonly freshMs: number
  readonly usableMs: number
  /** How many are kept; the one longest unused goes first. */
  readonly most: number
}

interface RememberedEntry<T> {
  readonly value: T
  readonly at: number
}

/**
 * Returns a memory in this process that calls `load` for a key that is unknown or too old, once however many callers
 * wait for it, and stores no failure.
 */
export function rememberFor<T>({ load, freshMs, usableMs, most }: RememberOptions<T>): Remembered<T> {
  const entries = new LRUCache<string, RememberedEntry<T>>({ max: most })
  const loading = new Map<string, Promise<T>>()

  const set = (key: string, value: T) => {
    loading.delete(key)
    entries.set(key, { value, at: Date.now() })
  }

  function refresh(key: string): Promise<T> {
    const before = loading.get(key)
    if (before !== undefined) return before
    const mine = load(key)
      .then((value) => {
        if (loading.get(key) === mine) set(key, value)
        return value
      })
      .finally(() => {
        if (loading.get(key) === mine) loading.delete(key)
      })
    loading.set(key, mine)
    return mine
  }

  function peek(key: string): T | undefined {
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    const age = Date.now() - entry.at
    if (age > usableMs) return undefined
    if (age > freshMs) refresh(key).catch(() => undefined)
    return entry.value
  }

  return {
    peek,
    get: async (key) => peek(key) ?? refresh(key),
    set,
    forget(key) {
      loading.delete(key)
      entries.delete(key)
    },
  }
}
