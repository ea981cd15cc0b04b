import { wordsIn } from '../../text/words.ts'
import type { Step } from '../model/effect.ts'
import { sentence } from '../screens/blocks.ts'
import { overviewView } from '../screens/overview.ts'
import type { Arrival } from '../model/turn.ts'
import { unchanged } from '../model/turn.ts'

/** `/mlops-proposal admin`: the programme at a glance, for its coordinators. */
export function overview(arrival: Arrival): Step {
  const { actor, place } = arrival.envelope
  const known = arrival.known.overview
  if (known === undefined || !isCoordinator(arrival)) return refused(arrival)
  return unchanged(null, { type: 'tell', person: actor.id, to: place, view: overviewView(arrival, known) })
}

/** *Try again*, on a message that could not be delivered. */
export function retry(arrival: Arrival, delivery: string | undefined): Step {
  const { actor, place } = arrival.envelope
  if (!isCoordinator(arrival) || delivery === undefined || !/^\d{1,18}$/.test(delivery)) return refused(arrival)
  const { language } = actor
  const told = sentence(language, wordsIn(language).overview.retrying)
  return unchanged(null, { type: 'redeliver', delivery, person: actor.id, to: place, view: told })
}

/** Whether the actor coordinates the programme, where they act. */
export function isCoordinator({ envelope }: Pick<Arrival, 'envelope'>): boolean {
  return envelope.actor.roles.includes('coordinator')
}

function refused(arrival: Arrival): Step {
  const { actor, place } = arrival.envelope
  const shown = sentence(actor.language, wordsIn(actor.language).refusals.notCoordinator)
  return unchanged(null, { type: 'tell', person: actor.id, to: place, view: shown })
}
