import type { Step } from '../model/effect.ts'
import { isWho, mayMove, mayTry, moved } from '../states/guards.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { tellClaimer } from '../review/review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { takenDownCard } from '../screens/catalogue-card.ts'
import { closeReview } from '../screens/review-card.ts'
import { refreshCard } from '../screens/section-card.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, invalid, textField, unchanged } from '../model/act-context.ts'

/** `!withdraw`: the answer carries the button whose form asks whether they mean it. */
export function offerWithdrawal(context: ActContext): Step {
  const why = mayTry(context, 'withdraw')
  if (why !== null) return refuse(context, why)
  const words = wordsOf(context)
  const open = button(context.proposal, words.buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
  return unchanged(context.proposal, say(context, words.forms.withdraw.text(context.limits.restoreDays), [open]))
}

/** *Withdraw*, after the form asked whether they mean it: out of every queue, restorable. */
export function withdraw(context: ActContext): Step {
  const problem = withoutReason(context, 'withdraw')
  if (problem !== null) return problem
  const passage = mayMove(context, 'withdraw')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal = moved(context, passage.edge)
  const { withdrawn } = wordsOf(context)
  const done = withdrawn.done(context.limits.restoreDays)
  const text = isWho(context, 'owner')
    ? done
    : withdrawn.byCoordinator(textField(context, 'reason'), context.limits.restoreDays)
  return changed(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, context.rubric)),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(context),
  )
}

/** *Take out of the catalogue*, by a coordinator, with a reason: the post becomes one line. */
export function takeDown(context: ActContext): Step {
  const passage = mayMove(context, 'take-down')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const words = wordsOf(context)
  const reason = textField(context, 'reason')
  if (reason === '') return invalid(context, { reason: words.forms.errors.empty })
  const proposal: Proposal = { ...moved(context, passage.edge), published: null }
  return changed(
    context,
    proposal,
    { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) },
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, words.withdrawn.takenDown(reason))),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(context),
  )
}

/** *Restore*: a withdrawn proposal is a draft again. */
export function restore(context: ActContext): Step {
  const problem = withoutReason(context, 'restore')
  if (problem !== null) return problem
  const passage = mayMove(context, 'restore')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal = moved(context, passage.edge)
  const words = wordsOf(context)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const isOwn = isWho(context, 'owner')
  const text = isOwn ? words.withdrawn.restored : words.withdrawn.restoredBecause(textField(context, 'reason'))
  return changed(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, text, [resume])),
    ...closeReview(proposal, 'restored'),
    ...(isOwn ? [] : [say(context, words.withdrawn.restored)]),
  )
}

/** A form that came back without the reason that is asked of everybody but the owner; null where nothing is amiss. */
function withoutReason(context: ActContext, move: 'withdraw' | 'restore'): Step | null {
  if (isWho(context, 'owner') || textField(context, 'reason') !== '' || mayTry(context, move) !== null) return null
  return invalid(context, { reason: wordsOf(context).forms.errors.empty })
}
