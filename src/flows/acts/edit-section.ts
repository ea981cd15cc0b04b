import { rewrote } from './draft.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { finish, sectionOf } from './navigate.ts'
import { undoOf, withPieces } from '../model/pieces.ts'
import type { Piece, Proposal, Section } from '../model/proposal.ts'
import { sectionText } from '../model/proposal.ts'
import { editButton, refreshRoot, refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, invalid, textField, unchanged } from '../model/act-context.ts'
import { isBlank } from '../model/visible.ts'

/** `!edit 4`: chat commands cannot open a form, so the answer carries the button that does. */
export function offerEdit(context: ActContext): Step {
  const number = sectionOf(context)
  const text = wordsOf(context).answers.editOffer(...titled(context.rubric, number, context.proposal.language))
  return unchanged(context.proposal, say(context, text, [editButton(context.proposal, number)]))
}

/** The edit form: its text replaces the pieces that it was opened with; a section that was done is checked again at once. */
export function replace(context: ActContext): Step {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const text = textField(context, 'text')
  const { answers, forms } = wordsOf(context)
  if (isBlank(text)) return invalid(context, { text: forms.errors.empty })
  const saved = say(context, answers.saved(...titled(context.rubric, number, context.proposal.language)))
  if (text === sectionText(section).trim()) return unchanged(context.proposal, saved)
  const since = writtenSince(section, context.args['upto'])
  if (since === null) return invalid(context, { text: forms.errors.changedMeanwhile })
  const step = rewrote(context, ...replaced(context, section, { text, since }))
  if (section.mark !== 'done' || step.proposal === null) return { ...step, effects: [...step.effects, saved] }
  const finished = finish({ ...context, proposal: step.proposal }, number)
  return changed(context, finished.proposal, ...finished.effects, refreshRoot(finished.proposal, context.rubric), saved)
}

/** What was written after the form was opened; null when the last piece that it showed is gone. */
function writtenSince(section: Section, upto: string | undefined): readonly Piece[] | null {
  if (upto === undefined) return []
  if (upto === '') return section.pieces
  const last = section.pieces.findIndex((piece) => piece.id === upto)
  return last === -1 ? null : section.pieces.slice(last + 1)
}

function replaced(
  context: ActContext,
  section: Section,
  now: { readonly text: string; readonly since: readonly Piece[] },
): [Proposal, Section] {
  const { id, at, actor } = context.envelope
  const joined = section.pieces.slice(0, section.pieces.length - now.since.length).flatMap(messagesIn)
  const piece: Piece = { id, source: 'form', by: actor.id, text: now.text, revision: 0, joined }
  const proposal: Proposal = { ...context.proposal, undo: undoOf('replaced', section, id) }
  return [proposal, withPieces(section, [piece, ...now.since], at)]
}

function messagesIn(piece: Piece): readonly string[] {
  return piece.source === 'message' ? [piece.id] : (piece.joined ?? [])
}

/** `!clear 4` */
export function clear(context: ActContext): Step {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const { answers } = wordsOf(context)
  const title = titled(context.rubric, number, context.proposal.language)
  if (section.pieces.length === 0) return refuse(context, answers.alreadyEmpty(...title))
  const proposal: Proposal = { ...context.proposal, undo: undoOf('cleared', section) }
  const step = rewrote(context, proposal, withPieces(section, [], context.envelope.at))
  return { ...step, effects: [...step.effects, say(context, answers.cleared(...title), [undoButton(proposal)])] }
}
