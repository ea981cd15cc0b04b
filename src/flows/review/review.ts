import type { Rubric } from '../../rubric/rubric.ts'
import type { Effect, Step } from '../model/effect.ts'
import { mayMove, isWho, moved } from '../states/guards.ts'
import type { Proposal, Review } from '../model/proposal.ts'
import { refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { sentence } from '../screens/blocks.ts'
import { wholeFindings } from '../screens/findings.ts'
import { versionReading } from '../screens/reading.ts'
import { refreshReview } from '../screens/review-card.ts'
import type { Turn } from '../model/turn.ts'
import { changed, unchanged } from '../model/turn.ts'

/** *Claim*: the first one has it; the others are told who. */
export function claim(turn: Turn): Step {
  const passage = mayMove(turn, 'claim')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const { id, name } = turn.envelope.actor
  const proposal = withReview(moved(turn, passage.edge), { reviewer: { id, name }, claimedAt: turn.envelope.at })
  return changed(
    turn,
    proposal,
    ...refreshBoth(proposal, turn.rubric),
    say(turn, wordsOf(turn).review.yours(proposal.id)),
  )
}

/** *Release*: back to the queue, with what was noted so far. */
export function release(turn: Turn): Step {
  const passage = mayMove(turn, 'release')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = withReview(moved(turn, passage.edge), { reviewer: null, claimedAt: null })
  const told = say(turn, wordsOf(turn).review.released(proposal.id))
  return changed(turn, proposal, ...refreshBoth(proposal, turn.rubric), told, ...tellClaimer(turn))
}

/** Whoever was reviewing hears that it is no longer theirs, unless they did it themselves. */
export function tellClaimer(before: Turn): readonly Effect[] {
  const { state, review, id, language } = before.proposal
  const reviewer = state === 'in-review' ? review?.reviewer : null
  if (!reviewer || reviewer.id === before.envelope.actor.id) return []
  const text = wordsOf(before).review.noLonger(id, before.envelope.actor.name)
  return [{ type: 'tell', person: reviewer.id, to: 'reviewers', view: sentence(language, text) }]
}

/** *Conflict of interest*: this person does not review it; a claim of theirs is released. */
export function conflict(turn: Turn): Step {
  const { proposal, envelope } = turn
  const words = wordsOf(turn)
  if (!isWho(turn, 'reviewer')) return refuse(turn, words.refusals.notReviewer)
  if (proposal.review === null || !isInQueue(proposal)) {
    return refuse(turn, words.refusals.noEdge(proposal.id, words.stands[proposal.state]))
  }
  const conflicts = [...new Set([...proposal.review.conflicts, envelope.actor.id])]
  const declared = withReview(proposal, { conflicts })
  const told = say(turn, words.review.conflictNoted)
  if (proposal.state !== 'in-review' || !isWho(turn, 'claimer')) return changed(turn, declared, told)
  const released = release({ ...turn, proposal: declared })
  return { ...released, effects: [...released.effects, told] }
}

function isInQueue({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** *Read*: a version as it was frozen. Before it is in the catalogue, it is for its author and the reviewing team alone. */
export function read(turn: Turn): Step {
  const version = turn.known.version ?? null
  const words = wordsOf(turn)
  if (version === null) return refuse(turn, words.refusals.unknownAction)
  const isTeam = isWho(turn, 'owner') || isWho(turn, 'reviewer') || isWho(turn, 'coordinator')
  if (!isTeam && version.version !== turn.proposal.published) {
    return refuse(turn, words.refusals.notPublic(turn.proposal.id, version.version))
  }
  return unchanged(turn.proposal, tell(turn, versionReading(turn.proposal, version, turn.rubric)))
}

/** *Findings of the checks*: after the reviewer's own marks, so that these stay their own. */
export function findings(turn: Turn): Step {
  const { review } = turn.proposal
  const words = wordsOf(turn)
  if (!isWho(turn, 'claimer')) return refuse(turn, words.refusals.notClaimer(review?.reviewer?.name ?? null))
  if (review?.marks === null) return refuse(turn, words.review.firstMarks)
  return unchanged(turn.proposal, tell(turn, wholeFindings(turn.proposal, 'reviewer', turn.rubric)))
}

/** The proposal with its review changed. */
export function withReview(proposal: Proposal, change: Partial<Review>): Proposal {
  return proposal.review === null ? proposal : { ...proposal, review: { ...proposal.review, ...change } }
}

/** The reviewers' card and the status line. */
function refreshBoth(proposal: Proposal, rubric: Rubric): Step['effects'] {
  return [...refreshReview(proposal, rubric), refreshRoot(proposal, rubric)]
}
