import { appendPiece, offerToAdd } from '../acts/add-anyway.ts'
import { offerImport } from '../imports/pasted.ts'
import { holdsSeveralParts } from '../imports/read-out.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Button } from '../model/view.ts'
import { isMarkedAside } from './aside-sign.ts'
import { placeThen } from './place-then.ts'
import { writeLate } from './write-late.ts'
import { authorLine } from '../model/people.ts'
import { sectionOfPiece } from '../model/pieces.ts'
import type { Aside, Proposal } from '../model/proposal.ts'
import { isDrafting } from '../model/standing.ts'
import { isBlank } from '../model/visible.ts'
import { say, sayApart, wordsOf } from '../screens/replies.ts'
import { refuseWithWays } from '../states/ways-on.ts'

/** How many strangers that were told a proposal remembers. */
const remembered = 50

/** A message of an author that is part of the answer: one more piece of the section they are at. */
export function write(context: ActContext, message: string, text: string): Step {
  const { proposal } = context
  if (isBlank(text) || sectionOfPiece(proposal, message) !== null) return leaveProposal(proposal)
  if (!isDrafting(proposal)) {
    const { submitted, stands } = wordsOf(context)
    return refuseWithWays(context, submitted.notCaptured(stands[proposal.state]))
  }
  const early = proposal.early.find((one) => one.message === message)
  const latest = early === undefined ? text : early.text
  if (latest === null || !isAnswer(latest) || isPasted(context, message)) return leaveProposal(proposal)
  if (isToImport(context, latest)) return offerImport(context, message, latest)
  const then = placeThen(context)
  if (then.at !== proposal.at)
    return writeLate({ ...context, proposal: noLongerAsked(proposal) }, { message, text: latest }, then)
  if (proposal.at === 'recap') return offerToAdd(context, { message, text: latest }, [wordsOf(context).answers.atRecap])
  return appendPiece({ ...context, proposal: noLongerAsked(proposal) }, { message, text: latest }, proposal.at)
}

/** Who goes on writing has no text to give. */
function noLongerAsked(proposal: Proposal): Proposal {
  return proposal.pasted?.stage === 'asked' ? { ...proposal, pasted: { ...proposal.pasted, stage: 'over' } } : proposal
}

/** Whether the message waits to be shared out already. */
export function isPasted({ proposal: { pasted } }: ActContext, message: string): boolean {
  return pasted?.stage === 'offered' && pasted.message === message
}

/** So long is a text that no section is meant to take as it is. */
const overlong = 40_000

/** So long is a message that is taken for the text that was asked for, whatever it holds. */
const longMessage = 300

/** Whether a message is a text to share out among the sections: it holds several of them, one was asked for, or it is too long for one. */
export function isToImport({ proposal, rubric }: ActContext, text: string): boolean {
  const isAskedFor = proposal.pasted?.stage === 'asked' && text.length >= longMessage
  return isAskedFor || text.length > overlong || holdsSeveralParts(text, rubric)
}

/** Whether an edited message still says something that belongs to an answer: only its author's own sign takes it out. */
export function isAnswer(text: string): boolean {
  return !isBlank(text) && !isMarkedAside(text)
}

/** A message that is no part of the answer by itself: its author is told why, a paragraph each, and can add it all the same. */
export function setApart(
  context: ActContext,
  { message, text }: Aside,
  why: readonly string[],
  buttons: readonly Button[] = [],
): Step {
  const { proposal } = context
  if (sectionOfPiece(proposal, message) !== null) return leaveProposal(proposal)
  const early = proposal.early.find((one) => one.message === message)
  const latest = early === undefined ? text : early.text
  if (latest === null || isBlank(latest) || isPasted(context, message)) return leaveProposal(proposal)
  if (isDrafting(proposal) && !isMarkedAside(latest) && isToImport(context, latest))
    return offerImport(context, message, latest)
  return isDrafting(proposal)
    ? offerToAdd(context, { message, text: latest }, why, buttons)
    : leaveProposal(proposal, sayApart(context, why, buttons))
}

/** Somebody else wrote in the thread: not captured, told once. */
export function tellStranger(context: ActContext): Step {
  const { proposal, envelope } = context
  if (proposal.told.includes(envelope.actor.id)) return leaveProposal(proposal)
  const told = [...proposal.told, envelope.actor.id].slice(-remembered)
  return leaveProposal({ ...proposal, told }, say(context, wordsOf(context).answers.stranger(authorLine(proposal))))
}
