import { setImmediate } from 'node:timers/promises'

import type { Deliverable } from '../flows/model/effect.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Log } from '../ports/log.ts'
import type { Commit, Outcome, Proposals } from '../ports/proposals.ts'
import { inTime } from '../timing/in-time.ts'
import { deliveryLeaseMs } from './deliver.ts'
import { errandHands, errandOf } from './errands/errand-hands.ts'
import type { ErrandKind } from './errands/errand-kind.ts'

/** How many lanes this process delivers by itself at once: two classes that begin together. What comes beyond goes by jobs. */
const most = 64
/** How long a stop waits for them, in ms: it is over within 10 s. */
const farewell = 7_000

interface AtOnceParts {
  readonly proposals: Proposals
  readonly log: Log
  /** The errands that this program can do. */
  readonly errands: readonly ErrandKind[]
  /** Delivers from the first effect of a lane on that was asked for at `asked`. `busy`: more is left than fits its share of the time. */
  readonly goOn: (first: Delivery, asked: number) => Promise<'done' | 'busy'>
  /** Tells the relay that lanes wait for jobs. */
  readonly kick: () => void
}

/** The short way from the commit to the platform. */
export interface AtOnce {
  /** Stores a step. What follows from it is delivered right after, by this process where its hands are free. */
  keep(commit: Commit): Promise<Outcome>
  /** Whether it has no lane of messages in hand and stores nothing. */
  isIdle(): boolean
  start(): void
  /** Takes no further lane, and waits for those in hand; what takes too long comes back from the outbox. */
  stop(): Promise<void>
}

/**
 * Takes the lanes with the commit itself, so that most messages need no job, nor do errands that begin at once: jobs are for
 * what this process cannot take on, for tries that failed, for long errands, and for what a kill left behind.
 */
export function atOnce({ proposals, log, errands, goOn, kick }: AtOnceParts): AtOnce {
  const inHand = { messages: new Set<Promise<void>>(), errands: new Set<Promise<void>>() }
  const hands = errandHands(errands)
  let committing = 0
  let isOpen = false

  async function carry(first: Delivery, asked: number): Promise<void> {
    // The platform gets its answer first.
    await setImmediate()
    try {
      if ((await goOn(first, asked)) === 'busy') kick()
    } catch (error) {
      log.warn({ lane: first.lane, error: String(error) }, 'effects wait in the outbox')
    }
  }

  function begin(first: Delivery, asked: number): void {
    const kind = errandOf(first.effect)
    const among = kind === null ? inHand.messages : inHand.errands
    const carrying = carry(first, asked).finally(() => {
      among.delete(carrying)
      if (kind !== null) hands.giveBack(kind)
    })
    among.add(carrying)
  }

  async function take(commit: Commit, kinds: ReadonlySet<string>): Promise<Outcome> {
    committing += 1
    const unused = new Set(kinds)
    const asked = performance.now()
    try {
      const { outcome, taken } = await proposals.commitAndTake(commit, deliveryLeaseMs, [...kinds])
      for (const first of taken) {
        unused.delete(errandOf(first.effect) ?? '')
        begin(first, asked)
      }
      return outcome
    } finally {
      // Another has the lane, or nothing was stored.
      for (const kind of unused) hands.giveBack(kind)
      committing -= 1
    }
  }

  return {
    async keep(commit) {
      const isFree = isOpen && inHand.messages.size + committing < most
      const kinds = isFree ? hands.take(commit.effects) : new Set<string>()
      const outcome = await (isFree && commit.effects.length > 0 ? take(commit, kinds) : proposals.commit(commit))
      if (outcome === 'stored' && commit.effects.some((effect) => !isFree || isForJobs(effect, kinds))) kick()
      return outcome
    },
    isIdle: () => inHand.messages.size + committing === 0,
    start() {
      isOpen = true
    },
    async stop() {
      isOpen = false
      await inTime(Promise.all([...inHand.messages, ...inHand.errands]), farewell, () => undefined)
    },
  }
}

function isForJobs(effect: Deliverable, taken: ReadonlySet<string>): boolean {
  const kind = errandOf(effect)
  return kind !== null && !taken.has(kind)
}
