import { movesState } from '../../../flows/acts/acts.ts'
import type { Event } from '../../../flows/model/event.ts'
import type { Press } from '../../../flows/model/view.ts'
import type { ReceivedPress } from '../../../ports/inbox.ts'
import { findChosen } from '../store/references.ts'
import { setCurrent } from '../store/current.ts'
import { decodeFields, decodePress, decodeSaid, sayVerb } from '../press-code.ts'
import type { Activity } from './activity.ts'
import type { Arrival } from './arrival.ts'
import { envelopeOf, idOf, noteArrival, threadOf } from './arrival.ts'
import { momentOf } from './clock.ts'
import type { TeamsDeps } from './deps.ts'
import { forgetDeed } from './once.ts'

type CardFields = Readonly<Record<string, string | readonly string[]>>

/** A button that was pressed, with what the card's inputs held. */
export interface CardPress {
  readonly press: Press
  /** The filled form; null where the button was no form's. */
  readonly fields: CardFields | null
  /** What was typed into a section's card; null for nothing. */
  readonly said: string | null
  /** The thread that the press belongs to. */
  readonly thread: string | null
}

/** Reads a press; null for what is none of ours. The proposal it names becomes the one that its chat holds. */
export async function readPressing(deps: TeamsDeps, arrival: Arrival): Promise<CardPress | null> {
  const pressed = pressedIn(arrival.activity.value)
  if (pressed === null) return null
  await noteArrival(deps, arrival)
  await makeCurrent(deps, arrival, pressed.press)
  tidyTwin(deps, arrival, pressed.press)
  const thread = (await threadOf(deps, arrival)) ?? arrival.spot.thread
  return { ...pressed, thread }
}

/** Nobody waits for it, and a failure is tried again with the next press. */
function tidyTwin(deps: TeamsDeps, { tenant, spot, activity }: Arrival, { proposal }: Press): void {
  const { replyToId, recipient, serviceUrl } = activity
  if (replyToId === undefined || recipient === undefined || proposal === '') return
  const { kind, channel, thread } = spot
  const to = { serviceUrl, kind, channel, root: thread, bot: { id: recipient.id, name: recipient.name ?? '' } }
  deps.removeTwin({ tenant, to, activity: replyToId, proposal }).catch((error: unknown) => {
    deps.log.warn({ tenant, error: String(error) }, 'a message that stands twice in Teams could not be taken away')
  })
}

/** The same without what must be looked up. */
export function pressedIn(value: unknown): Omit<CardPress, 'thread'> | null {
  const press = decodePress(value)
  if (press === null) return null
  const fields = decodeFields(value)
  return { press, fields, said: fields === null ? decodeSaid(value) : null }
}

/** What the core gets of a press: of a form that is sent back, its fields as well. */
export function eventOf(
  { press, fields }: Pick<CardPress, 'press' | 'fields'>,
  activity: Pick<Activity, 'timestamp'>,
): Event {
  const { action, proposal, version, args } = press
  const what = { action, proposal, version, args }
  return fields === null ? { type: 'pressed', ...what, ...whenOf(activity) } : { type: 'filled', ...what, fields }
}

function whenOf(activity: Pick<Activity, 'timestamp'>): { readonly when?: number } {
  const when = momentOf(activity)
  return when === null ? {} : { when }
}

/** Whoever was chosen in a form, with their name. */
async function withPeople({ db }: TeamsDeps, { tenant }: Arrival, event: Event): Promise<Event> {
  const chosen = event.type === 'filled' ? event.fields['person'] : undefined
  if (event.type !== 'filled' || typeof chosen !== 'string' || chosen === '') return event
  return { ...event, people: [await findChosen(db, tenant, chosen.toLowerCase())] }
}

/** In a chat without threads, the proposal whose button is pressed is the one that is written on next. */
async function makeCurrent({ db, inbox }: TeamsDeps, { tenant, spot }: Arrival, { proposal }: Press): Promise<void> {
  if (spot.kind === 'channel' || proposal === '') return
  const { thread } = (await inbox.whereIs(tenant, proposal)) ?? { thread: null }
  if (thread === null || thread.thread === null || thread.channel !== spot.channel) return
  await setCurrent(db, tenant, spot.channel, thread.thread)
}

/** What was typed is stored; the card that shows it follows. */
const taken: ReceivedPress = { type: 'stored', said: null, leads: 'to-cards', changes: 'proposal' }

/** Acts as the button says: what was typed beside it comes first, so that *Section done* checks it, too. */
export async function act(deps: TeamsDeps, arrival: Arrival, pressing: CardPress): Promise<ReceivedPress> {
  const { press, fields, said, thread } = pressing
  const about = ['press', arrival.activity.replyToId, press, fields, said]
  const id = await idOf(deps, arrival, about)
  if (said !== null) await say(deps, arrival, pressing, id)
  if (press.action === sayVerb || opensForm(pressing)) return taken
  const event = eventOf(pressing, arrival.activity)
  return deps.inbox.press(envelopeOf(arrival, id, thread, await withPeople(deps, arrival, event)))
}

/**
 * Notes that Teams got its answer: it will not send this press again. Whoever presses again what changed nothing, such as an
 * example, wants to see it again; of an act that moves a proposal from one state to the next, the core refuses the second and
 * says what now holds.
 */
export async function noteAnswered(
  { db }: TeamsDeps,
  { tenant, spot, actor }: Arrival,
  { press }: CardPress,
  received: ReceivedPress,
): Promise<void> {
  const isHarmless = received.type === 'stored' && received.changes === 'nothing'
  if (isHarmless || movesState(press.action)) await forgetDeed(db, { tenant, channel: spot.channel, person: actor.id })
}

/** Whether the button asks for a form: nothing happens until it is sent back. */
export function opensForm({ press, fields }: CardPress): boolean {
  return press.opens === 'form' && fields === null
}

/**
 * The message has no id of its own in Teams: it gets one from its press, the same however often that is sent. Words go to
 * the section that their writer is at; typed into the card of another one, they take their writer there.
 */
async function say(deps: TeamsDeps, arrival: Arrival, { press, said, thread }: CardPress, id: string): Promise<void> {
  if (said === null) return
  const receive = (what: string, event: Event) =>
    deps.inbox.receive(envelopeOf(arrival, `${id} ${what}`, thread, event))
  const { proposal, version, args } = press
  const { section } = args
  if (section !== undefined && (await hasLeft(deps, arrival, proposal, section))) {
    const when = whenOf(arrival.activity)
    await receive('section', { type: 'pressed', action: 'section', proposal, version, args: { section }, ...when })
  }
  await receive('said', { type: 'said', message: `card-${id}`, text: said, mentions: 'none', typed: 'on-card' })
}

/** Whether the thread has left the section for another, or for the recap. */
async function hasLeft({ inbox }: TeamsDeps, { tenant }: Arrival, proposal: string, section: string): Promise<boolean> {
  const found = await inbox.whereIs(tenant, proposal)
  return found !== null && String(found.at) !== section
}
