import { drafting, type ProposalAct } from './act.ts'
import { answerWords } from '../evidence/answer-words.ts'
import { askedClaim } from '../evidence/asked-claim.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { editButton, refuse, say, wordsOf } from '../screens/replies.ts'
import { commitsIn } from '../../rubric/facts/claim-questions.ts'

/** *I will add it*: says where, and how to have it looked at again. The question stays open. */
export const sayAdding: ProposalAct = {
  name: 'say-adding',
  offer: 'button',
  ...drafting,
  section: 'one',
  run: leadThere,
}

function leadThere(context: ActContext): Step {
  const finding = askedClaim(context)
  if (finding === undefined) return refuse(context, wordsOf(context).coach.gone)
  const { proposal } = context
  const where = commitsIn(finding).map(({ name }) => `https://github.com/${name}`)
  const told = answerWords[proposal.language].adding(where.join(', '))
  return leaveProposal(proposal, say(context, told, [editButton(proposal, finding.section)]))
}
