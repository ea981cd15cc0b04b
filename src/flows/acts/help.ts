import { type Act, type ProposalAct, both, owning } from './act.ts'
import { leaveProposal } from '../model/act-context.ts'
import { generalHelp, helpHere, helpView } from '../screens/help.ts'
import { answerAlone, tell } from '../screens/replies.ts'

/**
 * `!help`: what can be done here and now; *All commands*: all that can be typed. It is given the list that it stands in,
 * once that is complete.
 */
export function aboutHelp(acts: () => readonly Act[]): ProposalAct {
  return {
    name: 'help',
    offer: 'button',
    ...owning,
    command: {
      words: ['aide', 'help'],
      argument: 'none',
      usage: both('!aide', '!help'),
      help: both('dit ce que vous pouvez faire maintenant', 'says what you can do now'),
    },
    general: {
      words: ['help', 'aide'],
      argument: 'none',
      lines: [
        { usage: both('aide', 'help'), help: both('ce que vous pouvez faire d’ici', 'what you can do from here') },
      ],
      run: (context, args) => {
        const { actor, place } = context.envelope
        const isAll = args['all'] === 'yes'
        return answerAlone(context, isAll ? helpView(actor.language, acts(), place) : generalHelp(actor, acts()))
      },
    },
    run: (context) => {
      const { proposal, rubric, envelope, args } = context
      const isAll = args['all'] === 'yes'
      const shown = isAll
        ? helpView(proposal.language, acts(), envelope.place)
        : helpHere(proposal, envelope.place, rubric)
      return leaveProposal(proposal, tell(context, shown))
    },
  }
}
