import { moving, type ProposalAct } from './act.ts'
import { confirmForm, isBarePress, offerForm } from './confirm.ts'
import { type ActContext, changeProposal } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { absentUntil } from '../model/settings.ts'
import { expiryOf, unclaimed } from '../review/claim-timer.ts'
import { tellClaimer, withReview } from '../review/with-review.ts'
import { button } from '../screens/blocks.ts'
import { presentButton } from '../screens/presence.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { deskButton, refreshReview } from '../screens/review-card.ts'
import { isWho, mayMove, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { longDate, momentInWords } from '../../text/format.ts'

/** *Claim*: the first one has it; the others are told who. */
export const claim: ProposalAct = {
  name: 'claim',
  offer: 'button',
  ...moving,
  moves: ['claim'],
  needs: () => [{ type: 'settings' }],
  run: claimReview,
}

/** *Release*: back to the queue, with what was noted so far. */
export const release: ProposalAct = {
  name: 'release',
  offer: 'button',
  ...moving,
  moves: ['release'],
  run: releaseReview,
}

/** *Conflict of interest*, once the form asked: this person does not review it; a claim of theirs is released. */
export const conflict: ProposalAct = {
  name: 'conflict',
  offer: 'button',
  ...moving,
  moves: ['release'],
  form: { refusal: whyNoConflict, content: (context) => confirmForm(wordsOf(context).forms.conflict) },
  run: declareConflict,
}

/** Takes one's own declaration of a conflict back. */
export const noConflict: ProposalAct = { name: 'no-conflict', offer: 'button', ...moving, run: takeConflictBack }

function claimReview(context: ActContext): Step {
  const passage = mayMove(context, 'claim')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const { actor, at } = context.envelope
  const { id, name } = actor
  const expiry = expiryOf(context)
  const hasPage = context.pages?.includes(context.envelope.place.platform) ?? false
  const claimed = { reviewer: { id, name }, claimedAt: at, expiry, lapsed: null, reserved: null }
  const proposal = withReview(moveTo(context, passage.edge), claimed)
  const { yours, untilWhen } = wordsOf(context).review
  const when = momentInWords(expiry.at, at, proposal.language, expiry.timeZone)
  return changeProposal(
    context,
    proposal,
    ...refreshBoth(proposal, context),
    say(context, `${yours(proposal.id)} ${untilWhen(when)}`, hasPage ? [deskButton(proposal)] : []),
    ...sayAbsent(context),
  )
}

/** Who said that they are away and claims all the same is told so: they may have come back. */
function sayAbsent(context: ActContext): readonly Effect[] {
  const { known, envelope, proposal } = context
  const until = absentUntil(known.settings, envelope.at)
  if (until === null) return []
  const day = longDate(until, proposal.language, envelope.actor.timeZone)
  return [say(context, wordsOf(context).presence.claimedAway(day), [presentButton(proposal.language)])]
}

function releaseReview(context: ActContext): Step {
  const passage = mayMove(context, 'release')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const proposal = withReview(moveTo(context, passage.edge), unclaimed)
  const told = say(context, wordsOf(context).review.released(proposal.id))
  return changeProposal(context, proposal, ...refreshBoth(proposal, context), told, ...tellClaimer(context))
}

/** Why it cannot be declared; null when it can. */
function whyNoConflict(context: ActContext): string | null {
  const { proposal } = context
  const { refusals, stands } = wordsOf(context)
  if (!isWho(context, 'reviewer')) return refusals.notReviewer
  return proposal.review === null || !isInQueue(proposal) ? refusals.noEdge(proposal.id, stands[proposal.state]) : null
}

function declareConflict(context: ActContext): Step {
  const { proposal, envelope } = context
  const why = whyNoConflict(context)
  if (why !== null) return refuse(context, why)
  const words = wordsOf(context)
  if (isBarePress(context)) return offerForm(context, 'conflict', words.forms.conflict)
  const conflicts = [...new Set([...(proposal.review?.conflicts ?? []), envelope.actor.id])]
  const isPrevious = proposal.review?.previous?.id === envelope.actor.id
  const declared = withReview(proposal, { conflicts, ...(isPrevious ? { reserved: null } : {}) })
  const told = say(context, words.review.conflictNoted, [button(proposal, words.buttons.noConflict, 'no-conflict')])
  if (proposal.state !== 'in-review' || !isWho(context, 'claimer'))
    return changeProposal(context, declared, ...(isPrevious ? refreshBoth(declared, context) : []), told)
  const released = releaseReview({ ...context, proposal: declared })
  return { ...released, effects: [...released.effects, told] }
}

function takeConflictBack(context: ActContext): Step {
  const { proposal, envelope } = context
  const { review } = wordsOf(context)
  const why = whyNoConflict(context)
  const declared = proposal.review?.conflicts ?? []
  if (why !== null) return refuse(context, why)
  if (!declared.includes(envelope.actor.id)) return refuse(context, review.noConflict(proposal.id))
  const conflicts = declared.filter((id) => id !== envelope.actor.id)
  const told = say(context, review.noConflict(proposal.id))
  return changeProposal(context, withReview(proposal, { conflicts }), told)
}

function isInQueue({ state }: Proposal): boolean {
  return state === 'submitted' || state === 'in-review'
}

/** The reviewers' card and the status line. */
function refreshBoth(proposal: Proposal, context: ActContext): Step['effects'] {
  return [...refreshReview(proposal, context), refreshRoot(proposal, context.rubric)]
}
