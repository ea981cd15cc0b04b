import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { readMessage } from './commands.ts'
import type { Step } from '../model/effect.ts'
import { withoutEarly } from '../model/early.ts'
import { sectionOfPiece, withPiece, withSection } from '../model/pieces.ts'
import type { Piece, Proposal, Section } from '../model/proposal.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { button } from '../screens/blocks.ts'
import { refreshCard } from '../screens/section-card.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { isDrafting } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, invalid, sectionArgument, textField, unchanged } from '../model/act-context.ts'
import type { Button } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'

/** How many strangers that were told a proposal remembers. */
const remembered = 50

/** A message of the owner that is part of the answer: one more piece of the section they are at. */
export function write(context: ActContext, message: string, text: string): Step {
  const { proposal } = context
  if (isBlank(text) || sectionOfPiece(proposal, message) !== null) return unchanged(proposal)
  if (!isDrafting(proposal)) {
    const { submitted, stands } = wordsOf(context)
    return refuse(context, submitted.notCaptured(stands[proposal.state]))
  }
  const early = proposal.early.find((one) => one.message === message)
  const latest = early === undefined ? text : early.text
  if (latest === null || !isAnswer(latest)) return unchanged(proposal)
  if (proposal.at === 'recap') return offerToAdd(context, message, latest, wordsOf(context).answers.atRecap)
  return append(context, { message, text: latest }, proposal.at)
}

/** Whether an edited message still says something that belongs to an answer. */
export function isAnswer(text: string): boolean {
  return !isBlank(text) && readMessage(text, 'none').type !== 'aside'
}

/** Keeps the message beside the answer, says why, and offers to add it all the same. */
export function offerToAdd(context: ActContext, message: string, text: string, why: string): Step {
  const proposal: Proposal = { ...context.proposal, aside: { message, text } }
  return changed(context, proposal, say(context, why, [addButton(proposal, message, context.rubric)]))
}

/** Names the section it was offered for, so that moving on meanwhile does not move the message; at the recap it asks. */
function addButton(proposal: Proposal, message: string, rubric: Rubric): Button {
  const { buttons } = wordsIn(proposal.language)
  const { at } = proposal
  if (at === 'recap') return button(proposal, buttons.addTo, 'add-anyway', { args: { message }, opens: 'form' })
  return button(proposal, buttons.addAnyway(placeOf(rubric, at)), 'add-anyway', {
    args: { message, section: String(at) },
  })
}

/** *Add it to my answer*, for the message that was kept beside it. */
export function addAnyway(context: ActContext): Step {
  const { aside } = context.proposal
  const { answers, forms } = wordsOf(context)
  if (aside === null || aside.message !== context.args['message']) return refuse(context, answers.addedAlready)
  const number =
    sectionArgument(context, context.args['section']) ?? sectionArgument(context, textField(context, 'section'))
  if (number === null) return invalid(context, { section: forms.errors.section })
  const step = append(context, aside, number)
  return { ...step, effects: [...step.effects, say(context, answers.added(placeOf(context.rubric, number)))] }
}

function append(
  context: ActContext,
  said: { readonly message: string; readonly text: string },
  number: SectionNumber,
): Step {
  const { envelope } = context
  const piece: Piece = { id: said.message, source: 'message', by: envelope.actor.id, text: said.text, revision: 0 }
  const section = withPiece(context.proposal.sections[number], piece, envelope.at)
  return rewrote(context, { ...withoutEarly(context.proposal, said.message), aside: null }, section)
}

/** Somebody else wrote in the thread: not captured, told once. */
export function stranger(context: ActContext): Step {
  const { proposal, envelope } = context
  if (proposal.told.includes(envelope.actor.id)) return unchanged(proposal)
  const told = [...proposal.told, envelope.actor.id].slice(-remembered)
  return unchanged({ ...proposal, told }, say(context, wordsOf(context).answers.stranger(proposal.owner.name)))
}

/** The section's text changed: its card and the status line follow. */
export function rewrote(context: ActContext, proposal: Proposal, section: Section): Step {
  const now = withSection(proposal, section)
  return changed(context, now, ...refreshCard(now, section.number, context.rubric), refreshRoot(now, context.rubric))
}
