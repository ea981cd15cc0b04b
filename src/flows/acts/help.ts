import { type Act, type ProposalAct, both, owning } from './act.ts'
import { leaveProposal } from '../model/act-context.ts'
import { helpView } from '../screens/help.ts'
import { answerAlone, tell } from '../screens/replies.ts'

/** `!help`: all that can be typed. It is given the list that it stands in, once that is complete. */
export function aboutHelp(acts: () => readonly Act[]): ProposalAct {
  return {
    name: 'help',
    offer: 'words',
    ...owning,
    command: {
      words: ['aide', 'help'],
      argument: 'none',
      usage: both('!aide', '!help'),
      help: both('montre cette liste', 'shows this list'),
    },
    general: {
      words: ['help', 'aide'],
      argument: 'none',
      lines: [{ usage: both('aide', 'help'), help: both('tout ce que vous pouvez taper', 'all that you can type') }],
      run: (context) => answerAlone(context, helpView(context.envelope.actor.language, acts(), context.envelope.place)),
    },
    run: (context) =>
      leaveProposal(
        context.proposal,
        tell(context, helpView(context.proposal.language, acts(), context.envelope.place)),
      ),
  }
}
