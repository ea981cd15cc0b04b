import { both, type GeneralAct } from './act.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sentence, view } from '../screens/blocks.ts'
import { answerAlone } from '../screens/replies.ts'
import { wordsIn } from '../../text/words.ts'

/** *Dashboard*: a way to the page of the programme's figures, for the coordinator who asks alone. */
export const dashboard: GeneralAct = {
  name: 'dashboard',
  offer: 'button',
  general: {
    words: ['tableau de bord', 'tableau', 'dashboard'],
    argument: 'none',
    lines: [
      {
        usage: both('tableau', 'dashboard'),
        help: both(
          'les chiffres de la formation dans une page, pour la coordination',
          'the figures as a page, for coordinators',
        ),
      },
    ],
    run: inviteToDashboard,
  },
}

function inviteToDashboard(context: StepContext): Step {
  const { pages = [], envelope } = context
  const { actor, place } = envelope
  const { language, roles } = actor
  const { overview, refusals, review } = wordsIn(language)
  if (!roles.includes('coordinator')) return answerAlone(context, sentence(language, refusals.notCoordinator))
  if (!pages.includes(place.platform)) return answerAlone(context, sentence(language, overview.pageAway))
  const invited = view(language, [
    { type: 'text', text: overview.pageReady },
    { type: 'page', text: overview.openPage, page: { purpose: 'dashboard', actor, place } },
    { type: 'note', text: review.deskLink },
  ])
  return answerAlone(context, invited)
}
