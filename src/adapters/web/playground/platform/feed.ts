import type { Change } from './messages.ts'

/**
 * Tells the open pages of each change, at once. It knows the pages of this process alone: with several processes on one
 * database a page sees the others' changes when it reconnects.
 */
export interface Feed {
  publish(change: Change): void
  /** Calls back for each change until the returned function is called. */
  subscribe(listener: Listener): () => void
  /** Ends every stream, for a graceful stop. */
  close(): void
}

/** What whoever writes to open pages is told: each change, and that the feed has ended. */
export interface Listener {
  changed(change: Change): void
  closed(): void
}

/** Returns a feed without listeners; it calls them one after the other, before `publish` returns. */
export function feed(): Feed {
  const listeners = new Set<Listener>()
  return {
    publish: (change) => {
      for (const listener of listeners) listener.changed(change)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => {
      for (const listener of listeners) listener.closed()
      listeners.clear()
    },
  }
}
