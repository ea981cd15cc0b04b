import { Overtaken } from '../ports/chat.ts'
import type { InHand, Outbox } from '../ports/outbox.ts'
import type { Log } from '../ports/log.ts'

/** How often a working worker renews its lease while it lasts. A shorter rest of it is too little for one more request. */
const renewals = 4
/** A renewal that takes longer than the lease is worth nothing: after so many of them the lane is another's to go on with. */
const tries = 3

/**
 * A lane in a worker's hands. How long it certainly is, this process tells by the monotonic clock alone, which goes on while
 * the process stands still, and counts from before the lease was asked for.
 */
export interface LaneHold {
  /** Resolves while the lane is certainly still this worker's; asks the store only where it may not be. Throws `Overtaken`. */
  readonly keep: () => Promise<void>
  /** Asks the store for a longer lease; false where another worker has the lane. */
  readonly renew: () => Promise<boolean>
  readonly end: () => void
}

interface HoldParts {
  readonly outbox: Pick<Outbox, 'renew'>
  readonly log: Log
}

/** How long a lease lasts, and when it was asked for, both in ms; `asked` by `performance.now()`. */
export interface LeaseTerms {
  readonly ms: number
  readonly asked: number
}

/** Holds the lane, and renews its lease until the end. */
export function holdLane(
  { outbox, log }: HoldParts,
  { lane, lease }: Pick<InHand, 'lane' | 'lease'>,
  { ms, asked }: LeaseTerms,
): LaneHold {
  let until = asked + ms
  async function renew(): Promise<boolean> {
    const now = performance.now()
    const isOurs = await outbox.renew(lane, lease, ms)
    until = isOurs ? now + ms : 0
    return isOurs
  }
  const renewing = setInterval(() => {
    renew().catch((error: unknown) => log.warn({ lane, error: String(error) }, 'a lease could not be renewed'))
  }, ms / renewals)
  return {
    renew,
    async keep() {
      for (let tried = 0; performance.now() > until - ms / renewals; tried += 1) {
        if (tried === tries || !(await renew())) throw new Overtaken(`another worker has the lane ${lane} by now`)
      }
    },
    end: () => clearInterval(renewing),
  }
}
