import { type GeneralAct, both } from './act.ts'
import { type StepContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Press } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { overviewView } from '../screens/overview.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** `/mlops-proposal admin`: the programme at a glance, for its coordinators. */
export const admin: GeneralAct = {
  name: 'admin',
  offer: 'button',
  general: {
    words: ['admin', 'coordination'],
    argument: 'none',
    lines: [
      {
        usage: both('admin'),
        help: both(
          'la formation en un coup d’œil, pour la coordination',
          'the programme at a glance, for coordinators',
        ),
      },
    ],
    needs: (context) =>
      isCoordinator(context) ? [{ type: 'overview' }, { type: 'queue', of: 'all', after: null }, { type: 'away' }] : [],
    run: showOverview,
  },
}

/** *Try again*, on a message that could not be delivered. */
export const retry: GeneralAct = {
  name: 'retry',
  offer: 'button',
  general: { words: [], argument: 'none', lines: [], run: deliverAgain },
}

function showOverview(context: StepContext): Step {
  const known = context.known.overview
  if (known === undefined || !isCoordinator(context)) return refuseAlone(context)
  return answerAlone(context, overviewView(context, known))
}

function deliverAgain(context: StepContext, { effect: delivery = '' }: Press['args']): Step {
  const { actor, place } = context.envelope
  if (!isCoordinator(context) || !/^\d{1,18}$/.test(delivery)) return refuseAlone(context)
  const told = sentence(actor.language, wordsIn(actor.language).overview.retrying)
  return leaveProposal(null, { type: 'redeliver', delivery, person: actor.id, to: place, view: told })
}

function isCoordinator({ envelope }: Pick<StepContext, 'envelope'>): boolean {
  return envelope.actor.roles.includes('coordinator')
}

function refuseAlone(context: StepContext): Step {
  const { language } = context.envelope.actor
  return answerAlone(context, sentence(language, wordsIn(language).refusals.notCoordinator))
}
