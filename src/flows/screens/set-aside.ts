import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { sentence } from './blocks.ts'
import { tell } from './replies.ts'

/** Tells whoever sent what the program cannot take in that it was set aside, and what to do; or the coordinators whose it was. */
export function tellSetAside(context: StepContext, { why, tells }: Extract<Event, { type: 'set-aside' }>): Effect {
  const { actor } = context.envelope
  if (tells === 'sender') return tell(context, sentence(actor.language, wordsIn(actor.language).answers.setAside[why]))
  const text = wordsIn(context.language).coordination.setAside[why](actor.name)
  return { type: 'post', to: 'coordinators', view: sentence(context.language, text) }
}

/** Tells whoever acted on a proposal that this program cannot read that what they did is kept, and when it counts. */
export function tellWaits(context: StepContext, { proposal }: Extract<Event, { type: 'unreadable' }>): Effect {
  const { language } = context.envelope.actor
  return tell(context, sentence(language, wordsIn(language).refusals.unreadable.kept(proposal)))
}
