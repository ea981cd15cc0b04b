import type { Step } from '../model/effect.ts'
import { isWho, mayMove, mayTry, moved } from '../states/guards.ts'
import type { Proposal } from '../model/proposal.ts'
import { post, refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { tellClaimer } from '../review/review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { takenDownCard } from '../screens/catalogue-card.ts'
import { closeReview } from '../screens/review-card.ts'
import { refreshCard } from '../screens/section-card.ts'
import type { Turn } from '../model/turn.ts'
import { changed, invalid, textField, unchanged } from '../model/turn.ts'

/** `!withdraw`: the answer carries the button whose form asks whether they mean it. */
export function offerWithdrawal(turn: Turn): Step {
  const why = mayTry(turn, 'withdraw')
  if (why !== null) return refuse(turn, why)
  const words = wordsOf(turn)
  const open = button(turn.proposal, words.buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
  return unchanged(turn.proposal, say(turn, words.forms.withdraw.text(turn.limits.restoreDays), [open]))
}

/** *Withdraw*, after the form asked whether they mean it: out of every queue, restorable. */
export function withdraw(turn: Turn): Step {
  const problem = withoutReason(turn, 'withdraw')
  if (problem !== null) return problem
  const passage = mayMove(turn, 'withdraw')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = moved(turn, passage.edge)
  const { withdrawn } = wordsOf(turn)
  const done = withdrawn.done(turn.limits.restoreDays)
  const text = isWho(turn, 'owner') ? done : withdrawn.byCoordinator(textField(turn, 'reason'), turn.limits.restoreDays)
  return changed(
    turn,
    proposal,
    refreshRoot(proposal, turn.rubric),
    ...(proposal.at === 'recap' ? [] : refreshCard(proposal, proposal.at, turn.rubric)),
    post(sentence(proposal.language, text)),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(turn),
  )
}

/** *Take out of the catalogue*, by a coordinator, with a reason: the post becomes one line. */
export function takeDown(turn: Turn): Step {
  const passage = mayMove(turn, 'take-down')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const words = wordsOf(turn)
  const reason = textField(turn, 'reason')
  if (reason === '') return invalid(turn, { reason: words.forms.errors.empty })
  const proposal: Proposal = { ...moved(turn, passage.edge), published: null }
  return changed(
    turn,
    proposal,
    { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) },
    refreshRoot(proposal, turn.rubric),
    post(sentence(proposal.language, words.withdrawn.takenDown(reason))),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(turn),
  )
}

/** *Restore*: a withdrawn proposal is a draft again. */
export function restore(turn: Turn): Step {
  const problem = withoutReason(turn, 'restore')
  if (problem !== null) return problem
  const passage = mayMove(turn, 'restore')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = moved(turn, passage.edge)
  const words = wordsOf(turn)
  const resume = button(proposal, words.buttons.resume, 'resume', { style: 'primary' })
  const isOwn = isWho(turn, 'owner')
  const text = isOwn ? words.withdrawn.restored : words.withdrawn.restoredBecause(textField(turn, 'reason'))
  return changed(
    turn,
    proposal,
    refreshRoot(proposal, turn.rubric),
    post(sentence(proposal.language, text, [resume])),
    ...closeReview(proposal, 'restored'),
    ...(isOwn ? [] : [say(turn, words.withdrawn.restored)]),
  )
}

/** A form that came back without the reason that is asked of everybody but the owner; null where nothing is amiss. */
function withoutReason(turn: Turn, move: 'withdraw' | 'restore'): Step | null {
  if (isWho(turn, 'owner') || textField(turn, 'reason') !== '' || mayTry(turn, move) !== null) return null
  return invalid(turn, { reason: wordsOf(turn).forms.errors.empty })
}
