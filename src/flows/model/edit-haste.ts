import type { Deliverable } from './effect.ts'
import type { Event } from './event.ts'

/** Of an effect that edits a message: whether somebody waits for it, or it only keeps what is shown up to date. */
export type EditHaste = 'awaited' | 'cosmetic'

/** What nobody asked to see: a message is counted, a text was edited, time passed. */
const unasked: ReadonlySet<Event['type']> = new Set(['said', 'edited', 'deleted', 'due', 'displayed'])

/** How a `show` hastens where its message stands already; null for effects that must each be delivered, as a move's root. */
export function hasteOf(effect: Deliverable, { type }: Event): EditHaste | null {
  if (effect.type !== 'show' || effect.leaves !== undefined) return null
  return effect.slot === 'root' || unasked.has(type) ? 'cosmetic' : 'awaited'
}
