import type { Kind } from './outbox.ts'

/** Jobs: which lanes to deliver, handed to workers. */
export interface Jobs {
  /** Adds a job; a second one with the same id changes nothing. Rejects within a second or so when the backend is away. */
  add(job: { readonly id: string; readonly lanes: readonly string[]; readonly kind: Kind }): Promise<void>
  /** Starts taking jobs of a kind, lane by lane; `busy` tells it to try the lane again shortly, a throw to try again later with backoff. */
  work(kind: Kind, deliver: (lane: string) => Promise<'done' | 'busy'>): Promise<void>
  ping(): Promise<void>
  /** Takes no new job, waits for the running ones, and lets go of its connections. */
  close(): Promise<void>
}
