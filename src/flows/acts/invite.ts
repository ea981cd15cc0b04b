import { authorWords } from '../authors/author-words.ts'
import { hasReview } from '../authors/give-up-review.ts'
import { invitationOf, lastDay, withInvitation } from '../authors/invitations.ts'
import { whyNobody, whyNot } from '../authors/may-invite.ts'
import { whoIsMeant } from '../authors/people-named.ts'
import { tellAuthor } from '../authors/tell-author.ts'
import { type ActContext, changeProposal, invalid, type StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { NamedPerson } from '../model/event.ts'
import { isAllowed } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleOf } from '../model/standing.ts'
import type { View } from '../model/view.ts'
import { inviteButton } from '../screens/author-buttons.ts'
import { draftsToInvite } from '../screens/authors.ts'
import { button, sentence, view, actions } from '../screens/blocks.ts'
import { answerAlone, refuse, say } from '../screens/replies.ts'
import { both, type FormContent, owning, type ProposalAct } from './act.ts'

/** `!invite @karim`, *Invite somebody*: asks a person whether they write along. */
export const invite: ProposalAct = {
  name: 'invite',
  offer: 'button',
  ...owning,
  command: {
    words: ['inviter', 'invite'],
    argument: 'person',
    usage: both('!inviter @prénom', '!invite @name'),
    help: both('invite quelqu’un à écrire avec vous', 'invites somebody to write with you'),
  },
  form: { refusal: whyNobody, content: inviteForm },
  general: {
    words: ['inviter', 'invite'],
    argument: 'invitation',
    lines: [
      {
        usage: both('inviter MLP-2026-001 @prénom', 'invite MLP-2026-001 @name'),
        help: both('invite quelqu’un à écrire avec vous', 'invites somebody to write with you'),
      },
    ],
    needs: () => [{ type: 'open' }],
    run: (context) => answerAlone(context, draftsToInvite(context)),
    onProposal: inviteTyped,
  },
  run: inviteSomebody,
}

/** Others' proposals are not found by their number. */
function inviteTyped(context: ActContext, words: string): Step {
  const { proposal, envelope } = context
  const [, ...named] = words.split(' ')
  if (isAllowed(envelope.actor, 'write', proposal))
    return inviteSomebody({ ...context, args: { named: named.join(' ') } })
  return { ...answerNone(context), proposal }
}

function answerNone(context: StepContext): Step {
  return answerAlone(context, draftsToInvite(context))
}

function inviteForm({ proposal, limits, args }: ActContext): FormContent {
  const { invite: words } = authorWords[proposal.language].forms
  return {
    title: words.title,
    intro: [{ type: 'text', text: words.text(limits.authors.invitationDays) }],
    fields: [{ type: 'person', name: 'person', label: words.label, value: args['person'] ?? '' }],
    submit: words.save,
  }
}

function inviteSomebody(context: ActContext): Step {
  const nobody = whyNobody(context)
  if (nobody !== null) return refuse(context, nobody)
  const meant = whoIsMeant(context)
  if ('unclear' in meant) return refuseIn(context, meant.unclear)
  const why = whyNot(context, meant.person)
  return why === null ? send(context, meant.person) : refuseIn(context, why)
}

/** Beside the field of a form; else with the way to the form. */
function refuseIn(context: ActContext, why: string): Step {
  if (context.envelope.event.type === 'filled') return invalid(context, { person: why })
  return refuse(context, why, [inviteButton(context.proposal)])
}

function send(context: ActContext, person: NamedPerson): Step {
  const proposal = withInvitation(context, person)
  const { invitation } = authorWords[proposal.language]
  const until = untilOf(proposal, person, context)
  const review = hasReview(proposal, person.id) ? [invitation.reviewer(person.name)] : []
  return changeProposal(
    context,
    proposal,
    tellAuthor(proposal, person, invitationView(context, proposal, person)),
    say(context, [invitation.sent(person.name, until), ...review].join(' ')),
  )
}

function untilOf(proposal: Proposal, { id }: NamedPerson, { envelope }: ActContext): string {
  const open = invitationOf(proposal, id, envelope.at)
  return open === null ? '' : lastDay(open, proposal)
}

/** Who asks for what, what it means, and the two answers. */
function invitationView(context: ActContext, proposal: Proposal, person: NamedPerson): View {
  const { language, id } = proposal
  const { invitation, buttons } = authorWords[language]
  const by = context.envelope.actor.name
  return view(language, [
    ...sentence(language, invitation.asked(by, id, titleOf(proposal))).blocks,
    { type: 'text', text: invitation.what(by, untilOf(proposal, person, context)) },
    ...(hasReview(proposal, person.id) ? [{ type: 'text', text: invitation.review } as const] : []),
    ...actions([
      button(proposal, buttons.accept, 'join', { style: 'primary' }),
      button(proposal, buttons.decline, 'decline'),
    ]),
  ])
}
