import type { Log } from '../../../ports/log.ts'

/**
 * Tidies a table of posts now and every so many ms, as long as the process lives. A failure is for the log: the next time
 * takes what is left. Returns what ends it.
 */
export function keepTidy(tidy: () => Promise<unknown>, everyMs: number, log: Log): () => void {
  const tidyNow = () => {
    tidy().catch((error: unknown) => log.warn({ error: String(error) }, 'old posts were not tidied'))
  }
  tidyNow()
  const timer = setInterval(tidyNow, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
