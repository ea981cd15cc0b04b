import { type ProposalAct, lasting, moving } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { FrozenVersion } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import { withReview } from '../review/with-review.ts'
import { button, sentence } from '../screens/blocks.ts'
import { wholeFindings } from '../screens/findings.ts'
import { nothingOffered, type ReadingButtons, versionReading } from '../screens/reading.ts'
import { pastRoundsButton } from '../screens/past-rounds.ts'
import { reviewButtons } from '../screens/requests.ts'
import { forNobodyElse, refuse, tell, wordsOf } from '../screens/replies.ts'
import { isWho, mayMove } from '../states/guards.ts'
import { refusalToReview } from '../states/permission.ts'

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
  const proposal = noteReader(context, version)
  const shown = versionReading(proposal, version, context.rubric, buttonsFor(context, version))
  const notice = sentence(proposal.language, words.review.sentDirectly(proposal.id))
  return leaveProposal(proposal, {
    ...tell(context, shown),
    direct: { notice, openly: forNobodyElse(context.envelope.actor) },
  })
}

/** More readers than any programme has reviewers: nobody else is noted. */
const mostReaders = 100

/** What a reviewer is sent to read has buttons, and reaches them outside the reviewers' room: they are known by it. */
function noteReader(context: ActContext, { version }: FrozenVersion): Proposal {
  const { proposal, envelope } = context
  const readers = proposal.review?.readers ?? []
  const { id, roles } = envelope.actor
  const isNew = proposal.review?.version === version && roles.includes('reviewer') && !readers.includes(id)
  return isNew && readers.length < mostReaders ? withReview(proposal, { readers: [...readers, id] }) : proposal
}

/** Whoever has read a version that nobody has claimed can claim it there and then. */
function claimOffered(context: ActContext): readonly Button[] {
  if ('refusal' in mayMove(context, 'claim')) return []
  return [button(context.proposal, wordsOf(context).buttons.claim, 'claim', { style: 'primary' })]
}

/** What was asked for before is for the reviewing team. */
function earlierReviews(context: ActContext): readonly Button[] {
  return isWho(context, 'reviewer') || isWho(context, 'coordinator') ? pastRoundsButton(context.proposal) : []
}

/** Whoever has claimed it asks for a change where they read: each section's form lists its own criteria. */
function buttonsFor(context: ActContext, { version }: FrozenVersion): ReadingButtons {
  const { proposal } = context
  if (proposal.version !== version) return nothingOffered
  if (refusalToReview(context) !== null)
    return { below: [...claimOffered(context), ...earlierReviews(context)], section: () => [] }
  const { buttons } = wordsOf(context)
  return {
    below: reviewButtons(proposal),
    section: (number) => [
      button(proposal, buttons.addItem, 'add-item', { args: { section: String(number) }, opens: 'form' }),
    ],
  }
}

function showFindings(context: ActContext): Step {
  const { review } = context.proposal
  const words = wordsOf(context)
  if (!isWho(context, 'claimer')) return refuse(context, words.refusals.notClaimer(review?.reviewer?.name ?? null))
  if (review?.marks === null) return refuse(context, words.review.firstMarks)
  return leaveProposal(context.proposal, tell(context, wholeFindings(context.proposal, 'reviewer', context.rubric)))
}
