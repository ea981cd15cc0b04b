import type { ErrandRules } from '../../flows/model/act-context.ts'
import type { Errand, ErrandOutcome } from '../../flows/model/errand.ts'
import type { Proposal } from '../../flows/model/proposal.ts'
import type { JobQueue } from '../../ports/jobs.ts'
import type { ErrandBudget, Purse } from './purse.ts'

/** A kind of errand: one row of the table that the app is given. Relay, lanes, jobs and outbox know no kind by name. */
export interface ErrandKind<Subject extends string | number = string | number, Answer = unknown, Needs = unknown> {
  /** Its name in lanes and stored effects, in lower-case letters and hyphens. It never changes once something was stored. */
  readonly kind: string
  /** Its own queue of jobs, how many of them one process has in hand at once, and how many it begins in a minute. */
  readonly queue: string
  readonly atOnce: number
  /** How many of its jobs all processes together have in hand at once; null for no bound. Of those that begin at once there is none. */
  readonly atOnceInAll: number | null
  readonly perMinute: number
  /**
   * `at once`: short work, begun by whoever stores the step, while fewer than `atOnce` of it are in their hands, and without
   * a job, which costs more than such work itself; `by a job`: the workers of all processes share it.
   */
  readonly begins: 'at once' | 'by a job'
  /** How long one try may take, in ms; then it has failed by `timeout`. */
  readonly timeLimitMs: number
  /** What it may cost; null where it costs nothing. */
  readonly budget: ErrandBudget | null
  /** What the platform shows in the thread while it lasts; its card is the rules' to write. */
  readonly meanwhile: 'reading' | 'nothing'
  /** Whether it is still wanted, and what the learner sees once it has come back or failed. */
  readonly rules: ErrandRules<Subject, Answer>
  /** What the work takes; null where this program has none of it: then each errand fails by `unavailable`. */
  readonly needs: Needs | null
  /**
   * Does the work, again from the start where a try was cut short: what was paid for is in the purse. Throws what another
   * try may mend, as effects do.
   */
  work(errand: ErrandInHand<Subject>, needs: Needs): Promise<ErrandOutcome<Answer>>
}

/** An errand in a worker's hands. */
export interface ErrandInHand<Subject extends string | number = string | number> {
  readonly errand: Errand<Subject>
  /** The proposal as it was when the work began. */
  readonly proposal: Proposal
  /** Aborted once nobody wants the outcome, the time is up, or the program stops. */
  readonly signal: AbortSignal
  readonly purse: Purse
}

/** Messages to deliver wait in this queue. */
export const deliveries: JobQueue = {
  name: 'deliveries',
  atOnce: 8,
  atOnceInAll: null,
  perMinute: null,
  busyPauseMs: 50,
  lockMs: 3_000,
}

/** A kind's queue: who works for half a minute need not say every second that they live. */
export function queueOf({ queue, atOnce, atOnceInAll, perMinute }: ErrandKind): JobQueue {
  return { name: queue, atOnce, atOnceInAll, perMinute, busyPauseMs: 1_000, lockMs: 12_000 }
}

/** The kinds that this program can do. */
export function ableKinds(kinds: readonly ErrandKind[]): readonly ErrandKind[] {
  return kinds.filter(({ needs }) => needs !== null)
}

/** Which queue takes a lane of these errands: slow work its own; what is only answered goes with the messages. */
export function queuesFor(kinds: readonly ErrandKind[]): (errand: string | null) => string {
  const queues = new Map(ableKinds(kinds).map(({ kind, queue }) => [kind, queue]))
  return (errand) => queues.get(errand ?? '') ?? deliveries.name
}
