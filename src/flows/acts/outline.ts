import { type ProposalAct, both, owning } from './act.ts'
import { leaveProposal } from '../model/act-context.ts'
import { outlineView } from '../screens/outline.ts'
import { tell } from '../screens/replies.ts'

/** `!outline`: all sections with their state, words and open remarks, each one press away. */
export const outline: ProposalAct = {
  name: 'outline',
  offer: 'button',
  ...owning,
  command: {
    words: ['plan', 'sommaire', 'outline'],
    argument: 'none',
    usage: both('!plan', '!outline'),
    help: both('montre toutes les sections et où elles en sont', 'shows all sections and where each one stands'),
  },
  run: (context) => leaveProposal(context.proposal, tell(context, outlineView(context.proposal, context.rubric))),
}
