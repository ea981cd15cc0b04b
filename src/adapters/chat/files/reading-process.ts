import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../../../ports/log.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What the child is asked to read. */
export type ReadingJob =
  | { readonly type: 'file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly type: 'html'; readonly html: string }

/** How long the child process may read and wait, and how much memory it may use. */
export interface ReadingLimits {
  /** How long one file may take, in ms. */
  readonly patience: number
  /** The heap of the child, in MB. */
  readonly heap: number
  /** All its memory, in MB: unpacked bytes lie beside the heap. */
  readonly memory: number
  /** How long the child waits for another file before it ends, in ms. */
  readonly idle: number
}

const usual: ReadingLimits = { patience: 10_000, heap: 192, memory: 450, idle: 30_000 }

/** The folder of the program: what the child may read. */
const program = join(import.meta.dirname, '../../../..')

/**
 * Reads files in a process of its own, one at a time: whatever a file does to it, the program goes on, and the next file is
 * read. A process and not a thread: only a process can be ended at once, with all its memory. Never rejects.
 */
export interface ReadingProcess {
  read(job: ReadingJob): Promise<ReadBytes>
  /** Ends the child, with what it is reading. */
  close(): void
}

/** A reading process; its child starts with the first file and ends when none comes. */
export function readingProcess(log: Log, limits: ReadingLimits = usual): ReadingProcess {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function close(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  async function readNow(job: ReadingJob): Promise<ReadBytes> {
    clearTimeout(idle)
    const read = await askChild(job)
    if (read.type === 'fault' && 'cause' in read) {
      log.warn({ cause: read.cause }, 'a file could not be read: its process was ended')
      close()
      return { type: 'fault', fault: read.fault }
    }
    // What earlier files left behind is no fault of the next.
    if (child !== null && (await residentOf(child)) > limits.memory / 2) close()
    else idle = setTimeout(close, limits.idle).unref()
    return read
  }

  /** A machine that has no process to give is no fault of the file, and the next one is tried again. */
  async function askChild(job: ReadingJob): Promise<ReadingReply> {
    try {
      if (child?.connected !== true) child = startChild(limits.heap)
      return await ask(child, job, limits)
    } catch (error) {
      return { type: 'fault', fault: 'broken', cause: String(error) }
    }
  }

  return {
    read(job) {
      const read = turn.then(() => readNow(job))
      turn = read
      return read
    },
    close,
  }
}

/** Node's own fence: the child reads the program's files, and neither writes nor starts anything. */
export function childFlags(heap: number): string[] {
  return [`--max-old-space-size=${heap}`, '--permission', `--allow-fs-read=${program}`]
}

/** No key and no address of ours goes along, and none of the flags that the program itself was started with. */
function startChild(heap: number): ChildProcess {
  const child = fork(join(import.meta.dirname, 'reading-child.ts'), {
    serialization: 'advanced',
    env: { TZ: 'UTC' },
    execArgv: childFlags(heap),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Whoever waits for an answer hears of it; without a listener it would end the program.
  child.on('error', () => undefined)
  // It keeps the program from ending only while it reads.
  child.unref()
  child.channel?.unref()
  return child
}

type ReadingReply = ReadBytes | { readonly type: 'fault'; readonly fault: 'broken' | 'heavy'; readonly cause: string }

/** What the child answers; where it dies instead, or takes too long, what that says about the file. */
async function ask(child: ChildProcess, job: ReadingJob, { patience, memory }: ReadingLimits): Promise<ReadingReply> {
  const over = new AbortController()
  const { signal } = over
  const late = setTimeout(() => over.abort(), patience)
  const look = setInterval(() => void endIfLarge(child, memory), lookMs)
  child.channel?.ref()
  try {
    const answered = once(child, 'message', { signal }).then(([read]): ReadingReply => read)
    const died = once(child, 'exit', { signal }).then(([code, killed]): ReadingReply => {
      const cause = `ended by ${killed ?? code}`
      return { type: 'fault', fault: killed === null ? 'broken' : 'heavy', cause }
    })
    died.catch(() => undefined)
    child.send(job, (error) => error && child.kill('SIGKILL'))
    return await Promise.race([answered, died])
  } catch (error) {
    const cause = signal.aborted ? `no answer after ${patience} ms` : String(error)
    return { type: 'fault', fault: signal.aborted ? 'heavy' : 'broken', cause }
  } finally {
    clearTimeout(late)
    clearInterval(look)
    over.abort()
    child.channel?.unref()
  }
}

/** How often the memory of the child is looked at while it reads, in ms. */
const lookMs = 50

/**
 * Ends a child that has taken too much memory, as the system tells of it. Node's limit is for its heap alone, and the child
 * cannot look while it unpacks. Where there is no `/proc`, the time that a file may take is the limit.
 */
async function endIfLarge(child: ChildProcess, most: number): Promise<void> {
  if ((await residentOf(child)) > most) child.kill('SIGKILL')
}

/** In MB; 0 where the system does not tell. */
async function residentOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_000
}
