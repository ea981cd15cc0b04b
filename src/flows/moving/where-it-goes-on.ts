import type { ActContext } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Place } from '../model/event.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, view } from '../screens/blocks.ts'
import { tell } from '../screens/replies.ts'
import { movingWords } from './moving-words.ts'

/** The way to a proposal's thread. */
export function wayTo(id: string, language: View['language'], place: Place | null): Block {
  return { type: 'links', links: [{ text: movingWords[language].thread(id), place }] }
}

/** Sentences with the way to the thread, and perhaps buttons, to the actor alone. */
export function sayWithWay(
  context: ActContext,
  texts: readonly string[],
  place: Place | null,
  buttons: readonly Button[] = [],
): Effect {
  const { id, language } = context.proposal
  const said = texts.map((text) => ({ type: 'text', text }) as const)
  return tell(context, view(language, [...said, wayTo(id, language, place), ...actions(buttons)]))
}

/** The step, and where the proposal goes on to whoever acted in a thread that it left. */
export function withWayOn(context: ActContext, outcome: Step): Step {
  const place = context.known.goesOn ?? null
  if (place === null) return outcome
  const { id, language } = context.proposal
  return { ...outcome, effects: [...outcome.effects, sayWithWay(context, [movingWords[language].goesOn(id)], place)] }
}

/** The step whose answer to the actor leads to where the proposal goes on, before its buttons. */
export function leadingOn(context: ActContext, outcome: Step, place: Place): Step {
  const { id, language } = context.proposal
  const lead = (effect: Effect): Effect => {
    if (effect.type !== 'tell' || effect.person !== context.envelope.actor.id) return effect
    return { ...effect, view: withWay(effect.view, wayTo(id, language, place)) }
  }
  return { ...outcome, effects: outcome.effects.map(lead) }
}

/** The view with this way, before its buttons. */
export function withWay({ language, blocks, label }: View, way: Block): View {
  const buttons = blocks.filter(({ type }) => type === 'actions')
  const others = blocks.filter(({ type }) => type !== 'actions')
  return view(language, [...others, way, ...buttons], label)
}
