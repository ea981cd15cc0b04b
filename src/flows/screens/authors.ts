import { authorWords } from '../authors/author-words.ts'
import { lastDay, openInvitations } from '../authors/invitations.ts'
import type { ActContext, StepContext } from '../model/act-context.ts'
import { isAllowed } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import type { Button, View } from '../model/view.ts'
import { isWho } from '../states/guards.ts'
import { inviteButton } from './author-buttons.ts'
import { actions, button, sentence, view } from './blocks.ts'

/** Who writes a proposal, who is asked to, and what this person can do about it. */
export function authorsView(context: ActContext): View {
  const { proposal, envelope } = context
  const words = authorWords[proposal.language]
  const items = [
    ...proposal.authors.map((one) =>
      isAllowed(one, 'decide', proposal) ? words.owner(one.name) : words.writer(one.name),
    ),
    ...openInvitations(proposal, envelope.at).map((one) => words.invited(one.name, lastDay(one, proposal))),
    ...(proposal.left ?? []).map(({ name }) => words.left(name)),
  ]
  const [first, more] = isWho(context, 'owner') ? ownerButtons(context) : [[leaveButton(proposal)], []]
  return view(proposal.language, [
    { type: 'heading', text: words.heading(proposal.id) },
    { type: 'list', style: 'bullet', items },
    { type: 'note', text: words.about },
    ...actions(first, more),
  ])
}

function ownerButtons(context: ActContext): readonly [readonly Button[], readonly Button[]] {
  const { proposal, envelope } = context
  const { buttons } = authorWords[proposal.language]
  const others = proposal.authors.filter(({ id }) => id !== envelope.actor.id)
  const remove = others.map(({ id, name }) => removeButton(proposal, buttons.remove(name), id))
  const cancel = openInvitations(proposal, envelope.at).map(({ id, name }) =>
    removeButton(proposal, buttons.uninvite(name), id),
  )
  const hand = others.length === 0 ? [] : [button(proposal, buttons.handOver, 'hand-over', { opens: 'form' })]
  return [isDrafting(proposal) ? [inviteButton(proposal), ...hand] : hand, [...remove, ...cancel]]
}

function removeButton(proposal: Proposal, label: string, person: string): Button {
  return button(proposal, label, 'remove-author', { args: { person }, opens: 'form', style: 'danger' })
}

function leaveButton(proposal: Proposal): Button {
  return button(proposal, authorWords[proposal.language].buttons.leave, 'leave', { opens: 'form', style: 'danger' })
}

/** Where it was not said which one: the drafts that the actor is in charge of, each with the form. */
export function draftsToInvite({ envelope, known }: StepContext): View {
  const { language, id } = envelope.actor
  const { refusals } = authorWords[language]
  const own = (known.open?.rows ?? []).filter(
    ({ owner, state }) => owner.id === id && (state === 'drafting' || state === 'changes-requested'),
  )
  if (own.length === 0) return sentence(language, refusals.noDraft)
  const buttons = own.map((row) =>
    button(row, `${row.id}${row.title === '' ? '' : ` · ${row.title}`}`, 'invite', { opens: 'form' }),
  )
  return view(language, [
    { type: 'text', text: refusals.whichProposal },
    ...actions(buttons.slice(0, 4), buttons.slice(4)),
  ])
}
