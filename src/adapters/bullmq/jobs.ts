import type { Jobs } from '../../ports/jobs.ts'
import type { Log } from '../../ports/log.ts'
import { type Backend, tooLong } from './backend.ts'
import { openQueue, type OpenQueue } from './open-queue.ts'
import { inTime } from '../../timing/in-time.ts'

/** How long a ping may take, in ms. */
const patience = 1_000

/** Jobs by BullMQ, on the backend that is given; closing the jobs closes it. */
export function bullmqJobs(backend: Backend, log: Log): Jobs {
  const opened = new Map<string, OpenQueue>()
  const queueOf = (name: string): OpenQueue => {
    const queue = opened.get(name) ?? openQueue(backend, name, log)
    opened.set(name, queue)
    return queue
  }

  return {
    add: ({ id, lanes, queue }) => queueOf(queue).add({ id, lanes }),
    work: (queue, deliver) => queueOf(queue.name).work(queue, deliver),
    ping: () => inTime(backend.ping(), patience, tooLong('asking the job queue')),
    async close() {
      await Promise.all([...opened.values()].map((queue) => queue.close()))
      await backend.close()
    },
  }
}
