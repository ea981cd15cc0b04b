import { readMessage } from '../acts/read-message.ts'
import { setApart } from '../messages/write.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Event, Place } from '../model/event.ts'
import { sectionOfPiece } from '../model/pieces.ts'
import { isDrafting } from '../model/standing.ts'
import { movingWords } from './moving-words.ts'
import { leadingOn, sayWithWay } from './where-it-goes-on.ts'

/**
 * What an author writes in a thread that the proposal left: they are told where it goes on, and can have the message added
 * from there. One that is part of the text already was heard twice.
 */
export function answerFormer(context: ActContext, event: Extract<Event, { type: 'said' }>, goesOn: Place): Step {
  const { proposal } = context
  const words = movingWords[proposal.language]
  const { message, text } = event
  if (sectionOfPiece(proposal, message) !== null) return leaveProposal(proposal)
  const reading = readMessage(text, event.mentions)
  if (reading.type === 'answer' && isDrafting(proposal))
    return leadingOn(context, setApart(context, event, [words.goesOn(proposal.id), words.notAdded]), goesOn)
  const isAsked = reading.type === 'command' || reading.type === 'unknown' || reading.type === 'shown'
  const why = isAsked ? [words.goesOn(proposal.id), words.notDone] : [words.goesOn(proposal.id)]
  return leaveProposal(proposal, sayWithWay(context, why, goesOn))
}
