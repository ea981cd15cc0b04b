/** A queue of jobs, and how a process works on it. */
export interface JobQueue {
  /** Its name in every backend. */
  readonly name: string
  /** How many jobs one process has in hand at once. */
  readonly atOnce: number
  /** How many jobs all processes together have in hand at once; null for no bound. */
  readonly atOnceInAll: number | null
  /** At most how many jobs are begun in a minute, a job that found its lane busy included; null for no bound. */
  readonly perMinute: number | null
  /** How long to wait before a job whose lane is busy is tried again, in ms. */
  readonly busyPauseMs: number
  /** A killed worker's job comes back after about this long, in ms; a living worker renews its lock twice in that time. */
  readonly lockMs: number
}

/** Jobs: which lanes to deliver, handed to workers. */
export interface Jobs {
  /** Adds a job; a second one with the same id changes nothing. Rejects within a second or so when the backend is away. */
  add(job: { readonly id: string; readonly lanes: readonly string[]; readonly queue: string }): Promise<void>
  /** Starts taking a queue's jobs, lane by lane; `busy` tells it to try the lane again shortly, a throw to try again later with backoff. */
  work(queue: JobQueue, deliver: (lane: string) => Promise<'done' | 'busy'>): Promise<void>
  ping(): Promise<void>
  /** Takes no new job, waits for the running ones, and lets go of its connections. */
  close(): Promise<void>
}
