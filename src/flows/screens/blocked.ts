import { wordsIn } from '../../text/words.ts'
import type { Effect } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { sentence } from './blocks.ts'
import type { StepContext } from '../model/act-context.ts'

/** Tells the coordinators that the bot cannot reach one of the programme's channels, and what opens it. */
export function tellBlocked({ language }: StepContext, { room, remedy }: Extract<Event, { type: 'blocked' }>): Effect {
  const { coordination } = wordsIn(language)
  const text = `${coordination.blocked(coordination.rooms[room])} ${remedy[language]} ${coordination.heals}`
  return { type: 'post', to: 'coordinators', view: sentence(language, text) }
}

/** Tells the coordinators that the bot cannot write to the actor in private, what becomes of its words, and what can be done. */
export function tellUnreachable(
  { envelope, language }: StepContext,
  { remedy }: Extract<Event, { type: 'unreachable' }>,
): Effect {
  const text = `${wordsIn(language).coordination.unreachable(envelope.actor.name)} ${remedy[language]}`
  return { type: 'post', to: 'coordinators', view: sentence(language, text) }
}

/** Tells the coordinators that the token for GitHub is refused. */
export function tellRefusedToken({ language }: StepContext): Effect {
  return { type: 'post', to: 'coordinators', view: sentence(language, wordsIn(language).coordination.refusedToken) }
}

/** Tells the coordinators that the AI coach's settings are refused. */
export function tellMisconfigured({ language }: StepContext): Effect {
  return { type: 'post', to: 'coordinators', view: sentence(language, wordsIn(language).coordination.misconfigured) }
}
