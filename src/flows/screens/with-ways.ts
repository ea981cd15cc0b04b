import { isoFrom } from '../../text/format.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Envelope, Event, Place } from '../model/event.ts'
import { platformTime } from '../model/platform-time.ts'

/**
 * Which way words to one person go, by what happened. `here`: whoever did it a moment ago looks at the place, and the answer to
 * them alone is said there, where a platform keeps it for nobody: it notifies nobody, and is gone once the page is loaded anew.
 * `direct`: nobody looks, so whoever it concerns is told in their own messages, whichever way the words were meant to go.
 */
export const ways: Readonly<Record<Event['type'], 'here' | 'direct'>> = {
  commanded: 'here',
  said: 'here',
  edited: 'here',
  deleted: 'here',
  pressed: 'here',
  filled: 'here',
  published: 'direct',
  due: 'direct',
  returned: 'direct',
  displayed: 'direct',
  access: 'direct',
  misconfigured: 'direct',
  account: 'direct',
  opened: 'direct',
  blocked: 'direct',
  unreachable: 'direct',
  'set-aside': 'direct',
  unreadable: 'here',
}

/**
 * The step with a way for all its words to one person: the answer to their own act, in the place where they acted, says when
 * that was, since nobody looks there for long; everything else goes to their own messages.
 */
export function withWays({ envelope }: Pick<StepContext, 'envelope'>, outcome: Step): Step {
  if (!outcome.effects.some(isUndecided)) return outcome
  return {
    ...outcome,
    effects: outcome.effects.map((effect) => (isUndecided(effect) ? decide(envelope, effect) : effect)),
  }
}

type Tell = Extract<Effect, { type: 'tell' }>

function isUndecided(effect: Effect): effect is Tell {
  return effect.type === 'tell' && effect.direct === undefined
}

function decide(envelope: Envelope, effect: Tell): Tell {
  const { actor, event, place, elsewhere = place } = envelope
  const isAnswer = ways[event.type] === 'here' && effect.person === actor.id && isAt(elsewhere, effect.to)
  return isAnswer ? { ...effect, acted: actedAt(envelope) } : { ...effect, direct: { notice: null } }
}

function isAt({ platform, channel }: Place, to: Tell['to']): boolean {
  return typeof to !== 'string' && to.platform === platform && to.channel === channel
}

/** A message may have been on its way for a while: its platform says when it was written. */
function actedAt({ at, event }: Envelope): string {
  const written = event.type === 'said' ? platformTime(event) : null
  if (written === null) return at
  const then = isoFrom(written)
  return then < at ? then : at
}
