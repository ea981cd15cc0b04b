import { refreshAllCoach } from './coach-section.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { refreshChange } from '../screens/changes.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refreshCard } from '../screens/section-card.ts'
import { welcome } from '../screens/welcome.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'

/** Every card of the thread that says what can be done, as things stand: at most two for each section, and those of requests. */
export function refreshThread(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  return [
    welcome(proposal, rubric),
    ...sectionsOf(rubric).flatMap((number) => refreshCard(proposal, number, rubric)),
    ...refreshAllCoach(proposal, rubric),
    ...refreshRecap(proposal, rubric),
    ...proposal.changes.map((change) => refreshChange(proposal, change, rubric)),
  ]
}

/**
 * The step, with the cards of the thread as they have to be once writing has ended or begun again: no button stays that can
 * only refuse. The difference of the states decides, so that no act has to think of it.
 */
export function withLiveCards({ rubric }: { readonly rubric: Rubric }, before: Proposal, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || isDrafting(after) === isDrafting(before)) return outcome
  const shown = new Set(outcome.effects.flatMap((effect) => ('slot' in effect ? [effect.slot] : [])))
  const others = refreshThread(after, rubric).filter((effect) => !('slot' in effect) || !shown.has(effect.slot))
  return { ...outcome, effects: [...outcome.effects, ...others] }
}
