import { finishSection } from '../coach/coach-section.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Section } from '../model/section-text.ts'
import { refreshRoot } from '../screens/replies.ts'
import { refreshCard } from '../screens/section-card.ts'

/** The section's text changed: its card and the status line follow. */
export function rewriteSection(context: ActContext, proposal: Proposal, section: Section): Step {
  const now = withSection(proposal, section)
  return changeProposal(
    context,
    now,
    ...refreshCard(now, section.number, context.rubric),
    refreshRoot(now, context.rubric),
  )
}

/** Another text in the section's place: one that was done is checked again at once. */
export function replaceSection(context: ActContext, section: Section): Step {
  const step = rewriteSection(context, context.proposal, section)
  const { number } = section
  if (context.proposal.sections[number].mark !== 'done' || step.proposal === null) return step
  const { proposal, effects } = finishSection({ ...context, proposal: step.proposal }, number)
  return changeProposal(context, proposal, ...effects, refreshRoot(proposal, context.rubric))
}
