import { readWhole } from '../coach/coached.ts'
import { checkedWhole } from '../coach/coaching.ts'
import type { Effect, Step } from '../model/effect.ts'
import { difference } from '../review/difference.ts'
import { isWho, mayMove, moved } from '../states/guards.ts'
import type { FrozenVersion } from '../model/known.ts'
import type { Proposal, Review } from '../model/proposal.ts'
import { post, refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { button, sentence, view } from '../screens/blocks.ts'
import { postRecap, refreshRecap } from '../screens/recap.ts'
import { closeReview, postReview } from '../screens/review-card.ts'
import { refreshCard } from '../screens/section-card.ts'
import { isDrafting, textStamp, textsOf } from '../model/standing.ts'
import type { Turn } from '../model/turn.ts'
import { changed, freezing } from '../model/turn.ts'

/** The recap before submitting: every check on the whole text, at the end of the thread. */
export function recap(turn: Turn): Step {
  const whole = checkedWhole(turn.proposal, turn.rubric)
  const { proposal, effects } = readWhole(turn, { ...whole, at: 'recap', recaps: whole.recaps + 1 })
  return changed(turn, proposal, ...postRecap(proposal, turn.rubric), refreshRoot(proposal, turn.rubric), ...effects)
}

/** *Submit* on the recap: freezes a version and puts it in the reviewers' queue. */
export function submit(turn: Turn): Step {
  const passage = mayMove(turn, 'submit')
  if ('refusal' in passage) return refusedSubmission(turn, passage.refusal)
  const proposal = submitted(turn, moved(turn, passage.edge))
  const effects = [
    refreshRoot(proposal, turn.rubric),
    ...refreshRecap(proposal, turn.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, turn.rubric)),
    post(sentence(proposal.language, wordsOf(turn).submitted.done(proposal.version))),
    ...postReview(proposal, turn.rubric),
    ...tellPrevious(turn, proposal),
  ]
  return freezing(changed(turn, proposal, ...effects), frozen(turn, proposal))
}

/** A recap that no longer fits the text is replaced by one that does. */
function refusedSubmission(turn: Turn, refusal: string): Step {
  const old = turn.args['stamp'] !== textStamp(turn.proposal)
  if (!isDrafting(turn.proposal) || !isWho(turn, 'owner')) return refuse(turn, refusal)
  const step = recap(turn)
  return { ...step, effects: [say(turn, old ? wordsOf(turn).recap.old : refusal), ...step.effects] }
}

function submitted(turn: Turn, proposal: Proposal): Proposal {
  const version = proposal.version + 1
  const previous = readBefore(proposal.review)
  const review: Review = {
    version,
    submittedAt: turn.envelope.at,
    reviewer: null,
    claimedAt: null,
    previous,
    conflicts: proposal.review?.conflicts ?? [],
    marks: null,
    items: [],
  }
  return { ...checkedWhole(proposal, turn.rubric), version, review, undo: null, aside: null }
}

/** Who read an earlier version, and which: the last reviewer, unless they have declared a conflict since. */
export function readBefore(review: Review | null): Review['previous'] {
  if (review === null) return null
  const last = review.reviewer === null ? review.previous : { ...review.reviewer, version: review.version }
  return last === null || review.conflicts.includes(last.id) ? null : last
}

function frozen(turn: Turn, proposal: Proposal): FrozenVersion {
  const { id, version, language } = proposal
  return { proposal: id, version, language, frozenAt: turn.envelope.at, sections: textsOf(proposal, turn.rubric) }
}

/** The reviewer of the version before is asked first, with what changed since they read it. */
function tellPrevious(turn: Turn, proposal: Proposal): readonly Effect[] {
  const { review, language, id, owner } = proposal
  if (!review?.previous) return []
  const words = wordsOf(turn).review
  const before = turn.known.version ?? null
  const blocks = [
    { type: 'text', text: words.resubmitted(id, owner.name) } as const,
    ...(before === null ? [] : difference(before, proposal, turn.rubric)),
    {
      type: 'actions',
      buttons: [button(proposal, wordsOf(turn).buttons.claim, 'claim', { style: 'primary' })],
      more: [],
    } as const,
  ]
  return [{ type: 'tell', person: review.previous.id, to: 'reviewers', view: view(language, blocks) }]
}

/** `!recall`: back to the draft, while nobody has claimed it. */
export function recall(turn: Turn): Step {
  const passage = mayMove(turn, 'recall')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = moved(turn, passage.edge)
  const effects = [
    refreshRoot(proposal, turn.rubric),
    ...refreshRecap(proposal, turn.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, turn.rubric)),
    post(sentence(proposal.language, wordsOf(turn).submitted.recalled)),
    ...closeReview(proposal, 'recalled'),
  ]
  return changed(turn, proposal, ...effects)
}
