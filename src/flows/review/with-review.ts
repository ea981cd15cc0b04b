import type { ActContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Review } from '../model/review.ts'
import type { View } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { wordsOf } from '../screens/replies.ts'

/** The proposal with its review changed. */
export function withReview(proposal: Proposal, change: Partial<Review>): Proposal {
  return proposal.review === null ? proposal : { ...proposal, review: { ...proposal.review, ...change } }
}

/** Whoever was reviewing hears that it is no longer theirs, unless they did it themselves. */
export function tellClaimer(before: ActContext): readonly Effect[] {
  const { state, review, id, language } = before.proposal
  const reviewer = state === 'in-review' ? review?.reviewer : null
  if (!reviewer || reviewer.id === before.envelope.actor.id) return []
  const text = wordsOf(before).review.noLonger(id, before.envelope.actor.name)
  return [tellDirectly(before.proposal, reviewer, sentence(language, text))]
}

/**
 * What a person of the reviewing team has to find again, wherever they are: it reaches them in their own messages, and in the
 * reviewers' room where they take none.
 */
export function tellDirectly({ id: proposal }: Proposal, { id, name }: Person, shown: View): Effect {
  const openly = { who: { id, name }, said: [{ proposal, to: 'reviewers' }] } as const
  return { type: 'tell', person: id, to: 'reviewers', view: shown, direct: { notice: null, openly } }
}
