import { type ProposalAct, both, owning } from './act.ts'
import { leaveProposal } from '../model/act-context.ts'
import { matrixView } from '../screens/matrix.ts'
import { tell } from '../screens/replies.ts'

/** `!matrix`: how each theme leads from a challenge to an indicator, and where it stops. */
export const matrix: ProposalAct = {
  name: 'matrix',
  offer: 'button',
  ...owning,
  command: {
    words: ['matrice', 'matrix'],
    argument: 'none',
    usage: both('!matrice', '!matrix'),
    help: both('suit chaque thème, du défi à l’indicateur', 'follows each theme from challenge to KPI'),
  },
  run: (context) => leaveProposal(context.proposal, tell(context, matrixView(context.proposal, context.rubric))),
}
