import type { Rubric } from '../../rubric/rubric.ts'
import type { Effect, Step } from '../model/effect.ts'
import { mayMove, isWho, moved } from '../states/guards.ts'
import type { Proposal, Review } from '../model/proposal.ts'
import { refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { sentence } from '../screens/blocks.ts'
import { wholeFindings } from '../screens/findings.ts'
import { versionReading } from '../screens/reading.ts'
import { refreshReview } from '../screens/review-card.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, unchanged } from '../model/act-context.ts'

/** *Claim*: the first one has it; the others are told who. */
export function claim(context: ActContext): Step {
  const passage = mayMove(context, 'claim')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const { id, name } = context.envelope.actor
  const proposal = withReview(moved(context, passage.edge), { reviewer: { id, name }, claimedAt: context.envelope.at })
  return changed(
    context,
    proposal,
    ...refreshBoth(proposal, context.rubric),
    say(context, wordsOf(context).review.yours(proposal.id)),
  )
}

/** *Release*: back to the queue, with what was noted so far. */
export function release(context: ActContext): Step {
  const passage = mayMove(context, 'release')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal = withReview(moved(context, passage.edge), { reviewer: null, claimedAt: null })
  const told = say(context, wordsOf(context).review.released(proposal.id))
  return changed(context, proposal, ...refreshBoth(proposal, context.rubric), told, ...tellClaimer(context))
}

/** Whoever was reviewing hears that it is no longer theirs, unless they did it themselves. */
export function tellClaimer(before: ActContext): readonly Effect[] {
  const { state, review, id, language } = before.proposal
  const reviewer = state === 'in-review' ? review?.reviewer : null
  if (!reviewer || reviewer.id === before.envelope.actor.id) return []
  const text = wordsOf(before).review.noLonger(id, before.envelope.actor.name)
  return [{ type: 'tell', person: reviewer.id, to: 'reviewers', view: sentence(language, text) }]
}

/** *Conflict of interest*: this person does not review it; a claim of theirs is released. */
export function conflict(context: ActContext): Step {
  const { proposal, envelope } = context
  const words = wordsOf(context)
  if (!isWho(context, 'reviewer')) return refuse(context, words.refusals.notReviewer)
  if (proposal.review === null || !isInQueue(proposal)) {
    return refuse(context, words.refusals.noEdge(proposal.id, words.stands[proposal.state]))
  }
  const conflicts = [...new Set([...proposal.review.conflicts, envelope.actor.id])]
  const declared = withReview(proposal, { conflicts })
  const told = say(context, words.review.conflictNoted)
  if (proposal.state !== 'in-review' || !isWho(context, 'claimer')) return changed(context, declared, told)
  const released = release({ ...context, proposal: declared })
  return { ...released, effects: [...released.effects, told] }
}

function isInQueue({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** *Read*: a version as it was frozen. Before it is in the catalogue, it is for its author and the reviewing team alone. */
export function read(context: ActContext): Step {
  const version = context.known.version ?? null
  const words = wordsOf(context)
  if (version === null) return refuse(context, words.refusals.unknownAction)
  const isTeam = isWho(context, 'owner') || isWho(context, 'reviewer') || isWho(context, 'coordinator')
  if (!isTeam && version.version !== context.proposal.published) {
    return refuse(context, words.refusals.notPublic(context.proposal.id, version.version))
  }
  return unchanged(context.proposal, tell(context, versionReading(context.proposal, version, context.rubric)))
}

/** *Findings of the checks*: after the reviewer's own marks, so that these stay their own. */
export function findings(context: ActContext): Step {
  const { review } = context.proposal
  const words = wordsOf(context)
  if (!isWho(context, 'claimer')) return refuse(context, words.refusals.notClaimer(review?.reviewer?.name ?? null))
  if (review?.marks === null) return refuse(context, words.review.firstMarks)
  return unchanged(context.proposal, tell(context, wholeFindings(context.proposal, 'reviewer', context.rubric)))
}

/** The proposal with its review changed. */
export function withReview(proposal: Proposal, change: Partial<Review>): Proposal {
  return proposal.review === null ? proposal : { ...proposal, review: { ...proposal.review, ...change } }
}

/** The reviewers' card and the status line. */
function refreshBoth(proposal: Proposal, rubric: Rubric): Step['effects'] {
  return [...refreshReview(proposal, rubric), refreshRoot(proposal, rubric)]
}
