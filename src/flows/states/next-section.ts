import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { stoppingSections } from '../model/standing.ts'
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

/** The section to go on with: one that a reviewer asked about, an unfinished one, or one that stops the submission. */
export function whereNext(proposal: Proposal, rubric: Rubric): SectionNumber | null {
  const isAsked = (number: SectionNumber) =>
    proposal.changes.some((change) => change.section === number && change.status === 'open')
  const isOpen = (number: SectionNumber) => proposal.sections[number].mark === 'open'
  const stops = stoppingSections(proposal, rubric)
  const sections = sectionsOf(rubric)
  return sections.find(isAsked) ?? sections.find(isOpen) ?? stops[0] ?? null
}

/** The proposal with its learner at a section that is asked for: a rubric can change between two messages. */
export function settle(proposal: Proposal, rubric: Rubric): Proposal {
  const { at } = proposal
  const sections = sectionsOf(rubric)
  if (at === 'recap' || sections.includes(at)) return proposal
  return { ...proposal, at: sections.find((number) => number > at) ?? 'recap' }
}

/** The section before (-1) or after (1) another; undefined beyond the first and the last. */
export function neighbour({ rubric }: ActContext, number: SectionNumber, step: 1 | -1): SectionNumber | undefined {
  const sections = sectionsOf(rubric)
  return step === 1 ? sections.find((one) => one > number) : sections.findLast((one) => one < number)
}
