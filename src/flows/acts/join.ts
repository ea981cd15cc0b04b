import { authorWords } from '../authors/author-words.ts'
import { giveUpReview } from '../authors/give-up-review.ts'
import { invitationOf, withoutInvitation } from '../authors/invitations.ts'
import { tellAuthor } from '../authors/tell-author.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { coAuthor, isAllowed } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { sentence, view } from '../screens/blocks.ts'
import { refreshAuthors } from '../screens/refresh-authors.ts'
import { post, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { lasting, type ProposalAct } from './act.ts'

/** *Accept* of an invitation: the person writes along from now on. */
export const join: ProposalAct = {
  name: 'join',
  offer: 'button',
  ...lasting,
  needs: ({ id }) => [{ type: 'thread', proposal: id }],
  run: acceptInvitation,
}

/** *Decline* of an invitation: its sender hears of it. */
export const decline: ProposalAct = { name: 'decline', offer: 'button', ...lasting, run: declineInvitation }

/** Why there is nothing for this person to answer; null where there is. */
function whyNothing(context: ActContext): string | null {
  const { proposal, envelope } = context
  const { refusals } = authorWords[proposal.language]
  const { id, owner, state } = proposal
  if (isAllowed(envelope.actor, 'write', proposal)) return refusals.joinedAlready(id)
  if (invitationOf(proposal, envelope.actor.id, envelope.at) !== null) return null
  if (isDrafting(proposal)) return refusals.gone(id, owner.name)
  return refusals.tooLate(id, wordsOf(context).stands[state], owner.name)
}

function acceptInvitation(context: ActContext): Step {
  const why = whyNothing(context)
  if (why !== null) return refuse(context, why)
  const { actor } = context.envelope
  const free = giveUpReview(context, actor.id)
  const proposal = withAuthor(free.proposal, actor)
  const { invitation } = authorWords[proposal.language]
  const joined = sentence(proposal.language, invitation.joined(actor.name))
  return changeProposal(
    context,
    proposal,
    ...refreshAuthors(proposal, context.rubric),
    ...free.effects,
    post(joined),
    tellAuthor(
      proposal,
      proposal.owner,
      sentence(proposal.language, `${proposal.id} · ${invitation.joined(actor.name)}`),
    ),
    tellJoined(context),
  )
}

/** Whoever was a stranger in the thread, or left, is one of its authors again. */
function withAuthor(proposal: Proposal, person: ActContext['envelope']['actor']): Proposal {
  const { authors, told, left } = proposal
  const asked = withoutInvitation(proposal, person.id)
  const back = left === undefined ? {} : { left: left.filter(({ id }) => id !== person.id) }
  return { ...asked, ...back, authors: [...authors, coAuthor(person)], told: told.filter((id) => id !== person.id) }
}

function tellJoined(context: ActContext): Effect {
  const { proposal, known } = context
  const { invitation } = authorWords[proposal.language]
  return tell(
    context,
    view(proposal.language, [
      { type: 'text', text: invitation.youJoined(proposal.id, proposal.owner.name) },
      { type: 'links', links: [{ text: invitation.thread(proposal.id), place: known.thread ?? null }] },
    ]),
  )
}

function declineInvitation(context: ActContext): Step {
  const why = whyNothing(context)
  if (why !== null) return refuse(context, why)
  const { actor } = context.envelope
  const { language, id, owner } = context.proposal
  const { invitation } = authorWords[language]
  return changeProposal(
    context,
    withoutInvitation(context.proposal, actor.id),
    tellAuthor(context.proposal, owner, sentence(language, invitation.declined(actor.name, id))),
    say(context, invitation.youDeclined(id, owner.name)),
  )
}
