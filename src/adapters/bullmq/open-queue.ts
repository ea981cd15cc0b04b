import { setTimeout } from 'node:timers/promises'
import { DelayedError, type Job, Queue, Worker } from 'bullmq'
import type { JobQueue } from '../../ports/jobs.ts'
import type { Log } from '../../ports/log.ts'
import { type Backend, tooLong } from './backend.ts'
import { inTime } from '../../timing/in-time.ts'

/** How long adding a job may take, in ms; then the outbox sends it again later. */
const patience = 1_000
/** How long `close` waits for running jobs, in ms: a stop is over within 10 s. */
const farewell = 7_000
/** An error like the one before is not logged again for this long, in ms. */
const quiet = 10_000

/** What a job carries: the lanes to deliver. The effects themselves stay in the outbox. */
interface Task {
  readonly lanes: readonly string[]
}

/** What is done with the lane of a job. */
type Deliver = (lane: string) => Promise<'done' | 'busy'>

/** One queue of jobs with its worker. */
export interface OpenQueue {
  add(job: { readonly id: string; readonly lanes: readonly string[] }): Promise<void>
  work(how: JobQueue, deliver: Deliver): Promise<void>
  close(): Promise<void>
}

/** A finished or a failed job leaves nothing behind: what is undelivered stands in the outbox, and the id must be free. */
const options = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
} as const

/** A queue on the backend; its connections stay the backend's to close. */
export function openQueue(backend: Backend, name: string, log: Log): OpenQueue {
  const queue = startQueue(backend, name, log)
  const running = new Set<Promise<unknown>>()
  let worker: Worker<Task> | undefined
  let inAll: number | null = null
  const bind = async (): Promise<void> => {
    if (inAll === null) return
    await inTime(queue.setGlobalConcurrency(inAll), patience, tooLong('bounding the queue'))
  }

  return {
    async add({ id, lanes }) {
      // The backend may have lost the bound with all the rest.
      await bind()
      await inTime(queue.add('lanes', { lanes }, { jobId: id, ...options }), patience, tooLong('adding a job'))
    },
    async work(how, deliver) {
      // It begins by itself as soon as its backend is there.
      inAll = how.atOnceInAll
      worker = startWorker(backend, how, (lane) => track(running, deliver(lane)), log)
      if (inAll !== null) void runBound(worker, bind)
    },
    async close() {
      if (worker) await finish(worker, running, log)
      await queue.close()
    },
  }
}

/** Begins to take jobs once the bound on all processes stands, which takes the backend to be there. */
async function runBound(worker: Worker<Task>, bind: () => Promise<void>): Promise<void> {
  while (worker.closing === undefined) {
    const stands = await bind().then(
      () => true,
      () => false,
    )
    if (stands) return worker.run().catch(() => undefined)
    await setTimeout(1_000, undefined, { ref: false })
  }
}

function startQueue(backend: Backend, name: string, log: Log): Queue<Task> {
  const queue = new Queue<Task>(
    name,
    // BullMQ's list of events is for dashboards; a short one keeps the tables small.
    { connection: backend.forQueue, streams: { events: { maxLen: 100 } } },
    backend.factory,
  )
  queue.on('error', warner(log, 'the job queue has an error'))
  return queue
}

function startWorker(backend: Backend, how: JobQueue, deliver: Deliver, log: Log): Worker<Task> {
  async function work(job: Job<Task>, token?: string): Promise<void> {
    const outcomes = await Promise.allSettled(job.data.lanes.map(deliver))
    const left = job.data.lanes.filter((_, index) => !isDone(outcomes[index]))
    if (left.length === 0) return
    if (left.length < outcomes.length) await job.updateData({ lanes: left })
    const failure = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failure) throw failure.reason
    await tryAgain(job, token, how.busyPauseMs)
  }
  const worker = new Worker<Task>(
    how.name,
    work,
    {
      connection: backend.forWorker,
      concurrency: how.atOnce,
      autorun: how.atOnceInAll === null,
      ...(how.perMinute === null ? {} : { limiter: { max: how.perMinute, duration: 60_000 } }),
      lockDuration: how.lockMs,
      stalledInterval: how.lockMs / 2,
      // A job that comes back too early does nothing twice, because of the lane's lease: it may come back often.
      maxStalledCount: 100,
      runRetryDelay: 1_000,
    },
    backend.factory,
  )
  worker.on('error', warner(log, 'the job worker has an error'))
  worker.on('failed', (job, error) =>
    log.warn({ job: job?.id, tries: job?.attemptsMade, error: error.message }, 'a job failed'),
  )
  return worker
}

/** Logs an error, and then no more for a while: a backend that is away makes dozens a second. */
function warner(log: Log, message: string): (error: Error) => void {
  let quietUntil = 0
  return (error) => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + quiet
    log.warn({ error: error.message }, message)
  }
}

function isDone(outcome: PromiseSettledResult<'done' | 'busy'> | undefined): boolean {
  return outcome?.status === 'fulfilled' && outcome.value === 'done'
}

/** Puts the job aside without counting a try. */
async function tryAgain(job: Job<Task>, token: string | undefined, pauseMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + pauseMs, token)
  throw new DelayedError()
}

function track<T>(running: Set<Promise<unknown>>, promise: Promise<T>): Promise<T> {
  running.add(promise)
  return promise.finally(() => running.delete(promise))
}

/** Waits for the running jobs. A backend that is away cannot be told of them: their locks run out, and they come back. */
async function finish(worker: Worker<Task>, running: ReadonlySet<Promise<unknown>>, log: Log): Promise<void> {
  const closed = worker.close()
  closed.catch(() => undefined)
  try {
    await inTime(Promise.allSettled(running), farewell, tooLong('finishing the running jobs'))
    await inTime(closed, patience, tooLong('telling the backend'))
  } catch (error) {
    log.warn({ error: String(error) }, 'the job worker was left as it was')
  }
}
