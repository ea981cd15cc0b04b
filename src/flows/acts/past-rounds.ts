import { lasting, type ProposalAct } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { pastRoundList } from '../screens/past-rounds.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'

/** *Earlier reviews*: what was asked for in the versions before, and what became of it; for the reviewing team. */
export const pastRounds: ProposalAct = { name: 'past-rounds', offer: 'button', ...lasting, run: listPastRounds }

function listPastRounds(context: ActContext): Step {
  const isTeam = isWho(context, 'reviewer') || isWho(context, 'coordinator')
  if (!isTeam) return refuse(context, wordsOf(context).refusals.notReviewer)
  const from = /^\d{1,4}$/.test(context.args['from'] ?? '') ? Number(context.args['from']) : 0
  return leaveProposal(context.proposal, tell(context, pastRoundList(context.proposal, context.rubric, from)))
}
