import type { Event } from './event.ts'

/** The end of the years of four digits, in ms: moments up to there are in the order of their letters. */
const endOfYears = 253_402_300_800_000

/**
 * When a person wrote or pressed it by their platform's own clock, in ms; null where that is not known. Moments of one
 * platform alone are compared with one another, never with those of another platform, or of our own clock.
 */
export function platformTime(event: Event): number | null {
  const time = event.type === 'said' ? event.written : event.type === 'pressed' ? event.when : undefined
  return time !== undefined && time > 0 && time < endOfYears ? time : null
}
