import type { Departure } from './departure.ts'
import type { Proposal } from './proposal.ts'

/** How many departures a proposal remembers. */
const remembered = 40

/** Remembers that its learner went on; the oldest go first. */
export function withDeparture(proposal: Proposal, departure: Departure): Proposal {
  return { ...proposal, departures: [...(proposal.departures ?? []), departure].slice(-remembered) }
}

/**
 * The first departure after a moment: where it was from, the learner was at that moment. Null where they have not gone on
 * since, `forgotten` where the moment may lie before others than those that are remembered.
 */
export function departureAfter({ departures = [] }: Proposal, when: number): Departure | 'forgotten' | null {
  const index = departures.findIndex((one) => one.when > when)
  return index === 0 && departures.length === remembered ? 'forgotten' : (departures[index] ?? null)
}
