import type { Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshCoach } from '../screens/coach.ts'
import { refreshRecap } from '../screens/recap.ts'
import { refreshCard } from '../screens/section-card.ts'

/** Whatever shows the open questions of a section, once one was answered. */
export function refreshAnswered(proposal: Proposal, section: SectionNumber, rubric: Rubric): readonly Effect[] {
  return [
    ...refreshCard(proposal, section, rubric),
    ...refreshCoach(proposal, section, rubric),
    ...refreshRecap(proposal, rubric),
  ]
}
