import type { Log } from '../../../ports/log.ts'
import type { Activity } from './activity.ts'
import { isOutage } from '../../chat/is-outage.ts'

/**
 * Activities that could not be stored. The Bot Connector gets a 503 for each; that it sends them again is promised nowhere,
 * so that we try again by ourselves while the process lives. What comes both ways counts once, by its id.
 */
export interface ArrivalBuffer {
  /** Holds an activity in memory until `drain` has handed it on. */
  hold(activity: Activity): void
  /** Tries everything that is held, oldest first. Throws while it cannot be stored: nothing may overtake it then. */
  drain(): Promise<void>
}

/** How often held activities are tried, in ms. */
const everyMs = 3_000
/** How long an activity is held, in ms: an answer that turns up later would surprise more than help. */
const longestMs = 15 * 60_000
/** The most activities that are held: some kilobytes each. */
const most = 500

/**
 * Holds up to 500 activities in memory and hands them to `handle` every 3 s, oldest first; one that fails for 15 minutes
 * because the database is away, or once for another reason, is logged and dropped.
 */
export function createArrivalBuffer(handle: (activity: Activity) => Promise<unknown>, log: Log): ArrivalBuffer {
  const waiting: { readonly activity: Activity; readonly until: number }[] = []
  let draining: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  async function drainAll(): Promise<void> {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      try {
        await handle(first.activity)
      } catch (error) {
        if (isOutage(error) && performance.now() < first.until) throw error
        log.error({ type: first.activity.type, error: String(error) }, 'an activity of Teams was given up')
      }
      waiting.shift()
    }
  }

  function drain(): Promise<void> {
    draining ??= drainAll().finally(() => {
      draining = null
    })
    return draining
  }

  function tryLater(): void {
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      drain().catch(tryLater)
    }, everyMs)
    timer.unref()
  }

  return {
    hold(activity) {
      if (waiting.length >= most) log.error({ kept: most }, 'more of Teams cannot be kept: an activity was given up')
      else waiting.push({ activity, until: performance.now() + longestMs })
      tryLater()
    },
    drain: async () => {
      if (waiting.length > 0) await drain()
    },
  }
}
