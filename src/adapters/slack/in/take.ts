import type { Envelope } from '../../../flows/model/event.ts'
import type { IntakeItem } from '../../../ports/intake.ts'
import { notedMs } from '../../chat/patience.ts'
import type { SlackProgramme } from '../programme.ts'
import type { Reading } from './act.ts'
import type { SlackDeps } from './context.ts'
import { envelopeOf } from './envelope.ts'

/** A payload, and how it is read once it is known whose it is. */
export interface Incoming {
  readonly tenant: string
  readonly user: string
  /** Names the payload, however often it comes. */
  readonly key: string
  readonly payload: unknown
  readonly programme: SlackProgramme
  /** Whether it may be for the bot. What is not, such as a channel's chatter, is not stored. */
  readonly concernsUs: () => Promise<boolean>
  readonly read: () => Promise<Reading>
}

/** What one person does is taken in order. */
export function laneOf(tenant: string, user: string): string {
  return `${tenant} ${user}`
}

/** The payload as it is kept until the core has what it holds. */
export function sentOf({ tenant, user, key, payload }: Incoming): IntakeItem {
  return { key: `${tenant} ${key}`, sender: laneOf(tenant, user), payload }
}

/** Hands what the payload holds to the core. Throws while it cannot be told yet whose it is. */
export async function take(deps: SlackDeps, { programme, read }: Incoming): Promise<void> {
  const { acts, hints } = await read()
  const envelopes = await Promise.all(acts.map((one) => envelopeOf(one, programme, deps.sights, deps.now)))
  for (const [index, envelope] of envelopes.entries()) {
    const { type } = await deps.inbox.receive(envelope)
    if (type === 'unknown' && acts[index]?.isOurs === true && isFresh(envelope, deps.now())) {
      throw new Error('the thread’s root message stands in Slack, and is not noted yet')
    }
  }
  for (const hint of hints) await deps.hint(hint)
}

/** What is said while nobody can know yet whose thread it is, so that it is tried again. */
function isFresh({ place, event }: Envelope, now: string): boolean {
  const since = (ts: string | null) => Date.parse(now) - Number(ts) * 1_000
  return event.type === 'said' && since(event.message) < notedMs && since(place.thread) < 2 * notedMs
}
