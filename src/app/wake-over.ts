import { retentionTimer } from '../flows/waits/retention.ts'
import { noticeDays, type ProgrammeLimits } from '../flows/model/limits.ts'
import type { Log } from '../ports/log.ts'
import type { Timers } from '../ports/timers.ts'

/** How many are woken in one go, and how often it looks, in ms. */
const [batch, hourMs, dayMs] = [500, 3_600_000, 86_400_000]

interface WakeParts {
  readonly timers: Pick<Timers, 'wakeOver'>
  readonly limits: Pick<ProgrammeLimits, 'retentionDays'>
  readonly log: Log
  readonly now: () => string
  /** How often it looks, in ms: each hour unless told. */
  readonly everyMs?: number | undefined
}

/**
 * Looks for proposals that are over and old enough to be announced, as long as the programme keeps none for ever: those of
 * before it was switched on, too. What follows is decided by each proposal's own timer.
 */
export function wakeOver(parts: WakeParts): { start(): void; stop(): Promise<void> } {
  const { timers, limits, log, now, everyMs = hourMs } = parts
  const { retentionDays } = limits
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> | null = null

  async function look(days: number): Promise<void> {
    const since = new Date(Date.parse(now()) - (days - noticeDays) * dayMs).toISOString()
    while ((await timers.wakeOver(retentionTimer, since, now(), batch)) === batch);
  }

  return {
    start() {
      if (retentionDays === null) return
      const begin = () => {
        running ??= look(retentionDays)
          .catch((error: unknown) => log.warn({ error: String(error) }, 'what is over could not be looked for'))
          .finally(() => (running = null))
      }
      timer = setInterval(begin, everyMs)
      begin()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
