import { longDate } from '../../text/format.ts'
import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import { noticeDays } from '../model/limits.ts'
import type { Proposal } from '../model/proposal.ts'
import type { View } from '../model/view.ts'
import { actions, button, generalButton, optional, view } from '../screens/blocks.ts'
import { wordsOf } from '../screens/replies.ts'
import { restoreEnds } from '../states/restore-timer.ts'
import { openingAfter } from './author-wait.ts'
import { tellInTime } from './gather.ts'

/** The timer of a proposal that the programme keeps no longer; the program sets it of those that are old enough. */
export const retentionTimer = 'retention'

/**
 * A withdrawn or archived proposal is old enough: its authors are told on a working morning, thirty days before it is erased at
 * the earliest, however long no program ran. Then it is erased as any other. One that was restored meanwhile stays, and so do
 * all where the programme has switched this off.
 */
export function retentionDue(context: ActContext): Step {
  const { proposal, envelope, calendar, limits } = context
  const { retentionDays } = limits
  if (retentionDays === null || !isOver(proposal)) return leaveProposal(proposal)
  const ends = endOf(proposal)
  if (ends !== null && envelope.at >= ends) return leaveProposal(proposal, { type: 'erase-proposal' })
  if (ends !== null) return leaveProposal(proposal, again(ends))
  const earliest = openingAfter(proposal.stateAt, retentionDays - noticeDays, calendar, proposal.timeZone)
  if (envelope.at < earliest) return leaveProposal(proposal, again(earliest))
  const opens = nextWorkingMoment(envelope.at, calendar, proposal.timeZone)
  return opens > envelope.at ? leaveProposal(proposal, again(opens)) : announce(context, retentionDays)
}

/** Whether it is out of every queue and stands in no catalogue. */
function isOver({ state, published, goesOn }: Proposal): boolean {
  return goesOn === undefined && (state === 'withdrawn' || state === 'archived') && published === null
}

/** When it is erased, as its authors were told since it came to its state. */
function endOf({ retention, stateAt }: Proposal): string | null {
  return retention?.state === stateAt ? retention.ends : null
}

function announce(context: ActContext, retentionDays: number): Step {
  const { proposal, envelope } = context
  const { stateAt, timeZone } = proposal
  const due = midnightAfter(stateAt, retentionDays + 1, timeZone)
  const fair = midnightAfter(envelope.at, noticeDays + 1, timeZone)
  const ends = fair > due ? fair : due
  const told = { ...proposal, retention: { state: stateAt, ends } }
  const news = { kind: 'goes', until: ends } as const
  return leaveProposal(told, ...tellInTime({ ...context, proposal: told }, news, goingView(context, ends)), again(ends))
}

function midnightAfter(at: string, days: number, timeZone: string): string {
  return momentOf({ day: dayAfter(localTime(at, timeZone).day, days), ms: 0 }, timeZone)
}

function goingView(context: ActContext, ends: string): View {
  const { proposal, envelope, limits } = context
  const { reminders, buttons, privacy } = wordsOf(context)
  const canReturn = envelope.at < restoreEnds(proposal, limits)
  return view(proposal.language, [
    { type: 'text', text: reminders.goes(proposal.id, longDate(ends, proposal.language, proposal.timeZone)) },
    ...optional(canReturn && { type: 'note', text: reminders.goesUnlessRestored }),
    ...actions([
      generalButton(privacy.receive.button, 'receive-data'),
      ...(canReturn ? [button(proposal, buttons.restore, 'restore')] : []),
    ]),
  ])
}

function again(at: string): Schedule {
  return { type: 'schedule', name: retentionTimer, at }
}
