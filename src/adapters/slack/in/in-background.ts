import type { Log } from '../../../ports/log.ts'

/** What goes on after the answer, such as opening a modal. */
export interface Background {
  /** A failure is logged under these words. */
  readonly run: (what: string, work: () => Promise<unknown>) => void
  /** Resolves once nothing is under way. */
  settled(): Promise<void>
}

/**
 * Returns a runner that starts work at once without waiting for it and logs a rejection as a warning instead of
 * passing it on.
 */
export function inBackground(log: Log): Background {
  const running = new Set<Promise<unknown>>()
  return {
    run(what, work) {
      const mine = work()
        .catch((error: unknown) => log.warn({ what, error: String(error) }, 'something in Slack did not succeed'))
        .finally(() => running.delete(mine))
      running.add(mine)
    },
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
