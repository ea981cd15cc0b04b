import { wordsIn } from '../../text/words.ts'
import type { Step } from '../model/effect.ts'
import { sentence } from '../screens/blocks.ts'
import { overviewView } from '../screens/overview.ts'
import type { StepContext } from '../model/act-context.ts'
import { unchanged } from '../model/act-context.ts'

/** `/mlops-proposal admin`: the programme at a glance, for its coordinators. */
export function overview(context: StepContext): Step {
  const { actor, place } = context.envelope
  const known = context.known.overview
  if (known === undefined || !isCoordinator(context)) return refused(context)
  return unchanged(null, { type: 'tell', person: actor.id, to: place, view: overviewView(context, known) })
}

/** *Try again*, on a message that could not be delivered. */
export function retry(context: StepContext, delivery: string | undefined): Step {
  const { actor, place } = context.envelope
  if (!isCoordinator(context) || delivery === undefined || !/^\d{1,18}$/.test(delivery)) return refused(context)
  const { language } = actor
  const told = sentence(language, wordsIn(language).overview.retrying)
  return unchanged(null, { type: 'redeliver', delivery, person: actor.id, to: place, view: told })
}

/** Whether the actor coordinates the programme, where they act. */
export function isCoordinator({ envelope }: Pick<StepContext, 'envelope'>): boolean {
  return envelope.actor.roles.includes('coordinator')
}

function refused(context: StepContext): Step {
  const { actor, place } = context.envelope
  const shown = sentence(actor.language, wordsIn(actor.language).refusals.notCoordinator)
  return unchanged(null, { type: 'tell', person: actor.id, to: place, view: shown })
}
