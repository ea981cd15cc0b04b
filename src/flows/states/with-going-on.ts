import type { ActContext } from '../model/act-context.ts'
import { withDeparture } from '../model/departures.ts'
import type { Step } from '../model/effect.ts'
import { platformTime } from '../model/platform-time.ts'

/**
 * The step, with where its learner went on from, and when by the platform's own clock: what was written before, and comes
 * after, belongs there. The difference of the places, so that no act has to think of it.
 */
export function withGoingOn({ envelope, proposal: { at: from } }: ActContext, outcome: Step): Step {
  const { proposal, errors, finishes } = outcome
  const when = platformTime(envelope.event)
  if (proposal === null || errors !== null || when === null || proposal.at === from) return outcome
  return { ...outcome, proposal: withDeparture(proposal, { from, when, ...(finishes && { finishes }) }) }
}
