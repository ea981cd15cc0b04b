import { guide } from '../rubric/guide.ts'
import type { Step } from './effect.ts'
import { rewrote } from './draft.ts'
import { finish, sectionOf } from './navigate.ts'
import { undoOf, withPieces, withUndone } from './pieces.ts'
import type { Piece, Proposal } from './proposal.ts'
import { sectionText } from './proposal.ts'
import { inLanguage, refreshRoot, refuse, say, undoButton, wordsOf } from './replies.ts'
import { button } from './screens/blocks.ts'
import type { Turn } from './turn.ts'
import { changed, invalid, textField, unchanged } from './turn.ts'

/** `!edit 4`: chat commands cannot open a form, so the answer carries the button that does. */
export function offerEdit(turn: Turn): Step {
  const number = sectionOf(turn)
  const words = wordsOf(turn)
  const open = button(turn.proposal, words.buttons.edit, 'edit', { args: { section: String(number) }, opens: 'form' })
  const text = words.answers.editOffer(number, inLanguage(turn, guide[number].name))
  return unchanged(turn.proposal, say(turn, text, [open]))
}

/** The edit form: its text replaces the section's pieces. A section that was done is checked again at once. */
export function replace(turn: Turn): Step {
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const text = textField(turn, 'text')
  const words = wordsOf(turn)
  if (text === '') return invalid(turn, { text: words.forms.errors.empty })
  const saved = say(turn, words.answers.saved(number, inLanguage(turn, guide[number].name)))
  if (text === sectionText(section).trim()) return unchanged(turn.proposal, saved)
  const { id, at, actor } = turn.envelope
  const piece: Piece = { id, source: 'form', by: actor.id, text, revision: 0 }
  const before: Proposal = { ...turn.proposal, undo: undoOf('replaced', section, id) }
  const step = rewrote(turn, before, withPieces(section, [piece], at))
  if (section.mark !== 'done' || step.proposal === null) return { ...step, effects: [...step.effects, saved] }
  const finished = finish(step.proposal, number)
  return changed(turn, finished.proposal, ...finished.effects, refreshRoot(finished.proposal))
}

/** `!clear 4` */
export function clear(turn: Turn): Step {
  const number = sectionOf(turn)
  const section = turn.proposal.sections[number]
  const { answers } = wordsOf(turn)
  const name = inLanguage(turn, guide[number].name)
  if (section.pieces.length === 0) return refuse(turn, answers.alreadyEmpty(number, name))
  const proposal: Proposal = { ...turn.proposal, undo: undoOf('cleared', section) }
  const step = rewrote(turn, proposal, withPieces(section, [], turn.envelope.at))
  return { ...step, effects: [...step.effects, say(turn, answers.cleared(number, name), [undoButton(proposal)])] }
}

/** Brings back what the last removal, replacement or skip took away, once. */
export function undo(turn: Turn): Step {
  const last = turn.proposal.undo
  const { answers } = wordsOf(turn)
  if (last === null) return refuse(turn, answers.nothingToUndo)
  const section = withUndone(turn.proposal.sections[last.section], last, turn.envelope.at)
  const step = rewrote(turn, { ...turn.proposal, undo: null }, section)
  return { ...step, effects: [...step.effects, say(turn, answers.undone(last.section))] }
}
