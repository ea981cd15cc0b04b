import type { Message } from '../ports/chat.ts'
import type { Duration } from '../ports/durations.ts'
import { Blocked, Closed, Overtaken, TryLater, Undeliverable, Unreachable } from '../ports/chat.ts'
import type { Delivery, Failure } from '../ports/outbox.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import { giveUpErrand } from './errands/run-errand.ts'
import { inSpan, inTrace, traceOf } from '../timing/trace.ts'
import { holdLane, type LaneHold } from './hold-lane.ts'
import { type DeliveryParts, perform } from './perform.ts'
import { isUntellable, type WithCare } from './with-care.ts'
import { noteClosed } from './note-closed.ts'
import { noteUnreachable } from './tell-person.ts'
import { type TakeBack, tellBlocked } from './tell-coordinators.ts'

/** How long a worker has a lane for itself without renewing, in ms; a killed worker's lane is free after that. */
export const deliveryLeaseMs = 4_000
/** The same for errands, which take a while and renew the less often. */
export const errandLeaseMs = 12_000
/** A worker gives a long lane back after this, so that others get their share. */
const shareMs = 15_000
/** After so many failed tries, over about an hour, an effect is given up so that its lane goes on. */
const maxAttempts = 60
/** How often a closed room is tried again, in ms: it heals by itself once somebody has opened it. */
const blockedMs = 120_000
/** The same of what is about a proposal that this program cannot read, in ms: another one may, and no try is counted. */
const unreadableMs = 30_000

/** What delivering takes: how effects are carried out, and with what care one is begun that may have ended a process. */
interface CarefulParts extends DeliveryParts {
  readonly care: WithCare
}

/** Delivers the effects of one lane in order. `busy`: another worker has it, or there is more than fits its share of the time. */
export function deliverer(
  parts: CarefulParts,
  receive: TakeBack,
  leaseMs: number = deliveryLeaseMs,
): (lane: string) => Promise<'done' | 'busy'> {
  const goOn = laneHolder(parts, receive, leaseMs)
  return async (lane) => {
    const asked = performance.now()
    const taken = await parts.outbox.take(lane, leaseMs)
    if (taken === null) return 'busy'
    return taken.first === null ? 'done' : goOn(taken.first, asked)
  }
}

/**
 * Delivers from the first effect of a taken lane on, in order, and gives the lane back. `busy`: more than fits its share of
 * the time, or another worker has the lane by now. The lane was asked for at `asked`, by `performance.now()`.
 */
export function laneHolder(
  parts: CarefulParts,
  receive: TakeBack,
  leaseMs: number = deliveryLeaseMs,
): (first: Delivery, asked: number) => Promise<'done' | 'busy'> {
  return async (first, asked) => {
    const { lane, lease } = first
    const hold = holdLane(parts, first, { ms: leaseMs, asked })
    try {
      const outcome = await deliverAll(parts, receive, hold, first)
      if (outcome === 'busy') await parts.outbox.release(lane, lease)
      return outcome
    } catch (error) {
      await noteSurvived(parts, first)
      // Where the store is away, the lease runs out by itself.
      await parts.outbox.release(lane, lease).catch(() => undefined)
      throw error
    } finally {
      hold.end()
    }
  }
}

/** `done`: nothing is left to deliver now, and the store has the lane back. */
async function deliverAll(
  parts: CarefulParts,
  receive: TakeBack,
  hold: LaneHold,
  first: Delivery,
): Promise<'done' | 'busy'> {
  const until = Date.now() + shareMs
  let next: Delivery | null = first
  while (next !== null) {
    const one: Delivery = next
    const after = await inTrace(one.trace ?? traceOf(one.id), () => inSpan(() => deliverOne(parts, receive, hold, one)))
    if (after === 'overtaken' || (after !== null && Date.now() > until)) return 'busy'
    next = after
  }
  return 'done'
}

/**
 * Delivers one effect and gives the next. A failed try pauses; what can never be delivered is given up; what another worker
 * has in hand by now is left to them as it is.
 */
async function deliverOne(
  parts: CarefulParts,
  receive: TakeBack,
  hold: LaneHold,
  delivery: Delivery,
): Promise<Delivery | 'overtaken' | null> {
  const { effect } = delivery
  const since = performance.now()
  let message: Message | null
  try {
    const inHand = { ...delivery, keepLane: hold.keep }
    message = await parts.care(delivery, () => perform(parts, receive, inHand))
  } catch (error) {
    if (error instanceof Overtaken && !(await hold.renew())) {
      await noteSurvived(parts, delivery)
      noteTry(parts, delivery, 'overtaken', since)
      return 'overtaken'
    }
    const failure = await noteFailure(parts, receive, delivery, error)
    const data = { effect: delivery.id, type: effect.type, attempts: delivery.attempts, error: String(error) }
    parts.log.warn(data, failure === 'final' ? 'an effect was given up' : 'an effect will be tried again')
    noteTry(parts, delivery, failure === 'final' ? 'given-up' : 'tried-again', since)
    const next = await parts.outbox.failed(delivery, String(error), failure)
    if (typeof failure === 'object') parts.lookAgain?.(failure.afterMs)
    return next
  }
  noteTry(parts, delivery, 'delivered', since)
  const { id, tenant, proposal } = delivery
  // Not its channel: that of a direct message is one person's.
  const data = { effect: id, type: effect.type, tenant, proposal, message: message?.id ?? null }
  parts.log.info(data, 'an effect was carried out')
  return parts.outbox.delivered(delivery, message)
}

/** Who has to know is told. Where that cannot be noted in the proposal now, the effect waits until it can. */
async function noteFailure(
  parts: CarefulParts,
  receive: TakeBack,
  delivery: Delivery,
  error: unknown,
): Promise<Failure> {
  const { effect } = delivery
  const failure = failureOf(error, delivery)
  try {
    if (error instanceof Blocked) await tellBlocked(parts, receive, delivery, error)
    if (error instanceof Unreachable) await noteUnreachable(parts, receive, delivery, error)
    if (error instanceof Closed) await noteClosed(parts, receive, delivery, error)
    if (failure === 'final' && effect.type === 'errand' && !isUntellable(delivery))
      await giveUpErrand(parts, receive, delivery, effect.errand)
  } catch (unnoted) {
    if (!(unnoted instanceof UnreadableProposal)) throw unnoted
    return { afterMs: unreadableMs }
  }
  return failure
}

/**
 * How long the try took, and how long people waited for what goes to a platform, once it is over. It was begun at `since`,
 * by `performance.now()`.
 */
function noteTry(
  { noteDuration }: DeliveryParts,
  { effect, platform, waitedMs, message }: Delivery,
  outcome: Extract<Duration, { of: 'delivery-try' }>['outcome'],
  since: number,
): void {
  const tookMs = performance.now() - since
  const kind = message === null ? effect.type : 'edit'
  noteDuration?.({ of: 'delivery-try', platform, kind, outcome, seconds: tookMs / 1_000 })
  if (staysHere.has(effect.type) || outcome === 'tried-again' || outcome === 'overtaken') return
  noteDuration?.({ of: 'delivery', platform, outcome, seconds: (waitedMs + tookMs) / 1_000 })
}

/** What goes to no platform. */
const staysHere: ReadonlySet<Delivery['effect']['type']> = new Set(['errand', 'erase', 'erase-proposal'])

function failureOf(error: unknown, { attempts }: Delivery): Failure {
  if (error instanceof TryLater) return { afterMs: error.afterMs }
  if (error instanceof Blocked) return { afterMs: blockedMs }
  if (error instanceof UnreadableProposal) return { afterMs: unreadableMs }
  return error instanceof Undeliverable || attempts + 1 >= maxAttempts ? 'final' : 'retry'
}

/** The process lives on, so that what it had begun did not end it; where the store is away, it is begun with care once more. */
async function noteSurvived({ outbox }: CarefulParts, { id, ends }: Delivery): Promise<void> {
  if (ends !== undefined) await outbox.noteSurvived(id).catch(() => undefined)
}
