import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { say } from '../screens/replies.ts'
import { isWho } from '../states/guards.ts'
import { linkingWords } from './linking-words.ts'

/** Whatever people do with a proposal that goes on on another platform: they are told where. */
export function answerLeft(context: ActContext, { platform, id }: NonNullable<Proposal['goesOn']>): Step {
  const { proposal, envelope } = context
  switch (envelope.event.type) {
    case 'said':
    case 'edited':
    case 'deleted':
      // What others say to one another there is theirs.
      if (!isWho(context, 'author')) return leaveProposal(proposal)
      break
    case 'commanded':
    case 'pressed':
    case 'filled':
      break
    default:
      return leaveProposal(proposal)
  }
  const words = linkingWords[proposal.language]
  return leaveProposal(proposal, say(context, words.left(proposal.id, id, words.platforms[platform])))
}
