import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

/** Ends a process that was started here and waits until it is gone; after 5 s it is killed. */
export async function stopProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done())
  })
  child.kill(signal)
  const patience = setTimeout(5_000, 'late' as const, { ref: false })
  if ((await Promise.race([gone, patience])) === 'late') child.kill('SIGKILL')
  await gone
}
