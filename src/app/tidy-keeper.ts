import { setTimeout } from 'node:timers/promises'
import type { Log } from '../ports/log.ts'
import type { Tidier } from '../ports/tidying.ts'

/** Between two batches, and how often it looks whether a table is to be gone through again, in ms. */
const [pauseMs, everyMs] = [200, 10 * 60_000]

interface TidyParts {
  readonly tidiers: () => Promise<readonly Tidier[]>
  readonly log: Log
  /** Between two batches, in ms. */
  readonly pauseMs?: number
}

/** Takes old rows away as long as it runs. */
export interface TidyKeeper {
  /** Goes through whatever is to be gone through now, a batch after the other. */
  work(): Promise<void>
  start(): void
  /** Begins no more batches, and waits for the one in hand. */
  stop(): Promise<void>
}

/** One keeper of this process. What it leaves, by a failure or a kill, the next look goes on with. */
export function tidyKeeper(parts: TidyParts): TidyKeeper {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const work = (): Promise<void> => {
    running ??= tidyAll(parts, stopping.signal)
      .catch((error: unknown) => parts.log.warn({ error: String(error) }, 'old rows wait to be taken away'))
      .finally(() => (running = null))
    return running
  }

  return {
    work,
    start() {
      timer = setInterval(() => void work(), everyMs)
      timer.unref()
      void work()
    },
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}

async function tidyAll(parts: TidyParts, stopping: AbortSignal): Promise<void> {
  for (const tidier of await parts.tidiers()) await tidyTable(parts, tidier, stopping)
}

async function tidyTable(parts: TidyParts, { table, tidy }: Tidier, stopping: AbortSignal): Promise<void> {
  let [all, goesOn] = [0, true]
  while (goesOn && !stopping.aborted) {
    const { gone, next } = await tidy()
    all += gone
    goesOn = next === 'more'
    // A stop ends the pause, and nothing else does.
    if (goesOn)
      await setTimeout(parts.pauseMs ?? pauseMs, null, { signal: stopping, ref: false }).catch(() => undefined)
  }
  if (all > 0) parts.log.info({ table, rows: all }, 'old rows were taken away')
}
