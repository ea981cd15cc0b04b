import { invitationsDue, invitationTimers } from '../authors/invitations.ts'
import { bringCardDown, cardTimers } from './card-returns.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Event } from '../model/event.ts'
import type { Need } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import { inspectionDue, inspectionTimers } from '../evidence/inspection-timer.ts'
import { claimDue, claimTimers } from '../review/claim-timer.ts'
import { authorAccount } from '../waits/account.ts'
import { archiveDue, archiveTimers } from '../waits/archive.ts'
import { givenBack } from '../review/given-back.ts'
import { digestTimers } from '../waits/digest.ts'
import { morningNeeds } from '../waits/gather.ts'
import { pauseDue, pauseTimers } from '../waits/pause.ts'
import { reminderDue, reminderTimers } from '../waits/reminders.ts'
import { reservationDue, reservationTimers } from '../review/reservation.ts'
import { retentionDue, retentionTimer } from '../waits/retention.ts'
import { questionDue, questionNeeds, questionTimers } from '../waits/unanswered.ts'
import { restoreDue, restoreTimers } from './restore-timer.ts'
import { type ActContext, leaveProposal, type Programme } from '../model/act-context.ts'

/** A timer of the proposal has run out: what follows is decided by its state now, and may be nothing. */
export function due(context: ActContext, event: Extract<Event, { type: 'due' }>): Step {
  switch (event.name.replace(/-\d+$/, '')) {
    case 'claim-notice':
    case 'claim-expires':
      return claimDue(context, event)
    case 'claim-given-back':
      return givenBack(context)
    case 'reservation-ends':
      return reservationDue(context)
    case 'author-reminder':
      return reminderDue(context)
    case 'archives':
      return archiveDue(context)
    case 'invitation-ends':
      return invitationsDue(context)
    case 'pause-ends':
      return pauseDue(context)
    case 'author-account':
      return authorAccount(context)
    case 'question-waits':
      return questionDue(context, event)
    case 'restore-ends':
      return restoreDue(context)
    case 'retention':
      return retentionDue(context)
    case 'card-returns':
      return bringCardDown(context)
    case 'inspection-again':
      return inspectionDue(context)
    default:
      return leaveProposal(context.proposal)
  }
}

/** What a timer's step looks up: whether the one whom it would tell wants to hear it, and what else they are due. */
export function dueNeeds(proposal: Proposal, name: string, at: string): readonly Need[] {
  if (authorTimers.has(name)) return morningNeeds(proposal, at)
  if (name.startsWith('question-waits')) return questionNeeds(proposal)
  if (name === 'author-account') return [{ type: 'settings', person: proposal.owner.id }]
  const { review } = proposal
  const whose = name === 'reservation-ends' ? review?.previous : claimTimer.test(name) ? review?.reviewer : null
  return whose == null ? [] : [{ type: 'settings', person: whose.id }]
}

const authorTimers: ReadonlySet<string> = new Set(['author-reminder', 'archives', 'pause-ends', retentionTimer])
const claimTimer = /^claim-/

/**
 * The step, with the timers that the proposal wants as it now stands: the difference to those from before, so that no act
 * has to think of setting them or taking them away.
 */
export function withTimers(programme: Programme, before: Proposal | null, outcome: Step): Step {
  const after = outcome.proposal
  if (after === null || after === before) return outcome
  const [was, is] = [before === null ? [] : timersOf(before, programme), timersOf(after, programme)]
  const gone = was.filter(({ name }) => is.every((one) => one.name !== name)).map((one) => ({ ...one, at: null }))
  const set = is.filter(({ name, at }) => was.every((one) => one.name !== name || one.at !== at))
  return { ...outcome, effects: [...outcome.effects, ...gone, ...set, ...digestTimers(before, after, programme)] }
}

function timersOf(proposal: Proposal, programme: Programme): readonly Schedule[] {
  return [
    ...claimTimers(proposal),
    ...reservationTimers(proposal),
    ...restoreTimers(proposal, programme.limits),
    ...cardTimers(proposal),
    ...reminderTimers(proposal, programme),
    ...archiveTimers(proposal, programme),
    ...pauseTimers(proposal),
    ...invitationTimers(proposal),
    ...questionTimers(proposal, programme),
    ...inspectionTimers(proposal, programme),
  ]
}
