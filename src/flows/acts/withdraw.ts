import { both, type FormContent, moving, owning, type ProposalAct } from './act.ts'
import { peopleNamed } from '../authors/people-named.ts'
import { offerRemoval } from './remove-author.ts'
import { missesReason } from './reason.ts'
import { type ActContext, changeProposal, leaveProposal, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { authorsBut } from '../model/people.ts'
import { tellClaimer } from '../review/with-review.ts'
import { button, long, sentence } from '../screens/blocks.ts'
import { postFor } from '../screens/post-for.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { isWho, mayMove, mayTry, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'

/** *Withdraw*, after the form asked whether they mean it: out of every queue, restorable. Typed, it offers the form. */
export const withdraw: ProposalAct = {
  name: 'withdraw',
  offer: 'button',
  ...moving,
  moves: ['withdraw'],
  command: {
    words: ['retirer', 'withdraw'],
    argument: 'none',
    usage: both('!retirer', '!withdraw'),
    help: both('retire la proposition', 'withdraws the proposal'),
  },
  typed: { ...owning, run: offerWithdrawal },
  form: { refusal: (context) => mayTry(context, 'withdraw'), content: withdrawForm },
  run: withdrawProposal,
}

/** `!retirer @karim` is about somebody, and no withdrawal. */
function offerWithdrawal(context: ActContext): Step {
  if (peopleNamed(context).length > 0) return offerRemoval(context)
  const why = mayTry(context, 'withdraw')
  if (why !== null) return refuse(context, why)
  const words = wordsOf(context)
  const open = button(context.proposal, words.buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
  return leaveProposal(context.proposal, say(context, words.forms.withdraw.text(context.limits.restoreDays), [open]))
}

function withdrawForm(context: ActContext): FormContent {
  const { withdraw, restore } = wordsOf(context).forms
  const text = withdraw.text(context.limits.restoreDays)
  const fields = isWho(context, 'owner') ? [] : [long('reason', restore.label, restore.hint, '')]
  return { title: withdraw.title, intro: [{ type: 'text', text }], fields, submit: withdraw.save }
}

function withdrawProposal(context: ActContext): Step {
  const problem = missesReason(context, 'withdraw')
  if (problem !== null) return problem
  const passage = mayMove(context, 'withdraw')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const proposal = moveTo(context, passage.edge)
  const { withdrawn } = wordsOf(context)
  const done = withdrawn.done(context.limits.restoreDays)
  const text = isWho(context, 'owner')
    ? done
    : withdrawn.byCoordinator(textField(context, 'reason'), context.limits.restoreDays)
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    postFor(
      authorsBut(proposal, context.envelope.actor.id),
      sentence(proposal.language, text, [button(proposal, wordsOf(context).buttons.restore, 'restore')]),
    ),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(context),
  )
}
