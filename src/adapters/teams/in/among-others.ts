import type { Arrival } from './arrival.ts'
import { isTargeted } from './meaning.ts'
import type { SaidText } from './said-text.ts'

/**
 * Whether words may be meant for the others: a group chat has no threads, and who speaks to the bot there names it, writes to
 * it alone, or uses the field of a card.
 */
export function isAmongOthers(arrival: Arrival, { toBot }: Pick<SaidText, 'toBot'>): boolean {
  return arrival.spot.kind === 'group' && !toBot && !isTargeted(arrival)
}
