import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'

/** How long a confined process may work and wait, and how much memory it may use. */
export interface ConfinedLimits {
  /** How long one job may take, in ms; again as long, three times at most, where others kept it from the processor. */
  readonly patience: number
  /** The heap of the child, in MB. */
  readonly heap: number
  /** All its memory, in MB: unpacked bytes and what native code takes lie beside the heap. */
  readonly memory: number
  /** What it may hold after a job and still be given another, in MB. */
  readonly kept: number
  /** How long the child waits for another job before it ends, in ms. */
  readonly idle: number
}

/** A program that is run confined. */
export interface ConfinedProgram {
  /** The file that answers each message with one message. */
  readonly file: string
  /** `addons`: it loads native code, which Node does not fence. */
  readonly native: 'none' | 'addons'
}

/** What came of a job: its answer, or why there is none. `heavy`: it took more time or memory than it may. */
export type ConfinedReply<Answer> =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'fault'; readonly fault: 'broken' | 'heavy'; readonly cause: string }

/**
 * Does jobs in a process of its own, one at a time: whatever a job does to it, the program goes on, and the next job is
 * done. A process and not a thread: only a process can be ended at once, with all its memory. Never rejects.
 */
export interface ConfinedProcess<Job extends object, Answer> {
  ask(job: Job): Promise<ConfinedReply<Answer>>
  /** Ends the child, with what it is doing. */
  close(): void
}

/** A confined process; its child starts with the first job and ends when none comes. */
export function confinedProcess<Job extends object, Answer>(
  program: ConfinedProgram,
  limits: ConfinedLimits,
): ConfinedProcess<Job, Answer> {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function close(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  async function askNow(job: Job): Promise<ConfinedReply<Answer>> {
    clearTimeout(idle)
    const reply = await askChild(job)
    // What earlier jobs left behind is no fault of the next.
    if (reply.type === 'fault' || (child !== null && residentOf(child) > limits.kept)) close()
    else idle = setTimeout(close, limits.idle).unref()
    return reply
  }

  /** A machine that has no process to give is no fault of the job, and the next one is tried again. */
  async function askChild(job: Job): Promise<ConfinedReply<Answer>> {
    try {
      if (child?.connected !== true) child = startChild(program, limits.heap)
      return await ask(child, job, limits)
    } catch (error) {
      return { type: 'fault', fault: 'broken', cause: String(error) }
    }
  }

  return {
    ask(job) {
      const reply = turn.then(() => askNow(job))
      turn = reply
      return reply
    },
    close,
  }
}

/** The folder of the program. */
const root = join(import.meta.dirname, '../..')
/** What of it the child may read: neither the settings nor the data that lie beside. */
const readable = ['package.json', 'node_modules', 'src'].map((name) => `--allow-fs-read=${join(root, name)}`)

/** Node's own fence: the child reads the program's own files, and neither writes nor starts anything. */
export function confinedFlags(heap: number, native: ConfinedProgram['native']): string[] {
  const addons = native === 'addons' ? ['--allow-addons'] : []
  return [`--max-old-space-size=${heap}`, '--permission', ...addons, ...readable]
}

/** No key and no address of ours goes along, and none of the flags that the program itself was started with. */
function startChild({ file, native }: ConfinedProgram, heap: number): ChildProcess {
  const child = fork(file, {
    serialization: 'advanced',
    env: { TZ: 'UTC' },
    execArgv: confinedFlags(heap, native),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  giveWay(child)
  // Whoever waits for an answer hears of it; without a listener it would end the program.
  child.on('error', () => undefined)
  // It keeps the program from ending only while it works.
  child.unref()
  child.channel?.unref()
  return child
}

/** A third of a processor where the program wants all of it: less, and a busy machine would end jobs that are in order. */
const yielding = 5

/** Where there are few processors, the program's own answers come before what its child works at. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, yielding)
  } catch {
    // Not everywhere may a process say so: then both have the same share.
  }
}

/** What the child answers; where it dies instead, or takes too long, what that says about the job. */
async function ask<Answer>(
  child: ChildProcess,
  job: object,
  { patience, memory }: ConfinedLimits,
): Promise<ConfinedReply<Answer>> {
  const over = new AbortController()
  const { signal } = over
  const watch = endWhenLate(child, patience, () => over.abort())
  const look = setInterval(() => endIfLarge(child, memory), lookMs)
  child.channel?.ref()
  try {
    const answered = once(child, 'message', { signal }).then(([answer]): ConfinedReply<Answer> => ({
      type: 'answered',
      answer,
    }))
    const died = once(child, 'exit', { signal }).then(([code, killed]): ConfinedReply<Answer> => {
      const cause = `ended by ${killed ?? code}`
      return { type: 'fault', fault: killed === null ? 'broken' : 'heavy', cause }
    })
    died.catch(() => undefined)
    child.send(job, (error) => error && child.kill('SIGKILL'))
    return await Promise.race([answered, died])
  } catch (error) {
    const cause = signal.aborted ? `no answer after ${watch.waited()} ms` : String(error)
    return { type: 'fault', fault: signal.aborted ? 'heavy' : 'broken', cause }
  } finally {
    watch.end()
    clearInterval(look)
    over.abort()
    child.channel?.unref()
  }
}

/** How often a job that was kept from the processor is given its time again. */
const mostRespites = 3

/**
 * Calls `end` once the job has taken too long. A job that had less than half of a processor meanwhile is not to blame: on a
 * busy machine the smallest would be ended. Where there is no `/proc`, the clock alone counts.
 */
function endWhenLate(
  child: ChildProcess,
  patience: number,
  end: () => void,
): { readonly waited: () => number; readonly end: () => void } {
  let worked = workedMs(child)
  let rounds = 0
  const timer = setInterval(() => {
    rounds += 1
    const before = worked
    worked = workedMs(child)
    if (worked - before < patience / 2 && rounds <= mostRespites) return
    end()
  }, patience)
  return { waited: () => rounds * patience, end: () => clearInterval(timer) }
}

/** What `/proc` counts time in: a hundredth of a second on every Linux that Node runs on. */
const tickMs = 10

/** The processor's time that the child has had, in ms; NaN where the system does not tell. */
function workedMs({ pid }: ChildProcess): number {
  try {
    // Behind the name, which may hold anything: state is the first, user and system time the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return Number.NaN
  }
}

/** How often the memory of the child is looked at while it works, in ms. */
const lookMs = 50

/**
 * Ends a child that has taken too much memory, as the system tells of it. Node's limit is for its heap alone, and the child
 * cannot look while it works. Where there is no `/proc`, the time that a job may take is the limit.
 */
function endIfLarge(child: ChildProcess, most: number): void {
  if (residentOf(child) > most) child.kill('SIGKILL')
}

/** In MB; 0 where the system does not tell. Read at once: no disk is waited for, and a promise costs several times as much. */
function residentOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_000
  } catch {
    return 0
  }
}
