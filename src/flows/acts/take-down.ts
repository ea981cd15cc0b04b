import { type ProposalAct, lasting } from './act.ts'
import { reasonForm } from './reason.ts'
import { type ActContext, changeProposal, invalid, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { authorsBut } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { tellClaimer } from '../review/with-review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { takenDownCard } from '../screens/catalogue-card.ts'
import { postFor } from '../screens/post-for.ts'
import { refreshRoot, wordsOf } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { mayMove, mayTry, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'

/** *Take out of the catalogue*, by a coordinator, with a reason: the post becomes one line. */
export const takeDown: ProposalAct = {
  name: 'take-down',
  offer: 'button',
  ...lasting,
  moves: ['take-down'],
  form: {
    refusal: (context) => mayTry(context, 'take-down'),
    content: (context) => reasonForm(wordsOf(context).forms.takeDown),
  },
  run: takeOut,
}

function takeOut(context: ActContext): Step {
  const passage = mayMove(context, 'take-down')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const words = wordsOf(context)
  const reason = textField(context, 'reason')
  if (reason === '') return invalid(context, { reason: words.forms.errors.empty })
  const proposal: Proposal = { ...moveTo(context, passage.edge), published: null }
  const isRevised = context.proposal.state !== 'published'
  const text = [words.withdrawn.takenDown(reason), ...(isRevised ? [words.withdrawn.revisionToo] : [])].join(' ')
  return changeProposal(
    context,
    proposal,
    { type: 'show', to: 'catalogue', slot: 'catalogue', view: takenDownCard(proposal) },
    refreshRoot(proposal, context.rubric),
    postFor(
      authorsBut(proposal, context.envelope.actor.id),
      sentence(proposal.language, text, [button(proposal, words.buttons.restore, 'restore')]),
    ),
    ...closeReview(proposal, 'withdrawn'),
    ...tellClaimer(context),
  )
}
