import type { ConnectionOptions, createRedisBackend } from 'bullmq'

/** Where BullMQ keeps its jobs: the connections to it, and how to let go of them. */
export interface Backend {
  /** BullMQ's classes are typed for its own default, Redis; the other backends do the same behind it. */
  readonly factory: typeof createRedisBackend
  /** For adding: it fails soon when the other side is away. */
  readonly forQueue: ConnectionOptions
  /** For working: it waits until the other side is back. */
  readonly forWorker: ConnectionOptions
  ping(): Promise<void>
  /** Lets go of the connections that the backend opened itself. */
  close(): Promise<void>
}

/** Throws that this took too long. */
export function tooLong(what: string): () => never {
  return () => {
    throw new Error(`${what} took too long`)
  }
}
