import type { Envelope, Event } from '../flows/model/event.ts'
import { sentence } from '../flows/screens/blocks.ts'
import { ways } from '../flows/screens/with-ways.ts'
import { UnreadableProposal } from '../ports/unreadable-proposal.ts'
import { dayOf } from '../text/format.ts'
import { wordsIn } from '../text/words.ts'
import type { AnswerTo, TakenEnvelope } from './receive.ts'

type Take = (envelope: Envelope, to?: AnswerTo) => Promise<TakenEnvelope>

/**
 * The same, and whoever acts on a proposal that this program cannot read hears of it: who waits for an answer by that answer,
 * with nothing stored; others in the chat, once a day for each proposal, and it still rejects with `UnreadableProposal`, since
 * what they did is to be handed in again. So it does where a press sends a form: what was typed comes back, to be sent again.
 */
export function tellUnreadable(take: Take): Take {
  return async (envelope, to = 'chat') => {
    try {
      return await take(envelope, to)
    } catch (error) {
      if (!(error instanceof UnreadableProposal)) throw error
      if (to === 'press' && envelope.event.type === 'filled') throw error
      if (to !== 'chat') return answerUnreadable(envelope, error)
      if (isToldThere(envelope.event)) await take(tellingOf(envelope, error))
      throw error
    }
  }
}

function answerUnreadable({ actor: { language } }: Envelope, { proposal }: UnreadableProposal): TakenEnvelope {
  const said = wordsIn(language).refusals.unreadable.again(proposal)
  const pressed = { said, leads: 'nowhere', changes: 'nothing' } as const
  return { type: 'stored', told: [sentence(language, said)], pressed }
}

/** What somebody did in the chat a moment ago. A form says it itself, and so does a card on which something was typed. */
function isToldThere(event: Event): boolean {
  if (event.type === 'filled' || ways[event.type] === 'direct') return false
  return event.type !== 'said' || (event.typed === undefined && event.heard === undefined)
}

function tellingOf(envelope: Envelope, { proposal }: UnreadableProposal): Envelope {
  const { at, actor, place } = envelope
  const id = `unreadable ${place.platform} ${proposal} ${actor.id} ${dayOf(at)}`
  return { ...envelope, id, event: { type: 'unreadable', proposal } }
}
