import { authorWords } from '../authors/author-words.ts'
import { announce, tellAuthor } from '../authors/tell-author.ts'
import { withoutAuthor } from '../authors/without-author.ts'
import { type ActContext, changeProposal, leaveProposal, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { button, sentence } from '../screens/blocks.ts'
import { refreshAuthors } from '../screens/refresh-authors.ts'
import { refuse, say } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { both, type FormContent, owning, type ProposalAct } from './act.ts'

/** `!leave`: a co-author writes no more, after the form asked whether their name stays. */
export const leave: ProposalAct = {
  name: 'leave',
  offer: 'button',
  ...owning,
  command: {
    words: ['quitter', 'leave'],
    argument: 'none',
    usage: both('!quitter', '!leave'),
    help: both('cesser d’écrire la proposition de quelqu’un', 'stop writing somebody’s proposal'),
  },
  typed: { ...owning, run: offerLeaving },
  form: { refusal: whyStay, content: leaveForm },
  run: leaveAuthors,
}

function whyStay(context: ActContext): string | null {
  return isWho(context, 'owner') ? authorWords[context.proposal.language].refusals.ownerStays : null
}

function offerLeaving(context: ActContext): Step {
  const why = whyStay(context)
  if (why !== null) return refuse(context, why)
  const { forms, buttons } = authorWords[context.proposal.language]
  const open = button(context.proposal, buttons.leave, 'leave', { opens: 'form', style: 'danger' })
  return leaveProposal(context.proposal, say(context, forms.leave.text(context.proposal.id), [open]))
}

function leaveForm({ proposal }: ActContext): FormContent {
  const { leave: words } = authorWords[proposal.language].forms
  const options = [
    { value: 'keep', label: words.keep },
    { value: 'drop', label: words.drop },
  ]
  return {
    title: words.title,
    intro: [{ type: 'text', text: words.text(proposal.id) }],
    fields: [{ type: 'choice', name: 'credit', label: words.label, value: 'keep', options }],
    submit: words.save,
  }
}

function leaveAuthors(context: ActContext): Step {
  const why = whyStay(context)
  if (why !== null) return refuse(context, why)
  if (context.envelope.event.type !== 'filled') return offerLeaving(context)
  const { id, name } = context.envelope.actor
  const proposal = withoutAuthor(
    context.proposal,
    id,
    textField(context, 'credit') === 'drop' ? 'uncredited' : 'credited',
  )
  const { leaving } = authorWords[proposal.language]
  const [posted] = announce({ ...context, proposal }, leaving.done(name))
  return changeProposal(
    context,
    proposal,
    ...refreshAuthors(proposal, context.rubric),
    ...(posted === undefined ? [] : [posted]),
    tellAuthor(proposal, proposal.owner, sentence(proposal.language, leaving.told(name, proposal.id))),
    say(context, leaving.you(proposal.id)),
  )
}
