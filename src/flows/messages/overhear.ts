import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { isDrafting } from '../model/standing.ts'
import { wordsOf } from '../screens/replies.ts'
import { setApart } from './write.ts'

type SaidOrEdited = Extract<Event, { type: 'said' | 'edited' }>

/** How many people that were told a proposal remembers. */
const remembered = 50

/** So many characters are no word to the others: they may be the answer that their author meant to give. */
const long = 80

/**
 * Whether words may be meant for the others in the chat: they were said among them without naming the assistant, and are no
 * command by its mark.
 */
export function isOverheard({ heard, text }: Pick<SaidOrEdited, 'heard' | 'text'>): boolean {
  return heard === 'among-others' && !/^[\s\p{Cf}]*!/u.test(text)
}

/**
 * What an author says among others is no part of the answer. They are told so the first time, and whenever it is long enough
 * to be one, and can add it; any other word is left to the others, and nothing of it is remembered.
 */
export function overhear(context: ActContext, event: Extract<Event, { type: 'said' }>): Step {
  const { proposal, envelope } = context
  const person = envelope.actor.id
  const isTold = proposal.told.includes(person)
  const hasLeft = context.known.goesOn !== undefined && context.known.goesOn !== null
  if (hasLeft || !isDrafting(proposal) || (isTold && event.text.length < long)) return leaveProposal(proposal)
  const told = isTold ? proposal.told : [...proposal.told, person].slice(-remembered)
  const { unnamed, fromNowOn } = wordsOf(context).answers.apart
  return setApart({ ...context, proposal: { ...proposal, told } }, event, isTold ? [unnamed] : [unnamed, fromNowOn])
}
