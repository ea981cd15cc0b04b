import { moving, type ProposalAct } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { view } from '../screens/blocks.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { refusalToReview } from '../states/permission.ts'

/** *Read and review*: whoever has claimed it gets a way to the page of their review, for them alone. */
export const desk: ProposalAct = { name: 'desk', offer: 'button', ...moving, run: inviteToDesk }

function inviteToDesk(context: ActContext): Step {
  const { proposal, envelope, pages = [] } = context
  const { id, version, language } = proposal
  const words = wordsOf(context).review
  const refusal = refusalToReview(context)
  const claim = proposal.review?.claimedAt
  if (refusal !== null || claim == null) return refuse(context, refusal ?? words.deskAway)
  // A card of before the pages were closed.
  if (!pages.includes(envelope.place.platform)) return refuse(context, words.deskAway)
  const { actor, place } = envelope
  const invited = view(language, [
    { type: 'text', text: words.deskReady },
    { type: 'page', text: words.openDesk, page: { purpose: 'review', proposal: id, version, claim, actor, place } },
    { type: 'note', text: words.deskLink },
  ])
  return leaveProposal(proposal, tell(context, invited))
}
