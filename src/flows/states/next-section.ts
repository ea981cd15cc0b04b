import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshRoot } from '../screens/replies.ts'
import { postCard, refreshCard, withFolded } from '../screens/section-card.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** Moves the learner to a section and posts its card at the end of the thread; the card that they leave is folded. */
export function goTo(context: ActContext, number: SectionNumber): Step {
  const { rubric } = context
  const left = leaveSection(context.proposal, number, rubric)
  const section = left.proposal.sections[number]
  const there = withSection(left.proposal, { ...section, cards: section.cards + 1 })
  const proposal: Proposal = { ...there, at: number, below: null }
  return changeProposal(
    context,
    proposal,
    ...left.effects,
    ...postCard(proposal, number, rubric),
    refreshRoot(proposal, rubric),
  )
}

/** A finished section that was opened again folds as its learner goes on. */
function leaveSection(
  proposal: Proposal,
  to: SectionNumber,
  rubric: Rubric,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { at } = proposal
  if (at === 'recap' || at === to) return { proposal, effects: [] }
  const { mark, folded, cards } = proposal.sections[at]
  if (mark === 'open' || cards === 0 || folded === cards) return { proposal, effects: [] }
  const left = withFolded(proposal, at)
  return { proposal: left, effects: refreshCard(left, at, rubric) }
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
