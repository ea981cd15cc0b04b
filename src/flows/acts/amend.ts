import { placeOf } from '../../rubric/rubric.ts'
import { isAnswer, offerToAdd, rewrote } from './draft.ts'
import { readMessage } from './commands.ts'
import { withEarly } from '../model/early.ts'
import type { Step } from '../model/effect.ts'
import { sectionJoining, sectionOfPiece, undoOf, withoutPiece, withRevisedPiece } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { editButton, refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import { isDrafting } from '../model/standing.ts'
import type { Turn } from '../model/turn.ts'
import { unchanged } from '../model/turn.ts'

/** The owner edited a message: its piece follows, or goes where nothing is left of it. */
export function revise(turn: Turn, message: string, text: string): Step {
  const section = sectionOfPiece(turn.proposal, message)
  if (section === null) return reviseOutside(turn, message, text)
  if (!isDrafting(turn.proposal)) return refuse(turn, whyFixed(turn))
  if (!isAnswer(text)) return remove(turn, message)
  const revised = withRevisedPiece(section, message, text, turn.envelope.at)
  return revised === section ? unchanged(turn.proposal) : rewrote(turn, turn.proposal, revised)
}

/** The owner deleted a message: its piece goes, and can be brought back. */
export function remove(turn: Turn, message: string): Step {
  const section = sectionOfPiece(turn.proposal, message)
  if (section === null) return removeOutside(turn, message)
  if (!isDrafting(turn.proposal)) return refuse(turn, whyFixed(turn))
  const proposal: Proposal = { ...withEarly(turn.proposal, message, null), undo: undoOf('deleted', section) }
  const step = rewrote(turn, proposal, withoutPiece(section, message, turn.envelope.at))
  const told = say(turn, wordsOf(turn).answers.removed(placeOf(turn.rubric, section.number)), [undoButton(proposal)])
  return { ...step, effects: [...step.effects, told] }
}

/** An edited message that is no piece: joined into a form's text, an aside before, or one that has not come yet. */
function reviseOutside(turn: Turn, message: string, text: string): Step {
  if (!isDrafting(turn.proposal)) return unchanged(turn.proposal)
  const joined = tellJoined(turn, message)
  if (joined !== null) return joined
  const proposal = withEarly(withoutAside(turn.proposal, message), message, text)
  const isPart = isAnswer(text) && readMessage(text, 'none').type === 'answer'
  if (!isPart) return unchanged(proposal)
  return offerToAdd({ ...turn, proposal }, message, text, wordsOf(turn).answers.editedOutside)
}

function removeOutside(turn: Turn, message: string): Step {
  if (!isDrafting(turn.proposal)) return unchanged(turn.proposal)
  return tellJoined(turn, message) ?? unchanged(withEarly(withoutAside(turn.proposal, message), message, null))
}

/** The message became part of a text that was edited in a form: only there can it be changed now. */
function tellJoined(turn: Turn, message: string): Step | null {
  const section = sectionJoining(turn.proposal, message)
  if (section === null) return null
  const text = wordsOf(turn).answers.joined(placeOf(turn.rubric, section.number))
  return unchanged(turn.proposal, say(turn, text, [editButton(turn.proposal, section.number)]))
}

function withoutAside(proposal: Proposal, message: string): Proposal {
  return proposal.aside?.message === message ? { ...proposal, aside: null } : proposal
}

/** Why an edit or a deletion does not reach the text now. */
function whyFixed(turn: Turn): string {
  const { state, version } = turn.proposal
  const { submitted, stands } = wordsOf(turn)
  if (state === 'withdrawn' || state === 'archived') return submitted.notTaken(stands[state])
  return submitted.frozen(version)
}
