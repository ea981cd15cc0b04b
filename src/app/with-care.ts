import { setTimeout } from 'node:timers/promises'
import { Overtaken, Undeliverable } from '../ports/chat.ts'
import type { Delivery, Outbox } from '../ports/outbox.ts'
import { type OneAtATime, oneAtATime } from '../timing/one-at-a-time.ts'

/** Processes that end with an effect in hand which another had ended with, after which it is not begun again. */
const mostEnds = 2
/** How long a process has lived before it begins what two have ended with, in ms: all else is delivered first. */
const probationMs = 5_000

/** Why an effect was given up. */
export const endedAgain = 'the program ended while it was in hand, again and again'

/**
 * Begins an effect. One that a dead process may have had in hand is noted before it is begun: whoever finds the note knows what
 * that one was doing. With such a note it is begun alone, so that a kill from outside counts against one at most, and given
 * up once two processes have ended with it so. What nobody ended with costs nothing here.
 */
export type WithCare = <T>(delivery: Delivery, work: () => Promise<T>) => Promise<T>

/** The care of one process; `alone` is the turn of all that may have ended one, whatever it is. */
export function withCare(outbox: Pick<Outbox, 'noteBegun'>, alone: OneAtATime = oneAtATime()): WithCare {
  const startedAt = performance.now()

  async function begin<T>(delivery: Delivery, work: () => Promise<T>): Promise<T> {
    if (!(await outbox.noteBegun(delivery))) throw new Overtaken('another worker has the lane')
    return work()
  }

  return async (delivery, work) => {
    const { ends } = delivery
    if (ends === undefined) return work()
    if (ends === 0) return begin(delivery, work)
    return alone('suspects', async () => {
      const restMs = probationMs - (performance.now() - startedAt)
      if (restMs > 0) await setTimeout(restMs)
      return begin(delivery, () => (ends < mostEnds ? work() : Promise.reject(new Undeliverable(endedAgain))))
    })
  }
}

/** Whether even giving it up has ended a process: then nobody is told. */
export function isUntellable({ ends = 0 }: Delivery): boolean {
  return ends > mostEnds
}
