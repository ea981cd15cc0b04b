import { join } from 'node:path'
import { type ConfinedLimits, confinedProcess } from '../../../confined/confined-process.ts'
import type { Log } from '../../../ports/log.ts'
import type { ReadBytes } from './read-bytes.ts'

/** What the child is asked to read. */
export type ReadingJob =
  | { readonly type: 'file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly type: 'html'; readonly html: string }

const usual: ConfinedLimits = { patience: 10_000, heap: 192, memory: 450, kept: 225, idle: 30_000 }

/**
 * Reads files in a process of its own, one at a time: whatever a file does to it, the program goes on, and the next file is
 * read. Never rejects.
 */
export interface ReadingProcess {
  read(job: ReadingJob): Promise<ReadBytes>
  /** Ends the child, with what it is reading. */
  close(): void
}

/** A reading process; its child starts with the first file and ends when none comes. */
export function readingProcess(log: Log, limits: ConfinedLimits = usual): ReadingProcess {
  const program = { file: join(import.meta.dirname, 'reading-child.ts'), native: 'none' } as const
  const child = confinedProcess<ReadingJob, ReadBytes>(program, limits)
  return {
    async read(job) {
      const reply = await child.ask(job)
      if (reply.type === 'answered') return reply.answer
      log.warn({ cause: reply.cause }, 'a file could not be read: its process was ended')
      return { type: 'fault', fault: reply.fault }
    },
    close: () => child.close(),
  }
}
