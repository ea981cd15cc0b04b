import { askToRead } from './ai-reading-rules.ts'
import { checkOne, strengthsOf } from './coaching.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { postCoach, refreshCoach } from '../screens/coach.ts'
import { refreshCard } from '../screens/section-card.ts'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** Marks a section as done, has it checked and read, and shows what the checks say. */
export function finishSection(
  context: ActContext,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const { proposal, rubric } = context
  const coach = coachSection(context, withSection(proposal, { ...proposal.sections[number], mark: 'done' }), number)
  return { proposal: coach.proposal, effects: [...refreshCard(coach.proposal, number, rubric), ...coach.effects] }
}

/** Checks a section at once, posts what the checks say, and asks the AI coach to read it. */
export function coachSection(
  context: ActContext,
  before: Proposal,
  number: SectionNumber,
): { readonly proposal: Proposal; readonly effects: readonly Effect[] } {
  const result = checkOne(before, number, context.rubric)
  const asked = askToRead(context, result.proposal, number)
  const message = postCoach(asked.proposal, number, result.checked.strengths, context.rubric)
  return { proposal: asked.proposal, effects: [...message, ...asked.effects] }
}

/** The coach messages of every section, after a change of language. */
export function refreshAllCoach(proposal: Proposal, rubric: Rubric): Step['effects'] {
  const checked = sectionsOf(rubric).filter((number) => proposal.sections[number].runs > 0)
  return checked.flatMap((number) => refreshCoach(proposal, number, strengthsOf(proposal, number, rubric), rubric))
}
