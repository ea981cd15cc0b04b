import { drafting, type ProposalAct } from './act.ts'
import { answerClaims } from '../evidence/claim-answers.ts'
import { answerWords } from '../evidence/answer-words.ts'
import { askedClaim } from '../evidence/asked-claim.ts'
import { refreshAnswered } from '../evidence/refresh-answered.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { sayPassage } from '../screens/finding-blocks.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { claimsAsked } from '../../rubric/facts/claim-findings.ts'

/** *It comes later*, under a question about what no repository shows: its passages count as planned, and reviewers see that. */
export const sayLater: ProposalAct = {
  name: 'say-later',
  offer: 'button',
  ...drafting,
  section: 'one',
  run: markPlanned,
}

function markPlanned(context: ActContext): Step {
  const finding = askedClaim(context)
  if (finding === undefined) return refuse(context, wordsOf(context).coach.gone)
  const proposal = answerClaims(context.proposal, finding, { type: 'planned' })
  const [first, ...others] = claimsAsked(finding)
  const told = answerWords[proposal.language].later(sayPassage(first?.passage ?? '', 140), others.length)
  return changeProposal(
    context,
    proposal,
    ...refreshAnswered(proposal, finding.section, context.rubric),
    say(context, told),
  )
}
