import { type ProposalAct, both, owning } from './act.ts'
import { leaveProposal, type StepContext } from '../model/act-context.ts'
import type { Language } from '../../text/language.ts'
import { myDataView } from '../privacy/my-data.ts'
import { answerAlone, tell } from '../screens/replies.ts'

/** `!privacy`: what is stored of whoever asks, and why. */
export const privacy: ProposalAct = {
  name: 'privacy',
  offer: 'button',
  ...owning,
  command: {
    words: ['donnees', 'privacy', 'confidentialite'],
    argument: 'none',
    usage: both('!données', '!privacy'),
    help: both(
      'dit ce qui est enregistré de vous, pour le recevoir ou l’effacer',
      'says what is stored of you, to receive or erase it',
    ),
  },
  needs: () => [{ type: 'held' }],
  general: {
    words: ['privacy', 'donnees', 'confidentialite'],
    argument: 'none',
    lines: [
      {
        usage: both('données', 'privacy'),
        help: both(
          'ce qui est enregistré de vous, pour le recevoir ou l’effacer',
          'what is stored of you, to receive or erase it',
        ),
      },
    ],
    needs: () => [{ type: 'held' }],
    run: (context) => answerAlone(context, viewFor(context, context.envelope.actor.language)),
  },
  run: (context) => leaveProposal(context.proposal, tell(context, viewFor(context, context.proposal.language))),
}

function viewFor({ coach, known }: StepContext, language: Language) {
  return myDataView(language, coach, known.held ?? { counts: {}, proposals: [] })
}
