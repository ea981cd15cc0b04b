import { placeOf } from '../../rubric/rubric.ts'
import { isAnswer, offerToAdd, rewrote } from './draft.ts'
import { readMessage } from './commands.ts'
import { withEarly } from '../model/early.ts'
import type { Step } from '../model/effect.ts'
import { sectionJoining, sectionOfPiece, undoOf, withoutPiece, withRevisedPiece } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { editButton, refuse, say, undoButton, wordsOf } from '../screens/replies.ts'
import { isDrafting } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'

/** The owner edited a message: its piece follows, or goes where nothing is left of it. */
export function revise(context: ActContext, message: string, text: string): Step {
  const section = sectionOfPiece(context.proposal, message)
  if (section === null) return reviseOutside(context, message, text)
  if (!isDrafting(context.proposal)) return refuse(context, whyFixed(context))
  if (!isAnswer(text)) return remove(context, message)
  const revised = withRevisedPiece(section, message, text, context.envelope.at)
  return revised === section ? unchanged(context.proposal) : rewrote(context, context.proposal, revised)
}

/** The owner deleted a message: its piece goes, and can be brought back. */
export function remove(context: ActContext, message: string): Step {
  const section = sectionOfPiece(context.proposal, message)
  if (section === null) return removeOutside(context, message)
  if (!isDrafting(context.proposal)) return refuse(context, whyFixed(context))
  const proposal: Proposal = { ...withEarly(context.proposal, message, null), undo: undoOf('deleted', section) }
  const step = rewrote(context, proposal, withoutPiece(section, message, context.envelope.at))
  const told = say(context, wordsOf(context).answers.removed(placeOf(context.rubric, section.number)), [
    undoButton(proposal),
  ])
  return { ...step, effects: [...step.effects, told] }
}

/** An edited message that is no piece: joined into a form's text, an aside before, or one that has not come yet. */
function reviseOutside(context: ActContext, message: string, text: string): Step {
  if (!isDrafting(context.proposal)) return unchanged(context.proposal)
  const joined = tellJoined(context, message)
  if (joined !== null) return joined
  const proposal = withEarly(withoutAside(context.proposal, message), message, text)
  const isPart = isAnswer(text) && readMessage(text, 'none').type === 'answer'
  if (!isPart) return unchanged(proposal)
  return offerToAdd({ ...context, proposal }, message, text, wordsOf(context).answers.editedOutside)
}

function removeOutside(context: ActContext, message: string): Step {
  if (!isDrafting(context.proposal)) return unchanged(context.proposal)
  return tellJoined(context, message) ?? unchanged(withEarly(withoutAside(context.proposal, message), message, null))
}

/** The message became part of a text that was edited in a form: only there can it be changed now. */
function tellJoined(context: ActContext, message: string): Step | null {
  const section = sectionJoining(context.proposal, message)
  if (section === null) return null
  const text = wordsOf(context).answers.joined(placeOf(context.rubric, section.number))
  return unchanged(context.proposal, say(context, text, [editButton(context.proposal, section.number)]))
}

function withoutAside(proposal: Proposal, message: string): Proposal {
  return proposal.aside?.message === message ? { ...proposal, aside: null } : proposal
}

/** Why an edit or a deletion does not reach the text now. */
function whyFixed(context: ActContext): string {
  const { state, version } = context.proposal
  const { submitted, stands } = wordsOf(context)
  if (state === 'withdrawn' || state === 'archived') return submitted.notTaken(stands[state])
  return submitted.frozen(version)
}
