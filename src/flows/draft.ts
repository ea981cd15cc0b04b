import type { Step } from './effect.ts'
import type { Piece, Proposal, Section } from './proposal.ts'
import { sectionOfPiece, undoOf, withPiece, withPieces, withRevisedPiece, withSection } from './pieces.ts'
import { readMessage } from './commands.ts'
import { sectionOf } from './navigate.ts'
import { refreshRoot, refuse, say, undoButton, wordsOf } from './replies.ts'
import { button } from './screens/blocks.ts'
import { refreshCard } from './screens/section-card.ts'
import { isDrafting } from './standing.ts'
import type { Turn } from './turn.ts'
import { changed, unchanged } from './turn.ts'

/** How many early edits, and strangers that were told, a proposal remembers. */
const remembered = 50

/** A message of the owner that is part of the answer: one more piece of the section they are at. */
export function write(turn: Turn, message: string, text: string): Step {
  const { proposal } = turn
  if (!isDrafting(proposal)) {
    const { submitted, states } = wordsOf(turn)
    return refuse(turn, submitted.notCaptured(states[proposal.state]))
  }
  if (text.trim() === '' || sectionOfPiece(proposal, message) !== null) return unchanged(proposal)
  const early = proposal.early.find((one) => one.message === message)
  if (early?.text === null) return changed(turn, withoutEarly(proposal, message))
  if (proposal.at === 'recap') return offerToAdd(turn, message, text, wordsOf(turn).answers.atRecap)
  return append(turn, { message, text: early?.text ?? text })
}

/** Keeps the message beside the answer, says why, and offers to add it all the same. */
export function offerToAdd(turn: Turn, message: string, text: string, why: string): Step {
  const proposal: Proposal = { ...turn.proposal, aside: { message, text } }
  const label = wordsOf(turn).buttons.addAnyway(sectionOf(turn))
  return changed(turn, proposal, say(turn, why, [button(proposal, label, 'add-anyway', { args: { message } })]))
}

/** *Add it to my answer*, for the message that was kept beside it. */
export function addAnyway(turn: Turn): Step {
  const { aside } = turn.proposal
  if (aside === null || aside.message !== turn.args['message']) return refuse(turn, wordsOf(turn).answers.addedAlready)
  const step = append(turn, aside)
  return { ...step, effects: [...step.effects, say(turn, wordsOf(turn).answers.added(sectionOf(turn)))] }
}

function append(turn: Turn, said: { readonly message: string; readonly text: string }): Step {
  const { envelope } = turn
  const piece: Piece = { id: said.message, source: 'message', by: envelope.actor.id, text: said.text, revision: 0 }
  const section = withPiece(turn.proposal.sections[sectionOf(turn)], piece, envelope.at)
  const proposal = { ...withoutEarly(turn.proposal, said.message), aside: null }
  return rewrote(turn, proposal, section)
}

/** The owner edited a message: its piece follows, or goes where nothing is left of it. */
export function revise(turn: Turn, message: string, text: string): Step {
  const section = sectionOfPiece(turn.proposal, message)
  if (section === null) return remember(turn, message, text)
  if (!isDrafting(turn.proposal)) return refuse(turn, wordsOf(turn).submitted.frozen(turn.proposal.version))
  if (text.trim() === '' || readMessage(text, 'none').type === 'aside') return remove(turn, message)
  const revised = withRevisedPiece(section, message, text, turn.envelope.at)
  return revised === section ? unchanged(turn.proposal) : rewrote(turn, turn.proposal, revised)
}

/** The owner deleted a message: its piece goes, and can be brought back. */
export function remove(turn: Turn, message: string): Step {
  const section = sectionOfPiece(turn.proposal, message)
  if (section === null) return remember(turn, message, null)
  if (!isDrafting(turn.proposal)) return refuse(turn, wordsOf(turn).submitted.frozen(turn.proposal.version))
  const left = section.pieces.filter((piece) => piece.id !== message)
  const proposal: Proposal = { ...turn.proposal, undo: undoOf('deleted', section) }
  const step = rewrote(turn, proposal, withPieces(section, left, turn.envelope.at))
  const told = say(turn, wordsOf(turn).answers.removed(section.number), [undoButton(proposal)])
  return { ...step, effects: [...step.effects, told] }
}

/** Somebody else wrote in the thread: not captured, told once. */
export function stranger(turn: Turn): Step {
  const { proposal, envelope } = turn
  if (proposal.told.includes(envelope.actor.id)) return unchanged(proposal)
  const told = [...proposal.told, envelope.actor.id].slice(-remembered)
  return unchanged({ ...proposal, told }, say(turn, wordsOf(turn).answers.stranger(proposal.owner.name)))
}

/** The section's text changed: its card and the status line follow. */
export function rewrote(turn: Turn, proposal: Proposal, section: Section): Step {
  const now = withSection(proposal, section)
  return changed(turn, now, ...refreshCard(now, section.number), refreshRoot(now))
}

/** An edit or a deletion that came before its message: kept until the message arrives. */
function remember(turn: Turn, message: string, text: string | null): Step {
  if (!isDrafting(turn.proposal)) return unchanged(turn.proposal)
  const early = [...withoutEarly(turn.proposal, message).early, { message, text }].slice(-remembered)
  return unchanged({ ...turn.proposal, early })
}

function withoutEarly(proposal: Proposal, message: string): Proposal {
  const early = proposal.early.filter((one) => one.message !== message)
  return early.length === proposal.early.length ? proposal : { ...proposal, early }
}
