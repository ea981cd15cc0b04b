import type { Rubric } from '../rubric/rubric.ts'
import type { Effect, Step } from './effect.ts'
import { mayMove, moved } from './guards.ts'
import type { FrozenVersion } from './known.ts'
import type { Proposal } from './proposal.ts'
import { post, refreshRoot, wordsOf } from './replies.ts'
import { sentence } from './screens/blocks.ts'
import { catalogueCard, takenDownCard } from './screens/catalogue-card.ts'
import { closeReview } from './screens/review-card.ts'
import { textsOf } from './standing.ts'
import type { Turn } from './turn.ts'
import { changed, unchanged } from './turn.ts'

/** What puts the approved version in the catalogue, as it was frozen. */
export function publishing(proposal: Proposal, frozen: FrozenVersion | null, rubric: Rubric): Effect {
  const version = frozen ?? asItStands(proposal, rubric)
  return { type: 'publish', version: proposal.version, view: catalogueCard(proposal, version, rubric) }
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
export function published(turn: Turn, version: number): Step {
  const passage = mayMove(turn, 'publish')
  if ('refusal' in passage || turn.proposal.version !== version) return postedTooLate(turn)
  const proposal: Proposal = { ...moved(turn, passage.edge), published: version, changes: [] }
  const text = wordsOf(turn).outcome.published(proposal.id, version)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal, turn.rubric),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'published'),
  )
}

/** It was withdrawn while its post was on the way, and perhaps restored since: the post becomes one line. */
function postedTooLate(turn: Turn): Step {
  const { proposal } = turn
  const isWanted = proposal.published !== null || proposal.state === 'approved'
  if (isWanted) return unchanged(proposal)
  return unchanged(proposal, { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) })
}
