import type { Envelope } from '../../../flows/event.ts'
import type { Programme } from '../programme.ts'
import type { Reading } from './act.ts'
import type { Deps } from './context.ts'
import { envelopeOf } from './envelope.ts'
import { NotSeen, type Sight } from './sight.ts'

/** A payload, and how it is read once it is known whose it is. */
export interface Incoming {
  readonly tenant: string
  readonly user: string
  /** Names the payload, however often it comes. */
  readonly key: string
  readonly payload: unknown
  readonly programme: Programme
  readonly read: (sight: Sight) => Promise<Reading>
}

/**
 * Hands the payload's acts to the core and resolves once they are stored. Where something has to be looked up at Slack
 * first, the payload itself is stored instead, and handed over right after: nobody waits for a look-up.
 */
export async function take(deps: Deps, incoming: Incoming): Promise<void> {
  const { tenant, user, key, payload } = incoming
  const lane = `${tenant} ${user}`
  if (!deps.parking.isBusy(lane)) {
    try {
      const { hints } = await handOver(deps, incoming, deps.sights.near)
      for (const hint of hints) deps.background('a hint', () => deps.hint(hint))
      return
    } catch (error) {
      if (!(error instanceof NotSeen)) throw error
    }
  }
  await deps.parking.park({ key, tenant, lane, payload })
}

/** The same for a payload that was parked: Slack is asked, and hints are waited for. */
export async function takeParked(deps: Deps, incoming: Incoming): Promise<void> {
  const { hints } = await handOver(deps, incoming, deps.sights.far)
  for (const hint of hints) await deps.hint(hint)
}

async function handOver(deps: Deps, { programme, read }: Incoming, sight: Sight): Promise<Reading> {
  const reading = await read(sight)
  const envelopes = await Promise.all(reading.acts.map((one) => envelopeOf(one, programme, sight, deps.now)))
  for (const [index, envelope] of envelopes.entries()) {
    const { type } = await deps.inbox.receive(envelope)
    if (type === 'unknown' && reading.acts[index]?.isOurs === true && isFresh(envelope, deps.now())) {
      throw new NotSeen('the thread’s root message stands in Slack, and is not noted yet')
    }
  }
  return reading
}

/** An answer that comes this soon after the root message, in ms, may be quicker than our note of it. */
const soonMs = 60_000

/** What is said while nobody can know yet whose thread it is, so that it is kept and handed over again. */
function isFresh({ place, event }: Envelope, now: string): boolean {
  const since = (ts: string | null) => Date.parse(now) - Number(ts) * 1_000
  return event.type === 'said' && since(event.message) < soonMs && since(place.thread) < 2 * soonMs
}
