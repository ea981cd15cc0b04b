import type { Log } from '../ports/log.ts'

/** A stop takes no longer than this, in ms; what is left then comes back from the outbox at the next start. */
const longestStop = 10_000
/** A terminal and npm each pass on the same Ctrl-C: within this time, in ms, it is one. */
const sameSignal = 500

/** Stops on SIGTERM or SIGINT: finishes what runs and exits with 0. A second signal exits at once. */
export function onStop(log: Log, startedBy: 'npm' | 'itself', stop: () => Promise<void>): void {
  let since: number | undefined

  async function onSignal(): Promise<void> {
    if (since !== undefined) {
      if (performance.now() - since > sameSignal) process.exit(130)
      return
    }
    since = performance.now()
    setTimeout(() => exitLate(log), longestStop - 500).unref()
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      log.error({ error }, 'the stop failed')
      process.exit(1)
    }
  }
  process.on('SIGTERM', () => void onSignal())
  process.on('SIGINT', () => void onSignal())
  if (startedBy === 'npm') onOrphaned(() => void onSignal())
}

function exitLate(log: Log): void {
  log.error({}, 'the stop took too long')
  process.exit(1)
}

/**
 * Acts once the process that started this one is gone. npm passes a signal on to the shell that it runs a script with, and
 * that shell does not pass it on: without this, `kill` on `npm start` would leave the program running, with its port and
 * its data folder.
 */
export function onOrphaned(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}
