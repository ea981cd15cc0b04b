import type { Rubric } from '../../rubric/rubric.ts'
import type { Effect, Step } from '../model/effect.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import type { FrozenVersion } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, refreshRoot, wordsOf } from '../screens/replies.ts'
import { sentence } from '../screens/blocks.ts'
import { catalogueCard, takenDownCard } from '../screens/catalogue-card.ts'
import { closeReview } from '../screens/review-card.ts'
import { textsOf } from '../model/standing.ts'
import type { ActContext, Programme } from '../model/act-context.ts'
import { changeProposal, leaveProposal } from '../model/act-context.ts'

/** What puts the approved version in the catalogue, as it was frozen. */
export function publishing(proposal: Proposal, frozen: FrozenVersion | null, programme: Programme): Effect {
  const version = frozen ?? asItStands(proposal, programme.rubric)
  return { type: 'publish', version: proposal.version, view: catalogueCard(proposal, version, programme) }
}

/** The same text, since nobody can change it while it is with the reviewers; for a version whose frozen copy is gone. */
function asItStands(proposal: Proposal, rubric: Rubric): FrozenVersion {
  const { id, version, language, review, stateAt } = proposal
  return {
    proposal: id,
    version,
    language,
    frozenAt: review?.submittedAt ?? stateAt,
    sections: textsOf(proposal, rubric),
  }
}

/** The post stands in the catalogue: the proposal is published. */
export function notePublished(context: ActContext, version: number): Step {
  const passage = mayMove(context, 'publish')
  if ('refusal' in passage || context.proposal.version !== version) return postedTooLate(context)
  const proposal: Proposal = { ...moveTo(context, passage.edge), published: version, changes: [] }
  const text = wordsOf(context).outcome.published(proposal.id, version)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'published'),
  )
}

/** It was withdrawn while its post was on the way, and perhaps restored since: the post becomes one line. */
function postedTooLate(context: ActContext): Step {
  const { proposal } = context
  const isWanted = proposal.published !== null || proposal.state === 'approved'
  if (isWanted) return leaveProposal(proposal)
  return leaveProposal(proposal, { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) })
}
