import { authorWords } from '../authors/author-words.ts'
import { giveUpReview } from '../authors/give-up-review.ts'
import { withoutInvitation } from '../authors/invitations.ts'
import { whyNoAuthor } from '../authors/may-invite.ts'
import { type WhoIsMeant, whoIsMeant } from '../authors/people-named.ts'
import { announce, tellAuthor } from '../authors/tell-author.ts'
import { withoutAuthor } from '../authors/without-author.ts'
import { type ActContext, changeProposal, invalid, leaveProposal, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { NamedPerson, Person } from '../model/event.ts'
import { coAuthor, isAllowed, ownerAsAuthor, zoneOf } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { titleOf } from '../model/standing.ts'
import type { Button, Field } from '../model/view.ts'
import { button, long, sentence } from '../screens/blocks.ts'
import { refreshAuthors } from '../screens/refresh-authors.ts'
import { answerAlone, refuse, say } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { wordsIn } from '../../text/words.ts'
import { both, type FormContent, lasting, owning, type ProposalAct } from './act.ts'

/** `!handover @karim`: somebody else is in charge. The owner gives it to a co-author; a coordinator to anybody, with a reason. */
export const handOver: ProposalAct = {
  name: 'hand-over',
  offer: 'button',
  ...lasting,
  command: {
    words: ['confier', 'transmettre', 'handover'],
    argument: 'person',
    usage: both('!confier @prénom', '!handover @name'),
    help: both('confie la proposition à un autre de ses auteurs', 'hands the proposal over to another of its authors'),
  },
  typed: { ...owning, run: offerHandOver },
  form: { refusal: whyNotHanded, content: handOverForm },
  general: {
    words: ['transmettre', 'handover'],
    argument: 'assignment',
    lines: [
      {
        usage: both('transmettre MLP-2026-001', 'handover MLP-2026-001'),
        help: both(
          'change la personne responsable, pour la coordination',
          'changes the person in charge, for coordinators',
        ),
      },
    ],
    run: (context, { words = '' }) => {
      const { language } = context.envelope.actor
      return answerAlone(context, sentence(language, wordsIn(language).refusals.noProposal(words.toUpperCase())))
    },
    onProposal: (context) => offerHandOver(context),
  },
  run: handOverTo,
}

/** Why this person cannot hand it over at all; null where they can. */
function whyNotHanded(context: ActContext): string | null {
  const { proposal } = context
  const { refusals } = authorWords[proposal.language]
  if (isWho(context, 'owner')) return proposal.authors.length === 1 ? refusals.nobodyElse : null
  return isWho(context, 'coordinator') ? null : refusals.onlyOwner(proposal.owner.name)
}

function offerHandOver(context: ActContext): Step {
  const why = whyNotHanded(context)
  if (why !== null) return refuse(context, why)
  const { forms } = authorWords[context.proposal.language]
  const { id, owner } = context.proposal
  const text = isWho(context, 'owner') ? forms.handOver.text(id) : forms.handOver.coordinator(id, owner.name)
  return leaveProposal(context.proposal, say(context, text, [openButton(context)]))
}

/** Whom the words name is chosen in the form already. */
function openButton(context: ActContext): Button {
  const { proposal } = context
  const { buttons } = authorWords[proposal.language]
  const meant = whoIsMeant(context, proposal.authors)
  const person = 'person' in meant ? meant.person : null
  const label = person === null ? buttons.handOver : buttons.handOverTo(person.name)
  const args: Button['press']['args'] = person === null ? {} : { person: person.id }
  return button(proposal, label, 'hand-over', { args, opens: 'form', style: 'danger' })
}

function handOverForm(context: ActContext): FormContent {
  const { proposal } = context
  const { handOver: words } = authorWords[proposal.language].forms
  const text = isWho(context, 'owner') ? words.text(proposal.id) : words.coordinator(proposal.id, proposal.owner.name)
  return { title: words.title, intro: [{ type: 'text', text }], fields: fieldsFor(context), submit: words.save }
}

function fieldsFor(context: ActContext): readonly Field[] {
  const { proposal, args } = context
  const { handOver: words } = authorWords[proposal.language].forms
  const value = args['person'] ?? ''
  if (!isWho(context, 'owner'))
    return [{ type: 'person', name: 'person', label: words.label, value }, long('reason', words.reason, words.hint, '')]
  const others = proposal.authors.filter((one) => !isAllowed(one, 'decide', proposal))
  const options = others.map(({ id, name }) => ({ value: id, label: name }))
  const isOne = options.some((one) => one.value === value)
  return [
    { type: 'choice', name: 'person', label: words.label, value: isOne ? value : (options[0]?.value ?? ''), options },
  ]
}

function handOverTo(context: ActContext): Step {
  const why = whyNotHanded(context)
  if (why !== null) return refuse(context, why)
  if (context.envelope.event.type !== 'filled') return offerHandOver(context)
  const meant = whoTakesOver(context)
  if ('unclear' in meant) return invalid(context, { person: meant.unclear })
  const reason = textField(context, 'reason')
  if (!isWho(context, 'owner') && reason === '')
    return invalid(context, { reason: authorWords[context.proposal.language].refusals.reason })
  return give(context, meant.person, reason)
}

/** One of its authors; for a coordinator anybody who can be told. */
function whoTakesOver(context: ActContext): WhoIsMeant {
  const { proposal } = context
  const { refusals } = authorWords[proposal.language]
  const chosen = { ...context, args: {} }
  const meant = whoIsMeant(chosen, proposal.authors)
  if ('unclear' in meant) return meant
  const { id, name } = meant.person
  if (isAllowed({ id }, 'decide', proposal)) return { unclear: refusals.ownerAlready(name) }
  if (isAllowed({ id }, 'write', proposal)) return meant
  if (isWho(context, 'owner')) return { unclear: refusals.notAuthor(name) }
  const why = whyNoAuthor(proposal, meant.person)
  return why === null ? meant : { unclear: why }
}

function give(context: ActContext, person: NamedPerson, reason: string): Step {
  const free = giveUpReview(context, person.id)
  const proposal = withOwner(free.proposal, person, isWho(context, 'owner') ? 'stays' : 'goes')
  const { handed } = authorWords[proposal.language]
  const { actor } = context.envelope
  const before = context.proposal.owner
  const say = (text: string) =>
    sentence(proposal.language, [text, ...(reason === '' ? [] : [handed.reason(reason)])].join(' '))
  return changeProposal(
    context,
    proposal,
    ...refreshAuthors(proposal, context.rubric),
    ...free.effects,
    ...announce({ ...context, proposal }, say(handed.done(person.name)).text),
    tellAuthor(proposal, person, say(handed.you(actor.name, proposal.id, titleOf(proposal)))),
    ...(before.id === actor.id
      ? []
      : [tellAuthor(proposal, before, say(handed.former(actor.name, proposal.id, person.name)))]),
  )
}

/** The new owner first; the one before writes on, or is credited alone where somebody else had to decide. */
function withOwner(proposal: Proposal, { id, name }: Person, before: 'stays' | 'goes'): Proposal {
  const { owner, authors } = proposal
  const former = coAuthor({ ...owner, timeZone: proposal.timeZone })
  const others = authors.filter((one) => one.id !== id).map((one) => (one.id === owner.id ? former : one))
  const handed = {
    ...withoutInvitation(proposal, id),
    owner: { id, name },
    timeZone: zoneOf(proposal, id),
    authors: [ownerAsAuthor({ id, name }), ...others],
  }
  return before === 'stays' ? handed : withoutAuthor(handed, owner.id, 'credited')
}
