import { authorWords } from '../authors/author-words.ts'
import { openInvitations, withoutInvitation } from '../authors/invitations.ts'
import { whoIsMeant } from '../authors/people-named.ts'
import { announce, tellAuthor } from '../authors/tell-author.ts'
import { withoutAuthor } from '../authors/without-author.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Person } from '../model/event.ts'
import { isAllowed } from '../model/people.ts'
import { button, sentence } from '../screens/blocks.ts'
import { refreshAuthors } from '../screens/refresh-authors.ts'
import { refuse, say } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { both, type FormContent, owning, type ProposalAct } from './act.ts'

/** `!remove @karim`: somebody writes no more, or is no longer invited, after a form asked whether the owner means it. */
export const removeAuthor: ProposalAct = {
  name: 'remove-author',
  offer: 'button',
  ...owning,
  command: {
    words: ['enlever', 'remove'],
    argument: 'person',
    usage: both('!enlever @prénom', '!remove @name'),
    help: both('retire quelqu’un des auteurs', 'removes somebody from the authors'),
  },
  typed: { ...owning, run: offerRemoval },
  form: { refusal: whyNotRemoved, content: removeForm },
  run: removeSomebody,
}

/** Whom the owner can take off the list: who writes, and who is asked to. */
function others({ proposal, envelope }: ActContext): readonly Person[] {
  return [...proposal.authors, ...openInvitations(proposal, envelope.at)]
}

/** Who is to go, or the sentence that says why nobody does. */
function whoGoes(context: ActContext): { readonly person: Person } | { readonly unclear: string } {
  const { proposal, envelope } = context
  const { refusals } = authorWords[proposal.language]
  if (!isWho(context, 'owner')) return { unclear: refusals.onlyOwner(proposal.owner.name) }
  const meant = whoIsMeant(context, others(context))
  if ('unclear' in meant) return meant
  if (meant.person.id === envelope.actor.id) return { unclear: refusals.ownerStays }
  const found = others(context).find(({ id }) => id === meant.person.id)
  return found === undefined ? { unclear: refusals.notAuthor(meant.person.name) } : { person: found }
}

function whyNotRemoved(context: ActContext): string | null {
  const who = whoGoes(context)
  return 'unclear' in who ? who.unclear : null
}

function textFor({ proposal }: ActContext, { id, name }: Person): string {
  const words = authorWords[proposal.language]
  return isAllowed({ id }, 'write', proposal)
    ? words.forms.remove.text(name, proposal.id)
    : `${words.buttons.uninvite(name)}.`
}

/** What a typed command does, about whomever it names. */
export function offerRemoval(context: ActContext): Step {
  const who = whoGoes(context)
  if ('unclear' in who) return refuse(context, who.unclear)
  const { id, name } = who.person
  const label = authorWords[context.proposal.language].buttons.remove(name)
  const open = button(context.proposal, label, 'remove-author', {
    args: { person: id },
    opens: 'form',
    style: 'danger',
  })
  return leaveProposal(context.proposal, say(context, textFor(context, who.person), [open]))
}

function removeForm(context: ActContext): FormContent {
  const who = whoGoes(context)
  const { remove } = authorWords[context.proposal.language].forms
  const person = 'person' in who ? who.person : { id: '', name: '' }
  return {
    title: remove.title(person.name),
    intro: [{ type: 'text', text: textFor(context, person) }],
    fields: [],
    submit: remove.save,
    args: { person: person.id },
  }
}

function removeSomebody(context: ActContext): Step {
  const who = whoGoes(context)
  if ('unclear' in who) return refuse(context, who.unclear)
  if (context.envelope.event.type !== 'filled') return offerRemoval(context)
  return isAllowed(who.person, 'write', context.proposal) ? remove(context, who.person) : cancel(context, who.person)
}

function remove(context: ActContext, { id, name }: Person): Step {
  const proposal = withoutAuthor(context.proposal, id, 'credited')
  const words = authorWords[proposal.language]
  return changeProposal(
    context,
    proposal,
    ...refreshAuthors(proposal, context.rubric),
    ...announce({ ...context, proposal }, words.leaving.done(name)),
    tellAuthor(
      proposal,
      { id, name },
      sentence(proposal.language, words.removed(context.envelope.actor.name, proposal.id)),
    ),
  )
}

function cancel(context: ActContext, { id, name }: Person): Step {
  const proposal = withoutInvitation(context.proposal, id)
  const { invitation } = authorWords[proposal.language]
  return changeProposal(
    context,
    proposal,
    tellAuthor(
      proposal,
      { id, name },
      sentence(proposal.language, invitation.youCancelled(context.envelope.actor.name, proposal.id)),
    ),
    say(context, invitation.cancelled(name)),
  )
}
