import { type ProposalAct, both, lasting } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { isEmpty } from '../model/standing.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { similarList } from '../screens/similar.ts'
import { likenessOf } from '../similar/likeness-of.ts'
import { authorLine } from '../model/people.ts'
import { isWho } from '../states/guards.ts'

/** `!similar`: published proposals like this one; from the reviewers' card also those that are with them. */
export const similar: ProposalAct = {
  name: 'similar',
  offer: 'button',
  ...lasting,
  command: {
    words: ['similaires', 'similaire', 'similar'],
    argument: 'none',
    usage: both('!similaires', '!similar'),
    help: both(
      'cherche dans le catalogue des propositions proches de la vôtre',
      'looks for proposals like yours in the catalogue',
    ),
  },
  needs: (proposal, args) => [{ type: 'similar', ...likenessOf(proposal, args['for'] === 'team' ? 'team' : 'author') }],
  run: listSimilar,
}

/** What is with the reviewers is for them alone, whatever a press says that it was pressed for. */
function listSimilar(context: ActContext): Step {
  const { proposal, args, known } = context
  const reader = args['for'] === 'team' ? 'team' : 'author'
  const { refusals } = wordsOf(context)
  const isTeam = isWho(context, 'reviewer') || isWho(context, 'coordinator')
  if (reader === 'team' && !isTeam) return refuse(context, refusals.notReviewer)
  if (reader === 'author' && !isWho(context, 'author')) return refuse(context, refusals.notOwner(authorLine(proposal)))
  const isUntold = isEmpty(proposal.sections[1]) && isEmpty(proposal.sections[2])
  return leaveProposal(proposal, tell(context, similarList(proposal, isUntold ? null : (known.similar ?? []), reader)))
}
