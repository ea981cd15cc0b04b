import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { withSection } from '../model/pieces.ts'
import type { Proposal, Section } from '../model/proposal.ts'
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
