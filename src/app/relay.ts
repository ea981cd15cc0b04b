import type { Handed, Outbox } from '../ports/outbox.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Log } from '../ports/log.ts'

/** Lanes handed over in one go. */
const batch = 50
/** Lanes that one job carries: a burst costs fewer jobs, and several workers still share it. */
const lanesPerJob = 8
/** A lane handed over longer ago than this and still undelivered is handed over again: its job may be lost. */
const resendAfterMs = 15_000
/** At the start and after an outage of the jobs, what was handed over is handed over again: it may not have arrived. */
const atOnce = 0
/** How often the relay looks by itself, in case nobody kicked it or the job backend was away. */
const everyMs = 1_000
/** A pause shorter than this is worth a look of its own when it is over, in ms. */
const soonMs = 60_000
/** The database's clock may be so much behind a timer of ours, in ms. */
const clockMs = 10

/** The way from the outbox to the jobs: right after each commit, and on a schedule for whatever was missed. */
export interface Relay {
  kick(): void
  /** Looks once more after so many ms; a pause that is far off is found by the schedule. */
  kickIn(ms: number): void
  start(): void
  stop(): void
}

interface Handing {
  readonly outbox: Outbox
  readonly jobs: Jobs
  /** The queue that a lane of these errands is handed to; of messages, for null. */
  readonly queueFor: (errand: string | null) => string
}

/** One relay of this process: a kick during a run makes it run once more. */
export function relay(parts: Handing & { readonly log: Log }): Relay {
  let running = false
  let again = false
  let resendAfter = atOnce
  let timer: NodeJS.Timeout | undefined

  async function run(): Promise<void> {
    running = true
    try {
      do {
        again = false
        const handed = await handOver(parts, resendAfter)
        if (handed === batch) again = true
        else resendAfter = resendAfterMs
      } while (again)
    } catch (error) {
      // What was marked as handed over did not arrive: the next run takes it again.
      resendAfter = atOnce
      parts.log.warn({ error: String(error) }, 'effects wait in the outbox')
    } finally {
      running = false
    }
  }

  function kick(): void {
    again = true
    if (!running) void run()
  }

  return {
    kick,
    kickIn(ms) {
      if (timer !== undefined && ms < soonMs) setTimeout(kick, ms + clockMs).unref()
    },
    start() {
      timer = setInterval(kick, everyMs)
      kick()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

async function handOver({ outbox, jobs, queueFor }: Handing, resendAfter: number): Promise<number> {
  const lanes = await outbox.takeLanes(batch, resendAfter)
  const isMessages = ({ errand }: Handed) => queueFor(errand) === queueFor(null)
  const errands = lanes.filter((lane) => !isMessages(lane))
  await Promise.all([
    ...handfuls(lanes.filter(isMessages)).map((some) => jobs.add({ ...jobOf(some), queue: queueFor(null) })),
    ...errands.map(({ lane, errand }) => jobs.add({ ...errandJobOf(lane), queue: queueFor(errand) })),
  ])
  return lanes.length
}

function handfuls(lanes: readonly Handed[]): readonly (readonly Handed[])[] {
  return Array.from({ length: Math.ceil(lanes.length / lanesPerJob) }, (_, index) =>
    lanes.slice(index * lanesPerJob, (index + 1) * lanesPerJob),
  )
}

/** The same lanes with the same effects make the same job. */
function jobOf(handful: readonly Handed[]): { readonly id: string; readonly lanes: readonly string[] } {
  return { id: handful.map(({ job }) => job).join('.'), lanes: handful.map(({ lane }) => lane) }
}

/**
 * One job for a lane, however much waits in it: whoever works there takes on what is asked meanwhile. A second job would
 * only look again and again whether the lane is free, and use up what the queue may do in a minute.
 */
function errandJobOf(lane: string): { readonly id: string; readonly lanes: readonly string[] } {
  return { id: lane, lanes: [lane] }
}
