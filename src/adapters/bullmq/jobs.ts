import type { Jobs } from '../../ports/jobs.ts'
import type { Log } from '../../ports/log.ts'
import type { Backend } from './backend.ts'
import { type Line, openLine } from './line.ts'
import { inTime } from '../../timing/in-time.ts'
import { tooLong } from './too-long.ts'

/** How long a ping may take, in ms. */
const patience = 1_000

/**
 * Messages to deliver, and readings by the AI coach: a slow model fills its own line, never that of the messages; and who
 * reads for half a minute need not say every second that they live.
 */
const lines = {
  deliver: { name: 'deliveries', concurrency: 8, busyPauseMs: 50, lockMs: 3_000 },
  read: { name: 'readings', concurrency: 4, perMinute: 120, busyPauseMs: 1_000, lockMs: 12_000 },
} as const

/** Jobs by BullMQ, on the backend that is given; closing the jobs closes it. */
export function bullmqJobs(backend: Backend, log: Log): Jobs {
  const opened = new Map<keyof typeof lines, Line>()
  const lineOf = (kind: keyof typeof lines): Line => {
    const line = opened.get(kind) ?? openLine(backend, lines[kind], log)
    opened.set(kind, line)
    return line
  }

  return {
    add: ({ id, lanes, kind }) => lineOf(kind).add({ id, lanes }),
    work: (kind, deliver) => lineOf(kind).work(deliver),
    ping: () => inTime(backend.ping(), patience, tooLong('asking the job queue')),
    async close() {
      await Promise.all([...opened.values()].map((line) => line.close()))
      await backend.close()
    },
  }
}
