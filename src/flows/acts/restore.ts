import { type ProposalAct, both, lasting } from './act.ts'
import { missesReason, reasonForm } from './reason.ts'
import { type ActContext, changeProposal, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sentence } from '../screens/blocks.ts'
import { post, refreshRoot, say, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { closeReview } from '../screens/review-card.ts'
import { isWho, mayMove, mayTry, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'

/** *Restore*: a withdrawn proposal is a draft again. */
export const restore: ProposalAct = {
  name: 'restore',
  offer: 'button',
  ...lasting,
  moves: ['restore'],
  command: {
    words: ['restaurer', 'restore'],
    argument: 'none',
    usage: both('!restaurer', '!restore'),
    help: both('rétablit une proposition retirée', 'restores a withdrawn proposal'),
  },
  form: {
    refusal: (context) => mayTry(context, 'restore'),
    content: (context) => reasonForm(wordsOf(context).forms.restore),
  },
  run: restoreDraft,
}

function restoreDraft(context: ActContext): Step {
  const problem = missesReason(context, 'restore')
  if (problem !== null) return problem
  const passage = mayMove(context, 'restore')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const proposal = moveTo(context, passage.edge)
  const words = wordsOf(context)
  const isOwn = isWho(context, 'owner')
  const text = isOwn ? words.withdrawn.restored : words.withdrawn.restoredBecause(textField(context, 'reason'))
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    post(sentence(proposal.language, text, [resumeButton(proposal)])),
    ...closeReview(proposal, 'restored'),
    ...(isOwn ? [] : [say(context, words.withdrawn.restored)]),
  )
}
