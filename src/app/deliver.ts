import type { Address, Effect } from '../flows/effect.ts'
import type { Envelope, Event, Place } from '../flows/event.ts'
import type { View } from '../flows/view.ts'
import { dayOf } from '../text/format.ts'
import type { Chat, Message, Post } from '../ports/chat.ts'
import type { Delivery, Failure } from '../ports/delivery.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { Blocked, TryLater, Undeliverable } from '../ports/chat.ts'
import { setMark } from './mark.ts'

/** How long a worker has a lane for itself without renewing, in ms; a killed worker's lane is free after that. */
export const deliveryLeaseMs = 4_000
/** The same for a reading, which takes a while and renews the less often. */
export const readingLeaseMs = 12_000
/** How often a working worker renews its lease while it lasts. */
const renewals = 4
/** A worker gives a long lane back after this, so that other lanes have their turn. */
const turnMs = 15_000
/** After so many failed tries, over about an hour, an effect is given up so that its lane goes on. */
const maxAttempts = 60
/** How often a closed room is tried again, in ms: it heals by itself once somebody has opened it. */
const blockedMs = 120_000

interface Parts {
  readonly store: Store
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly now: () => string
  /** Has the AI coach read what the effect asks for; null where nobody waits for it any more. */
  readonly read: (delivery: Delivery, effect: Extract<Effect, { type: 'coach' }>) => Promise<Event | null>
}

type Receive = (envelope: Envelope) => Promise<unknown>

/** Delivers the effects of one lane in order. `busy`: another worker has it, or there is more than fits one turn. */
export function deliverer(
  parts: Parts,
  receive: Receive,
  leaseMs: number = deliveryLeaseMs,
): (lane: string) => Promise<'done' | 'busy'> {
  const goOn = laneHolder(parts, receive, leaseMs)
  return async (lane) => {
    const taken = await parts.store.take(lane, leaseMs)
    if (taken === null) return 'busy'
    return taken.first === null ? 'done' : goOn(taken.first)
  }
}

/** Delivers from the first effect of a taken lane on, in order, and gives the lane back. `busy`: more than fits one turn. */
export function laneHolder(
  parts: Parts,
  receive: Receive,
  leaseMs: number = deliveryLeaseMs,
): (first: Delivery) => Promise<'done' | 'busy'> {
  return async (first) => {
    const { lane, lease } = first
    const renewing = setInterval(() => void renew(parts, { lane, lease, ms: leaseMs }), leaseMs / renewals)
    try {
      const outcome = await deliverAll(parts, receive, first)
      if (outcome === 'busy') await parts.store.release(lane, lease)
      return outcome
    } catch (error) {
      // Where the store is away, the lease runs out by itself.
      await parts.store.release(lane, lease).catch(() => undefined)
      throw error
    } finally {
      clearInterval(renewing)
    }
  }
}

async function renew(
  { store, log }: Parts,
  { lane, lease, ms }: { readonly lane: string; readonly lease: string; readonly ms: number },
): Promise<void> {
  await store.renew(lane, lease, ms).catch((error: unknown) => {
    log.warn({ lane, error: String(error) }, 'a lease could not be renewed')
  })
}

/** `done`: nothing is left to deliver now, and the store has the lane back. */
async function deliverAll(parts: Parts, receive: Receive, first: Delivery): Promise<'done' | 'busy'> {
  const until = Date.now() + turnMs
  for (let next: Delivery | null = first; next !== null; next = await deliverOne(parts, receive, next)) {
    if (Date.now() > until) return 'busy'
  }
  return 'done'
}

/** Delivers one effect and gives the next. A failed try waits its turn again; what can never be delivered is given up. */
async function deliverOne(parts: Parts, receive: Receive, delivery: Delivery): Promise<Delivery | null> {
  let message: Message | null
  try {
    message = await perform(parts, receive, delivery)
  } catch (error) {
    if (error instanceof Blocked) await tellCoordinators(parts, receive, delivery, error)
    const failure = failureOf(error, delivery)
    const data = { effect: delivery.id, type: delivery.effect.type, attempts: delivery.attempts, error: String(error) }
    parts.log.warn(data, failure === 'final' ? 'an effect was given up' : 'an effect will be tried again')
    return parts.store.failed(delivery, String(error), failure)
  }
  return parts.store.delivered(delivery, message)
}

function failureOf(error: unknown, { attempts }: Delivery): Failure {
  if (error instanceof TryLater) return { afterMs: error.afterMs }
  if (error instanceof Blocked) return { afterMs: blockedMs }
  return error instanceof Undeliverable || attempts + 1 >= maxAttempts ? 'final' : 'retry'
}

/** Once a day for each closed room, by the envelope's id. */
async function tellCoordinators(parts: Parts, receive: Receive, delivery: Delivery, error: Blocked): Promise<void> {
  const { tenant, platform } = delivery
  const at = parts.now()
  await receive({
    id: `blocked ${platform} ${error.room} ${dayOf(at)}`,
    at,
    tenant,
    place: { platform, channel: error.room, thread: null },
    actor: itself('fr'),
    event: { type: 'blocked', room: error.room, remedy: error.remedy },
  })
}

/** The program, where it is what happened. */
function itself(language: View['language']): Envelope['actor'] {
  return { id: 'mlops-proposal', name: 'mlops-proposal', roles: [], language, timeZone: 'UTC' }
}

async function perform(parts: Parts, receive: Receive, delivery: Delivery): Promise<Message | null> {
  const { effect } = delivery
  switch (effect.type) {
    case 'show':
      return show(parts, delivery, { to: effect.to, view: effect.view, edits: delivery.message })
    case 'post':
      return show(parts, delivery, { to: effect.to, view: effect.view })
    case 'tell':
      return show(parts, delivery, { to: effect.to, view: effect.view, only: effect.person })
    case 'redeliver':
      await parts.store.revive(delivery.tenant, effect.delivery)
      return show(parts, delivery, { to: effect.to, view: effect.view, only: effect.person })
    case 'publish':
      return publish(parts, receive, delivery, effect)
    case 'coach':
      return coach(parts, receive, delivery, effect)
    case 'mark':
      return setMark(parts, delivery, effect)
    default:
      return effect satisfies never
  }
}

interface Shown {
  readonly to: Place | Address
  readonly view: View
  readonly edits?: Message | null
  readonly only?: string
}

async function show(parts: Parts, delivery: Delivery, { to, view, edits = null, only }: Shown): Promise<Message> {
  const place = placeOf(delivery, to)
  const platform = typeof place === 'string' ? delivery.platform : place.platform
  const chat = parts.chats().find((one) => one.platform === platform)
  if (chat === undefined) throw new Undeliverable(`the platform ${platform} is not configured`)
  const { tenant, id: key, proposal, effect } = delivery
  const slot = effect.type === 'show' ? effect.slot : effect.type === 'publish' ? 'catalogue' : null
  return chat.show({ tenant, key, proposal, slot, to: place, only: only ?? null, edits, view })
}

/** The post first, then the news of it: killed in between, the next try edits the post and tells again. */
async function publish(
  parts: Parts,
  receive: Receive,
  delivery: Delivery,
  effect: Extract<Effect, { type: 'publish' }>,
): Promise<Message> {
  const message = await show(parts, delivery, { to: 'catalogue', view: effect.view, edits: delivery.message })
  const { platform } = delivery
  if (delivery.proposal === null) throw new Undeliverable('a publication without a proposal')
  await receive({
    id: `published ${delivery.id}`,
    at: parts.now(),
    tenant: delivery.tenant,
    place: { platform, channel: message.channel, thread: null },
    actor: itself(effect.view.language),
    event: { type: 'published', proposal: delivery.proposal, version: effect.version },
  })
  return message
}

/** Reads first, then tells: killed in between, the next try finds its answers kept and tells again, once. */
async function coach(
  parts: Parts,
  receive: Receive,
  delivery: Delivery,
  effect: Extract<Effect, { type: 'coach' }>,
): Promise<null> {
  const { tenant, platform, id } = delivery
  const event = await parts.read(delivery, effect)
  if (event === null) return null
  const place = { platform, channel: '', thread: null }
  await receive({ id: `coached ${id}`, at: parts.now(), tenant, place, actor: itself('fr'), event })
  if (event.type === 'uncoached' && event.trouble === 'misconfigured') await tellMisconfigured(parts, receive, delivery)
  return null
}

/** Once a day. */
async function tellMisconfigured(parts: Parts, receive: Receive, { tenant, platform }: Delivery): Promise<void> {
  const at = parts.now()
  await receive({
    id: `misconfigured ${platform} ${dayOf(at)}`,
    at,
    tenant,
    place: { platform, channel: 'coordinators', thread: null },
    actor: itself('fr'),
    event: { type: 'misconfigured' },
  })
}

/** The concrete place behind an address. */
function placeOf({ home, root }: Delivery, to: Place | Address): Post['to'] {
  if (typeof to !== 'string') return to
  switch (to) {
    case 'reviewers':
    case 'catalogue':
    case 'coordinators':
      return to
    case 'home':
      if (home === null) throw new Undeliverable('the proposal has no home')
      return home
    case 'thread':
      if (home === null || root === null) throw new Undeliverable('the proposal has no thread')
      return { platform: home.platform, channel: root.channel, thread: root.id }
    default:
      return to satisfies never
  }
}
