import { owning, type ProposalAct } from './act.ts'
import { momentInWords } from '../../text/format.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Step } from '../model/effect.ts'
import type { Reminding } from '../model/proposal.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { authorWait, openingAfter } from '../waits/author-wait.ts'

/** *Later* on a reminder: the next one comes that many days from now, in the morning. */
export const remindLater: ProposalAct = { name: 'remind-later', offer: 'button', ...owning, run: putOff }

/** *Do not remind me of it again*, as long as the proposal stands where it does. */
export const remindNever: ProposalAct = { name: 'remind-never', offer: 'button', ...owning, run: stopReminding }

function putOff(context: ActContext): Step {
  const { proposal, envelope, calendar } = context
  const { reminders } = wordsOf(context)
  const [wait, days] = [authorWait(proposal, context), Number(context.args['days'])]
  if (wait === null || !(days >= 1 && days <= 31)) return refuse(context, reminders.notWaiting)
  if (wait.given >= wait.moments.length) return refuse(context, reminders.wasLast, [resumeButton(proposal)])
  const later = nextWorkingMoment(
    openingAfter(envelope.at, days, calendar, proposal.timeZone),
    calendar,
    proposal.timeZone,
  )
  const when = momentInWords(later, envelope.at, proposal.language, proposal.timeZone)
  const reminding = { ...remindingOf(context, wait.given), later, isStopped: false }
  return leaveProposal({ ...proposal, reminding }, say(context, reminders.willRemind(when)))
}

function stopReminding(context: ActContext): Step {
  const { proposal } = context
  const { reminders } = wordsOf(context)
  const wait = authorWait(proposal, context)
  if (wait === null) return refuse(context, reminders.notWaiting)
  const reminding = { ...remindingOf(context, wait.given), isStopped: true }
  return leaveProposal({ ...proposal, reminding }, say(context, reminders.neverAgain(proposal.id)))
}

function remindingOf({ proposal, envelope }: ActContext, given: number): Reminding {
  const { touchedAt, stateAt, reminding } = proposal
  return { since: touchedAt, state: stateAt, given, at: reminding?.at ?? envelope.at }
}
