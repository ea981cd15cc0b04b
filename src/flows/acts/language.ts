import { both, owning, type ProposalAct } from './act.ts'
import { refreshThread } from '../coach/live-cards.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { sentence } from '../screens/blocks.ts'
import { answerAlone, refreshRoot, refuse, tell, wordsOf } from '../screens/replies.ts'
import { factsCard } from '../screens/facts-card.ts'
import { refreshReview } from '../screens/review-card.ts'
import { languageNamed } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'

/** `!language en`: every card that can still change follows; the learner's text stays. */
export const language: ProposalAct = {
  name: 'language',
  offer: 'button',
  ...owning,
  command: {
    words: ['langue', 'language'],
    argument: 'language',
    usage: both('!langue fr|en', '!language fr|en'),
    help: both('change la langue', 'changes the language'),
  },
  general: {
    words: ['language', 'langue'],
    argument: 'language',
    lines: [{ usage: both('langue', 'language'), help: both('comment en changer', 'how to change it') }],
    run: (context) => {
      const { language } = context.envelope.actor
      return answerAlone(context, sentence(language, wordsIn(language).answers.languagePerProposal))
    },
  },
  run: changeLanguage,
}

function changeLanguage(context: ActContext): Step {
  const wanted = languageNamed(context.args['to'] ?? '')
  if (wanted === null) return refuse(context, wordsOf(context).answers.whichLanguage)
  const told = tell(context, sentence(wanted, wordsIn(wanted).answers.language))
  if (wanted === context.proposal.language) return leaveProposal(context.proposal, told)
  const proposal: Proposal = { ...context.proposal, language: wanted }
  return changeProposal(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    ...refreshThread(proposal, context.rubric),
    ...(proposal.inspection === undefined ? [] : [factsCard(proposal, context.rubric)]),
    ...(isWaiting(proposal) ? refreshReview(proposal, context) : []),
    told,
  )
}

/** The reviewers' card changes only while the version it shows waits or is read. */
function isWaiting({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}
