import { type ProposalAct, lasting, moving } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { FrozenVersion } from '../model/known.ts'
import type { Button } from '../model/view.ts'
import { button } from '../screens/blocks.ts'
import { wholeFindings } from '../screens/findings.ts'
import { versionReading } from '../screens/reading.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { isWho, mayMove } from '../states/guards.ts'

/** *Read*: a version as it was frozen. */
export const read: ProposalAct = {
  name: 'read',
  offer: 'button',
  ...lasting,
  needs: ({ id }, { version = '' }) =>
    /^\d{1,6}$/.test(version) ? [{ type: 'version', proposal: id, version: Number(version) }] : [],
  run: readVersion,
}

/** *Findings of the checks*: after the reviewer's own marks, so that these stay their own. */
export const findings: ProposalAct = { name: 'findings', offer: 'button', ...moving, run: showFindings }

/** Before it is in the catalogue, a version is for its author and the reviewing team alone. */
function readVersion(context: ActContext): Step {
  const version = context.known.version ?? null
  const words = wordsOf(context)
  if (version === null) return refuse(context, words.refusals.unknownAction)
  const isTeam = isWho(context, 'author') || isWho(context, 'reviewer') || isWho(context, 'coordinator')
  if (!isTeam && version.version !== context.proposal.published) {
    return refuse(context, words.refusals.notPublic(context.proposal.id, version.version))
  }
  const shown = versionReading(context.proposal, version, context.rubric, claimOffered(context, version))
  return leaveProposal(context.proposal, tell(context, shown))
}

/** Whoever has read a version that nobody has claimed can claim it there and then. */
function claimOffered(context: ActContext, { version }: FrozenVersion): readonly Button[] {
  const { proposal } = context
  if (proposal.version !== version || 'refusal' in mayMove(context, 'claim')) return []
  return [button(proposal, wordsOf(context).buttons.claim, 'claim', { style: 'primary' })]
}

function showFindings(context: ActContext): Step {
  const { review } = context.proposal
  const words = wordsOf(context)
  if (!isWho(context, 'claimer')) return refuse(context, words.refusals.notClaimer(review?.reviewer?.name ?? null))
  if (review?.marks === null) return refuse(context, words.review.firstMarks)
  return leaveProposal(context.proposal, tell(context, wholeFindings(context.proposal, 'reviewer', context.rubric)))
}
