import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshRoot } from '../screens/replies.ts'
import { postCard } from '../screens/section-card.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** Moves the learner to a section and posts its card at the end of the thread. */
export function goTo(context: ActContext, number: SectionNumber): Step {
  const section = context.proposal.sections[number]
  const proposal = { ...withSection(context.proposal, { ...section, cards: section.cards + 1 }), at: number }
  return changeProposal(
    context,
    proposal,
    ...postCard(proposal, number, context.rubric),
    refreshRoot(proposal, context.rubric),
  )
}

/** The proposal with its learner at a section that is asked for: a rubric can change between two messages. */
export function settle(proposal: Proposal, rubric: Rubric): Proposal {
  const { at } = proposal
  const sections = sectionsOf(rubric)
  if (at === 'recap' || sections.includes(at)) return proposal
  return { ...proposal, at: sections.find((number) => number > at) ?? 'recap' }
}

/** The section before another; undefined before the first. */
export function sectionBefore({ rubric }: ActContext, number: SectionNumber): SectionNumber | undefined {
  return sectionsOf(rubric).findLast((one) => one < number)
}
