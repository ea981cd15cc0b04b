import { limits } from '../limits.ts'
import type { Budget, Unit } from './unit.ts'

/**
 * The units as messages within the budget, in order, none left out. A heading is not left behind at a message's end, and
 * buttons stay with what they are about, where that fits.
 */
export function splitUnits(units: readonly Unit[], budget: Budget): readonly (readonly Unit[])[] {
  const messages: (readonly Unit[])[] = []
  let current: Unit[] = []
  for (const unit of units) {
    if (current.length > 0 && !fits([...current, unit], budget)) {
      const kept = takenAlong(current, unit)
      messages.push(current.slice(0, current.length - kept))
      current = current.slice(current.length - kept)
      // What is taken along must not itself fill the next message.
      if (!fits([...current, unit], budget)) {
        messages.push(current)
        current = []
      }
    }
    current.push(unit)
  }
  return current.length > 0 ? [...messages, current] : messages
}

/** How many of the last units go over to the next message: headings, or what the buttons that come are about. */
function takenAlong(current: readonly Unit[], next: Unit): number {
  let count = next.stays === 'with-previous' ? 1 : 0
  while (count < current.length && current.at(-1 - count)?.stays === 'with-next') count += 1
  return count < current.length ? count : 0
}

function fits(units: readonly Unit[], budget: Budget): boolean {
  const spoken = units.reduce((sum, unit) => sum + (unit.spoken === '' ? 0 : unit.spoken.length + 1), 0)
  const shown = units.reduce((sum, unit) => sum + textLength(unit.block), 0)
  return units.length <= budget.blocks && spoken <= budget.text && shown <= limits.messageText
}

/** All text in a block, of buttons, menus and links too. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) =>
      sum + ((name === 'text' || name === 'url') && typeof one === 'string' ? one.length : textLength(one)),
    0,
  )
}
