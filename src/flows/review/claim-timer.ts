import { momentInWords } from '../../text/format.ts'
import type { Effect, Schedule, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import { mayMove, moveTo } from '../states/guards.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Expiry, Review } from '../model/review.ts'
import { isAway, isSilent } from '../model/settings.ts'
import { refreshRoot, wordsOf } from '../screens/replies.ts'
import { button, sentence } from '../screens/blocks.ts'
import { refreshReview } from '../screens/review-card.ts'
import { type ActContext, changeProposal, leaveProposal, type StepContext } from '../model/act-context.ts'
import { tellDirectly, withReview } from './with-review.ts'
import { addWorkingTime, nextWorkingMoment } from '../model/calendar.ts'

/**
 * A timer of a claim has run out. What happens is decided by the claim as it is now: one that was released, decided or gone
 * on with meanwhile is left alone, and of notices that were missed only the last one that still holds is given. Outside the
 * reviewer's working hours, as after a time without a program, it waits for the morning.
 */
export function claimDue(context: ActContext, event: Extract<Event, { type: 'due' }>): Step {
  const { state, review, timeZone } = context.proposal
  if (state !== 'in-review' || review === null) return leaveProposal(context.proposal)
  if (review.expiry === null) return begin(context, timeZone)
  const isOver = event.name === 'claim-expires' && context.envelope.at >= review.expiry.at
  if (!isOver && !isCurrentNotice(context, review.expiry, event.name)) return leaveProposal(context.proposal)
  const opens = nextWorkingMoment(context.envelope.at, context.calendar, review.expiry.timeZone)
  if (opens > context.envelope.at)
    return leaveProposal(context.proposal, { type: 'schedule', name: event.name, at: opens })
  return isOver ? expire(context, review) : notice(context, review.expiry, review)
}

/** A claim from before claims ran out gets its whole time from now on, by the author's clock: the reviewer's was not kept. */
function begin(context: ActContext, timeZone: string): Step {
  const { envelope } = context
  const expiry = expiryOf({ ...context, envelope: { ...envelope, actor: { ...envelope.actor, timeZone } } })
  return changeProposal(context, withReview(context.proposal, { expiry }))
}

function isCurrentNotice({ envelope }: ActContext, { notices, at }: Expiry, name: string): boolean {
  const last = notices.findLastIndex((moment) => moment <= envelope.at)
  return last >= 0 && name === noticeName(last) && envelope.at < at
}

function noticeName(index: number): string {
  return `claim-notice-${index + 1}`
}

/** Who is away, or wants no reminders, gets none. */
function notice(context: ActContext, { at, timeZone }: Expiry, { reviewer }: Review): Step {
  const { proposal, envelope, known } = context
  if (isSilent(known.settings) || isAway(known.settings, envelope.at)) return leaveProposal(proposal)
  const words = wordsOf(context)
  const when = momentInWords(at, envelope.at, proposal.language, timeZone)
  const review = button(proposal, words.buttons.review, 'review', { style: 'primary', opens: 'form' })
  const release = button(proposal, words.buttons.release, 'release')
  return leaveProposal(
    context.proposal,
    ...tellReviewer(context, reviewer, words.review.runsOut(proposal.id, when), [review, release]),
  )
}

/** Back to the queue, with everything that was noted so far. */
function expire(context: ActContext, { reviewer }: Review): Step {
  const passage = mayMove(context, 'release')
  if ('refusal' in passage || reviewer === null) return leaveProposal(context.proposal)
  const lapsed = { ...reviewer, at: context.envelope.at }
  const proposal = withReview(moveTo(context, passage.edge), { ...unclaimed, lapsed: lapsed })
  const words = wordsOf(context)
  const claim = button(proposal, words.buttons.claim, 'claim', { style: 'primary' })
  return changeProposal(
    context,
    proposal,
    ...refreshReview(proposal, context),
    refreshRoot(proposal, context.rubric),
    ...tellReviewer(context, reviewer, words.review.ranOut(proposal.id), [claim]),
  )
}

function tellReviewer(
  { proposal }: ActContext,
  reviewer: Review['reviewer'],
  text: string,
  buttons: Parameters<typeof sentence>[2],
): readonly Effect[] {
  if (reviewer === null) return []
  return [tellDirectly(proposal, reviewer, sentence(proposal.language, text, buttons))]
}

/**
 * When the claim of the envelope's actor runs out if nothing more happens, in their own working time. Claiming begins it;
 * each request that they note and each comment or mark that they send begins it anew, notices and all: whoever works on a
 * review keeps it, and each act counts once however often it is delivered.
 */
export function expiryOf({ envelope: { at, actor }, calendar, limits }: StepContext): Expiry {
  const { workingDays, notices } = limits.claim
  const after = (share: number) => addWorkingTime(at, { days: workingDays * share }, calendar, actor.timeZone)
  return { timeZone: actor.timeZone, notices: notices.map(after), at: after(1) }
}

/** What is left of a review when nobody has it. */
export const unclaimed = { reviewer: null, claimedAt: null, expiry: null, reserved: null } as const

/** The timers of a claim as it stands: none where nobody has claimed it. */
export function claimTimers({ state, review }: Proposal): readonly Schedule[] {
  if (state !== 'in-review' || review?.expiry == null) return []
  const { notices, at } = review.expiry
  return [
    ...notices.map((moment, index) => ({ type: 'schedule', name: noticeName(index), at: moment }) as const),
    { type: 'schedule', name: 'claim-expires', at },
  ]
}
