import { type ChildProcess, spawn } from 'node:child_process'

/** A program that runs beside others. */
export interface Companion {
  /** What people are told of it by. */
  readonly name: string
  readonly command: string
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Who hears signals: this process, or what stands for it. */
type Signals = Pick<NodeJS.EventEmitter, 'on' | 'removeListener'>

/** Each of these asks all to end; a closed terminal sends SIGHUP. */
const askedBy = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
/** How long a companion that is asked to end may take, in ms. */
const patienceMs = 10_000

/**
 * Runs the companions side by side until somebody asks for their end, or until one of them ends by itself: then the others
 * end, too, and `say` is told why. Gives the exit code: 0 where it was asked for, else 1. None of them is left running.
 */
export async function runTogether(
  companions: readonly Companion[],
  say: (sentence: string) => void,
  signals: Signals = process,
): Promise<number> {
  const { promise: first, resolve: endFor } = Promise.withResolvers<{ readonly why: string; readonly code: number }>()
  const ask = (signal: NodeJS.Signals) => endFor({ why: `${signal}: all of it ends.`, code: 0 })
  for (const signal of askedBy) signals.on(signal, ask)
  const running = companions.map((one) => startOne(one))
  for (const { ended } of running)
    void ended.then((how) => endFor({ why: `${how} That was not asked for: the rest ends, too.`, code: 1 }))
  const { why, code } = await first
  say(why)
  for (const { child } of running) endGroup(child, 'SIGTERM')
  const late = setTimeout(() => {
    say('Not all of it ends by itself: it is killed.')
    for (const { child } of running) endGroup(child, 'SIGKILL')
  }, patienceMs)
  await Promise.all(running.map(({ ended }) => ended))
  clearTimeout(late)
  for (const signal of askedBy) signals.removeListener(signal, ask)
  return code
}

/** Starts it, and says in a sentence how it ended, whatever ended it. */
function startOne({ name, command, words, cwd, env }: Companion): {
  readonly child: ChildProcess
  readonly ended: Promise<string>
} {
  // Each leads a group of its own: npx passes no signal on to what it started.
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} cannot be started: ${error.message}.`))
    child.once('exit', (code, signal) => resolve(`${name} ended ${code === null ? `by ${signal}` : `with ${code}`}.`))
  })
  return { child, ended }
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // All of its group is gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
