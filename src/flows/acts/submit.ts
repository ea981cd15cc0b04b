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
import type { ActContext } from '../model/act-context.ts'
import { changed, freezing } from '../model/act-context.ts'

/** The recap before submitting: every check on the whole text, at the end of the thread. */
export function recap(context: ActContext): Step {
  const whole = checkedWhole(context.proposal, context.rubric)
  const { proposal, effects } = readWhole(context, { ...whole, at: 'recap', recaps: whole.recaps + 1 })
  return changed(
    context,
    proposal,
    ...postRecap(proposal, context.rubric),
    refreshRoot(proposal, context.rubric),
    ...effects,
  )
}

/** *Submit* on the recap: freezes a version and puts it in the reviewers' queue. */
export function submit(context: ActContext): Step {
  const passage = mayMove(context, 'submit')
  if ('refusal' in passage) return refusedSubmission(context, passage.refusal)
  const proposal = submitted(context, moved(context, passage.edge))
  const effects = [
    refreshRoot(proposal, context.rubric),
    ...refreshRecap(proposal, context.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, context.rubric)),
    post(sentence(proposal.language, wordsOf(context).submitted.done(proposal.version))),
    ...postReview(proposal, context.rubric),
    ...tellPrevious(context, proposal),
  ]
  return freezing(changed(context, proposal, ...effects), frozen(context, proposal))
}

/** A recap that no longer fits the text is replaced by one that does. */
function refusedSubmission(context: ActContext, refusal: string): Step {
  const old = context.args['stamp'] !== textStamp(context.proposal)
  if (!isDrafting(context.proposal) || !isWho(context, 'owner')) return refuse(context, refusal)
  const step = recap(context)
  return { ...step, effects: [say(context, old ? wordsOf(context).recap.old : refusal), ...step.effects] }
}

function submitted(context: ActContext, proposal: Proposal): Proposal {
  const version = proposal.version + 1
  const previous = readBefore(proposal.review)
  const review: Review = {
    version,
    submittedAt: context.envelope.at,
    reviewer: null,
    claimedAt: null,
    previous,
    conflicts: proposal.review?.conflicts ?? [],
    marks: null,
    items: [],
  }
  return { ...checkedWhole(proposal, context.rubric), version, review, undo: null, aside: null }
}

/** Who read an earlier version, and which: the last reviewer, unless they have declared a conflict since. */
export function readBefore(review: Review | null): Review['previous'] {
  if (review === null) return null
  const last = review.reviewer === null ? review.previous : { ...review.reviewer, version: review.version }
  return last === null || review.conflicts.includes(last.id) ? null : last
}

function frozen(context: ActContext, proposal: Proposal): FrozenVersion {
  const { id, version, language } = proposal
  return { proposal: id, version, language, frozenAt: context.envelope.at, sections: textsOf(proposal, context.rubric) }
}

/** The reviewer of the version before is asked first, with what changed since they read it. */
function tellPrevious(context: ActContext, proposal: Proposal): readonly Effect[] {
  const { review, language, id, owner } = proposal
  if (!review?.previous) return []
  const words = wordsOf(context).review
  const before = context.known.version ?? null
  const blocks = [
    { type: 'text', text: words.resubmitted(id, owner.name) } as const,
    ...(before === null ? [] : difference(before, proposal, context.rubric)),
    {
      type: 'actions',
      buttons: [button(proposal, wordsOf(context).buttons.claim, 'claim', { style: 'primary' })],
      more: [],
    } as const,
  ]
  return [{ type: 'tell', person: review.previous.id, to: 'reviewers', view: view(language, blocks) }]
}

/** `!recall`: back to the draft, while nobody has claimed it. */
export function recall(context: ActContext): Step {
  const passage = mayMove(context, 'recall')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal = moved(context, passage.edge)
  const effects = [
    refreshRoot(proposal, context.rubric),
    ...refreshRecap(proposal, context.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, context.rubric)),
    post(sentence(proposal.language, wordsOf(context).submitted.recalled)),
    ...closeReview(proposal, 'recalled'),
  ]
  return changed(context, proposal, ...effects)
}
