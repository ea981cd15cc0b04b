import type { Jobs } from '../ports/jobs.ts'
import type { Proposals } from '../ports/proposals.ts'
import { inTime } from '../timing/in-time.ts'

/** How long a part may take to answer, in ms, until it counts as away. */
const patience = 2_000
/** How long an answer holds, in ms: whoever asks often does not keep the database busy. */
const fresh = 1_000
/** How far two clocks may be apart, in ms. What platforms sign is refused when it is five minutes old. */
const mostApart = 60_000

/**
 * Whether the program can do its work. `unable`: it cannot take what people send, or takes it at the wrong time; another
 * replica should be asked. `degraded`: it works, and something is to be mended: without their queue, messages go out all
 * the same, and errands wait.
 */
export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'unable'
  /** `up`: it takes what is written. */
  readonly database: 'up' | 'away'
  readonly jobs: 'up' | 'away'
  /** `off`: this machine's is a minute or more from the database's; `database off`: the database's moved while this machine's went on. */
  readonly clock: 'right' | 'off' | 'database off' | 'unknown'
}

interface ReadinessParts {
  readonly proposals: Pick<Proposals, 'ping'>
  readonly jobs: Pick<Jobs, 'ping'>
  /** The time by this machine's clock, in ms. */
  readonly nowMs?: () => number
}

/** Asks the parts, together for all who ask within a second. */
export function readinessOf({ proposals, jobs, nowMs = Date.now }: ReadinessParts): () => Promise<Readiness> {
  const clock = clockJudge(nowMs)
  let last: Promise<Readiness> | null = null

  async function ask(): Promise<Readiness> {
    const [told, queue] = await Promise.all([orNull(proposals.ping()), orNull(jobs.ping().then(() => 'up' as const))])
    return judge(told === null ? 'away' : 'up', queue ?? 'away', clock(told))
  }

  return () => {
    last ??= ask().finally(() => setTimeout(() => (last = null), fresh).unref())
    return last
  }
}

function judge(database: Readiness['database'], jobs: Readiness['jobs'], clock: Readiness['clock']): Readiness {
  const isUnable = database === 'away' || clock === 'off'
  const isWhole = jobs === 'up' && clock === 'right'
  return { status: isUnable ? 'unable' : isWhole ? 'ready' : 'degraded', database, jobs, clock }
}

/**
 * Whose clock is off, by the database's time. Where the two part while the program runs, the one that did not go on as the
 * time since the start did is to blame: a database's must not take all replicas out at once.
 */
function clockJudge(nowMs: () => number): (told: Date | null) => Readiness['clock'] {
  let first: { readonly own: number; readonly since: number } | null = null
  return (told) => {
    if (told === null) return 'unknown'
    const [own, since] = [nowMs(), performance.now()]
    const areApart = Math.abs(told.getTime() - own) >= mostApart
    if (!areApart) {
      first = { own, since }
      return 'right'
    }
    if (first === null) return 'off'
    const hasGoneOn = Math.abs(own - first.own - (since - first.since)) < mostApart
    return hasGoneOn ? 'database off' : 'off'
  }
}

async function orNull<T>(part: Promise<T>): Promise<T | null> {
  const answer = part.then(
    (told): T | null => told,
    () => null,
  )
  return inTime(answer, patience, () => null)
}
