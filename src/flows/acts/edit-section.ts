import { rewrote } from './draft.ts'
import type { Step } from '../model/effect.ts'
import { titled } from '../model/naming.ts'
import { finish, sectionOf } from './navigate.ts'
import { undoOf, withPieces } from '../model/pieces.ts'
import type { Piece, Proposal, Section } from '../model/proposal.ts'
import { sectionText } from '../model/proposal.ts'
import { editButton, refreshRoot, refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import type { Turn } from '../model/turn.ts'
import { changed, invalid, textField, unchanged } from '../model/turn.ts'
import { isBlank } from '../model/visible.ts'

/** `!edit 4`: chat commands cannot open a form, so the answer carries the button that does. */
export function offerEdit(turn: Turn): Step {
  const number = sectionOf(turn)
  const text = wordsOf(turn).answers.editOffer(...titled(turn.rubric, number, turn.proposal.language))
  return unchanged(turn.proposal, say(turn, text, [editButton(turn.proposal, number)]))
}

/** The edit form: its text replaces the pieces that it was opened with; a section that was done is checked again at once. */
export function replace(turn: Turn): Step {
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const text = textField(turn, 'text')
  const { answers, forms } = wordsOf(turn)
  if (isBlank(text)) return invalid(turn, { text: forms.errors.empty })
  const saved = say(turn, answers.saved(...titled(turn.rubric, number, turn.proposal.language)))
  if (text === sectionText(section).trim()) return unchanged(turn.proposal, saved)
  const since = writtenSince(section, turn.args['upto'])
  if (since === null) return invalid(turn, { text: forms.errors.changedMeanwhile })
  const step = rewrote(turn, ...replaced(turn, section, { text, since }))
  if (section.mark !== 'done' || step.proposal === null) return { ...step, effects: [...step.effects, saved] }
  const finished = finish({ ...turn, proposal: step.proposal }, number)
  return changed(turn, finished.proposal, ...finished.effects, refreshRoot(finished.proposal, turn.rubric), saved)
}

/** What was written after the form was opened; null when the last piece that it showed is gone. */
function writtenSince(section: Section, upto: string | undefined): readonly Piece[] | null {
  if (upto === undefined) return []
  if (upto === '') return section.pieces
  const last = section.pieces.findIndex((piece) => piece.id === upto)
  return last === -1 ? null : section.pieces.slice(last + 1)
}

function replaced(
  turn: Turn,
  section: Section,
  now: { readonly text: string; readonly since: readonly Piece[] },
): [Proposal, Section] {
  const { id, at, actor } = turn.envelope
  const joined = section.pieces.slice(0, section.pieces.length - now.since.length).flatMap(messagesIn)
  const piece: Piece = { id, source: 'form', by: actor.id, text: now.text, revision: 0, joined }
  const proposal: Proposal = { ...turn.proposal, undo: undoOf('replaced', section, id) }
  return [proposal, withPieces(section, [piece, ...now.since], at)]
}

function messagesIn(piece: Piece): readonly string[] {
  return piece.source === 'message' ? [piece.id] : (piece.joined ?? [])
}

/** `!clear 4` */
export function clear(turn: Turn): Step {
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const { answers } = wordsOf(turn)
  const title = titled(turn.rubric, number, turn.proposal.language)
  if (section.pieces.length === 0) return refuse(turn, answers.alreadyEmpty(...title))
  const proposal: Proposal = { ...turn.proposal, undo: undoOf('cleared', section) }
  const step = rewrote(turn, proposal, withPieces(section, [], turn.envelope.at))
  return { ...step, effects: [...step.effects, say(turn, answers.cleared(...title), [undoButton(proposal)])] }
}
