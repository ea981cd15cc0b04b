import { setImmediate } from 'node:timers/promises'

import type { Deliverable } from '../flows/model/effect.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Log } from '../ports/log.ts'
import type { Commit, Outcome, Proposals } from '../ports/proposals.ts'
import { inTime } from '../timing/in-time.ts'
import { deliveryLeaseMs } from './deliver.ts'

/** How many lanes this process delivers by itself at once: two classes that begin together. What comes beyond goes by jobs. */
const most = 64
/** How long a stop waits for them, in ms: it is over within 10 s. */
const farewell = 7_000

interface AtOnceParts {
  readonly proposals: Proposals
  readonly log: Log
  /** Delivers from the first effect of a taken lane on. `busy`: more than fits its share of the time. */
  readonly goOn: (first: Delivery) => Promise<'done' | 'busy'>
  /** Tells the relay that lanes wait for jobs. */
  readonly kick: () => void
}

/** The short way from the commit to the platform. */
export interface AtOnce {
  /** Stores a step. What follows from it is delivered right after, by this process where its hands are free. */
  keep(commit: Commit): Promise<Outcome>
  /** Whether it has no lane in hand and stores nothing. */
  isIdle(): boolean
  start(): void
  /** Takes no further lane, and waits for those in hand; what takes too long comes back from the outbox. */
  stop(): Promise<void>
}

/**
 * Takes the lanes with the commit itself, so that most messages need no job: those are for what this process cannot
 * take on, for tries that failed, for errands, and for what a kill left behind.
 */
export function atOnce({ proposals, log, goOn, kick }: AtOnceParts): AtOnce {
  const inHand = new Set<Promise<void>>()
  let committing = 0
  let isOpen = false

  async function carry(first: Delivery): Promise<void> {
    // The platform gets its answer first.
    await setImmediate()
    try {
      if ((await goOn(first)) === 'busy') kick()
    } catch (error) {
      log.warn({ lane: first.lane, error: String(error) }, 'effects wait in the outbox')
    }
  }

  function begin(first: Delivery): void {
    const carrying = carry(first).finally(() => inHand.delete(carrying))
    inHand.add(carrying)
  }

  async function take(commit: Commit): Promise<Outcome> {
    committing += 1
    try {
      const { outcome, taken } = await proposals.commitAndTake(commit, deliveryLeaseMs)
      for (const first of taken) begin(first)
      return outcome
    } finally {
      committing -= 1
    }
  }

  return {
    async keep(commit) {
      const isFree = isOpen && inHand.size + committing < most
      const outcome = await (isFree && commit.effects.length > 0 ? take(commit) : proposals.commit(commit))
      if (outcome === 'stored' && commit.effects.some((effect) => !isFree || isErrand(effect))) kick()
      return outcome
    },
    isIdle: () => inHand.size + committing === 0,
    start() {
      isOpen = true
    },
    async stop() {
      isOpen = false
      await inTime(Promise.all(inHand), farewell, () => undefined)
    },
  }
}

function isErrand({ type }: Deliverable): boolean {
  return type === 'errand'
}
