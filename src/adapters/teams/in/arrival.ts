import type { Actor, Envelope, Event } from '../../../flows/model/event.ts'
import { findCurrent } from '../store/current.ts'
import { isNewRoot } from '../out/posts/known.ts'
import { noteReference } from '../store/references.ts'
import type { Activity } from './activity.ts'
import { actorOf, personOf } from './actor.ts'
import type { TeamsDeps } from './deps.ts'
import { onceId } from './once.ts'
import { placeAt, type Spot, spotOf } from './place.ts'
import { saidText } from './said-text.ts'

/** An activity of a person, with what its envelope needs. */
export interface Arrival {
  readonly activity: Activity
  readonly tenant: string
  readonly spot: Spot
  readonly actor: Actor
  readonly at: string
}

/** Who did something where; null for what no person did. */
export function arrivalOf({ roles, now }: Pick<TeamsDeps, 'roles' | 'now'>, activity: Activity): Arrival | null {
  const spot = spotOf(activity)
  const actor = actorOf(activity, spot, roles)
  return actor === null ? null : { activity, tenant: tenantOf(activity), spot, actor, at: now() }
}

/** The tenant as the core knows it. */
export function tenantOf({ channelData, conversation }: Activity): string {
  return `teams-${(channelData?.tenant?.id ?? conversation.tenantId ?? '').toLowerCase()}`
}

/** Notes how the conversation of an arrival can be reached: whatever answers it needs that. */
export async function noteArrival({ db }: TeamsDeps, { activity, tenant, spot, actor, at }: Arrival): Promise<void> {
  const { from, recipient, serviceUrl, channelData } = activity
  if (from === undefined || recipient === undefined) return
  const { kind, channel } = spot
  const speaker = { person: personOf(from), userId: from.id, name: actor.name }
  const bot = { botId: recipient.id, botName: recipient.name ?? '' }
  const userId = kind === 'personal' ? from.id : null
  const team = channelData?.team?.id ?? null
  await noteReference(db, { tenant, channel, kind, serviceUrl, ...bot, team, userId, speaker }, at)
}

/** The root of the proposal that a message belongs to: its thread's in a channel, the chat's current one elsewhere. */
export async function threadOf(deps: TeamsDeps, arrival: Arrival): Promise<string | null> {
  const { db, inbox } = deps
  const { tenant, spot, at } = arrival
  const { kind, channel, thread } = spot
  if (kind === 'group') return threadInGroup(deps, arrival)
  if (kind === 'personal') return findCurrent(db, tenant, channel)
  if (thread === null) return null
  const isKnown = (await inbox.proposalAt(tenant, placeAt(spot, thread))) !== null
  return isKnown || (await isNewRoot(db, tenant, { channel, message: thread, at })) ? thread : null
}

/**
 * A group chat holds a proposal of each of its people: theirs is the one that they write. Whoever has none there is heard
 * where they name the bot or press a button: what else they say is for the others.
 */
async function threadInGroup({ db, inbox }: TeamsDeps, arrival: Arrival): Promise<string | null> {
  const { tenant, spot, actor, activity } = arrival
  const current = await findCurrent(db, tenant, spot.channel)
  const all = await inbox.threadsOf(tenant, actor.id)
  const mine = all.flatMap(({ thread }) => (thread?.channel === spot.channel && thread.thread ? [thread.thread] : []))
  if (current !== null && mine.includes(current)) return current
  const former = all.flatMap((one) => one.former ?? []).filter(({ channel }) => channel === spot.channel)
  const isHeard = activity.type === 'invoke' || saidText(activity).toBot
  return mine[0] ?? former[0]?.thread ?? (isHeard ? current : null)
}

/** The id under which a deed counts, once. `about` is what makes it this deed and no other. */
export function idOf({ db }: TeamsDeps, arrival: Arrival, about: readonly unknown[]): Promise<string> {
  const { tenant, spot, actor, at } = arrival
  const deed = { tenant, channel: spot.channel, person: actor.id, about, fresh: ownId(arrival), at }
  return onceId(db, deed)
}

/** The id of what Teams sends again under the same id, if it does: a message. */
export function ownId({ spot, activity }: Arrival): string {
  return `teams ${spot.channel} ${activity.id}`
}

/** What happened, as the core gets it. */
export function envelopeOf(arrival: Arrival, id: string, thread: string | null, event: Event): Envelope {
  const { tenant, spot, actor, at } = arrival
  return { id, at, tenant, place: placeAt(spot, thread), actor, event }
}
