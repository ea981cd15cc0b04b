import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { withoutSign } from '../messages/aside-sign.ts'
import { placeThen } from '../messages/place-then.ts'
import { rewriteSection } from './rewrite-section.ts'
import { type ActContext, changeProposal, invalid, sectionArgument, textField } from '../model/act-context.ts'
import { findAside, withAside, withoutAside } from '../model/asides.ts'
import { withoutEarly } from '../model/early.ts'
import type { Step } from '../model/effect.ts'
import { withPiece, withSection } from '../model/pieces.ts'
import type { Aside, Proposal } from '../model/proposal.ts'
import type { Piece } from '../model/section-text.ts'
import type { Button } from '../model/view.ts'
import { button, sectionOptions } from '../screens/blocks.ts'
import { shorten } from '../screens/finding-blocks.ts'
import { refuse, say, sayApart, undoButtons, wordsOf } from '../screens/replies.ts'
import { placeOf } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'

/** *Add it to my answer*, for the message that was kept beside it; at the recap, a form asks which section. */
export const addAnyway: ProposalAct = {
  name: 'add-anyway',
  offer: 'button',
  ...drafting,
  form: {
    refusal: (context) => (isAside(context) ? null : wordsOf(context).answers.addedAlready),
    content: addForm,
  },
  run: addAside,
}

/** Sets the message apart from the answer, says why, a paragraph each, and offers to add it all the same, after whatever else can be done. */
export function offerToAdd(
  context: ActContext,
  aside: Aside,
  why: readonly string[],
  buttons: readonly Button[] = [],
): Step {
  const proposal = withAside(context.proposal, aside)
  const add = addButton({ ...context, proposal }, aside.message)
  return changeProposal(context, proposal, sayApart(context, why, [...buttons, add]))
}

/** Names the section where its author was, so that moving on meanwhile does not move the message; at the recap it asks. */
function addButton(context: ActContext, message: string): Button {
  const { proposal, rubric } = context
  const { buttons } = wordsOf(context)
  const { at } = placeThen(context)
  if (typeof at !== 'number') return button(proposal, buttons.addTo, 'add-anyway', { args: { message }, opens: 'form' })
  return button(proposal, buttons.addAnyway(placeOf(rubric, at)), 'add-anyway', {
    args: { message, section: String(at) },
  })
}

function isAside({ proposal, args }: ActContext): boolean {
  return findAside(proposal, args['message']) !== null
}

/** At the recap, a message belongs to no section by itself. */
function addForm(context: ActContext): FormContent {
  const { forms, buttons } = wordsOf(context)
  const quoted = shorten(findAside(context.proposal, context.args['message'])?.text ?? '')
  const options = sectionOptions(context)
  return {
    title: buttons.addTo,
    intro: [{ type: 'quote', text: quoted }],
    fields: [{ type: 'choice', name: 'section', label: forms.item.section, value: '', options }],
    submit: forms.edit.save,
  }
}

function addAside(context: ActContext): Step {
  const aside = findAside(context.proposal, context.args['message'])
  const { answers, forms } = wordsOf(context)
  if (aside === null) return refuse(context, answers.addedAlready)
  const number =
    sectionArgument(context, context.args['section']) ?? sectionArgument(context, textField(context, 'section'))
  if (number === null) return invalid(context, { section: forms.errors.section })
  const step = appendPiece(context, { ...aside, text: withoutSign(aside.text) }, number)
  const told = say(context, answers.added(placeOf(context.rubric, number)), undoButtons(step, number))
  return { ...step, effects: [...step.effects, told] }
}

/** What was typed into the card itself leaves it in sight. */
function withAnswerBelow({ envelope: { event, at } }: ActContext, proposal: Proposal): Proposal {
  return event.type === 'said' && event.typed === 'on-card' ? proposal : { ...proposal, below: at }
}

/** One more piece at the end of a section: a message of the learner. */
export function appendPiece(context: ActContext, said: Aside, number: SectionNumber): Step {
  const now = appendTo(context, said, number)
  return rewriteSection(context, number === now.at ? withAnswerBelow(context, now) : now, now.sections[number])
}

/** The proposal with one more piece in a section, in the order in which messages were written. */
export function appendTo({ envelope, proposal }: ActContext, said: Aside, number: SectionNumber): Proposal {
  const { actor, event } = envelope
  // What is added by a press later stands where it was added.
  const moment = event.type === 'said' && event.written !== undefined ? { written: event.written } : {}
  const piece: Piece = { id: said.message, source: 'message', by: actor.id, text: said.text, revision: 0, ...moment }
  const section = withPiece(proposal.sections[number], piece, envelope.at)
  return withSection(withoutAside(withoutEarly(proposal, said.message), said.message), section)
}
