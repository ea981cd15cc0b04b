import type { ActContext } from '../model/act-context.ts'
import type { Departure } from '../model/departure.ts'
import { departureAfter } from '../model/departures.ts'
import { platformTime } from '../model/platform-time.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionsOf } from '../../rubric/rubric.ts'

/** Where the learner was as a message was written. */
export interface PlaceThen {
  /** `forgotten` where that cannot be told any more, or is not asked for any more. */
  readonly at: Proposal['at'] | 'forgotten'
  /** How they left it; null where they did not, or that is forgotten. */
  readonly departure: Departure | null
}

/** Where the learner was as the envelope's message was written, by the platform's own clock: most often where they are. */
export function placeThen({ proposal, envelope, rubric }: ActContext): PlaceThen {
  const when = platformTime(envelope.event)
  const departure = when === null ? null : departureAfter(proposal, when)
  if (departure === null) return { at: proposal.at, departure }
  if (departure === 'forgotten') return { at: 'forgotten', departure: null }
  const { from } = departure
  const isThere = from === 'recap' || sectionsOf(rubric).includes(from)
  return isThere ? { at: from, departure } : { at: 'forgotten', departure: null }
}

/** Whether the learner has gone on since. */
export function hasGoneOn({ at, departure }: PlaceThen): boolean {
  return departure !== null || at === 'forgotten'
}
