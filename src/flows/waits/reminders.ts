import { longDate } from '../../text/format.ts'
import { wordsIn } from '../../text/words.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { absentUntil, isSilent } from '../model/settings.ts'
import type { Button, View } from '../model/view.ts'
import { actions, button, view } from '../screens/blocks.ts'
import { refreshRoot, wordsOf } from '../screens/replies.ts'
import { remindersButton } from '../screens/presence.ts'
import { resumeButton } from '../screens/root.ts'
import { archivesOnceTold, authorWait, nextReminder, type WaitProgramme } from './author-wait.ts'
import { tellInTime } from './gather.ts'

/** The timer of the next reminder that the author is to have. */
export function reminderTimers(proposal: Proposal, programme: WaitProgramme): readonly Schedule[] {
  const at = nextReminder(proposal, programme)
  return at === null ? [] : [{ type: 'schedule', name: 'author-reminder', at }]
}

/**
 * The authors have let the proposal wait: one message to each, whatever was missed while no program ran. Outside working
 * hours, as after such a time, it waits for the morning, and while the only author is absent for their return. Who has
 * switched reminders off hears nothing; the draft goes its way.
 */
export function reminderDue(context: ActContext): Step {
  const { proposal, envelope, calendar } = context
  const [wait, moment] = [authorWait(proposal, context), nextReminder(proposal, context)]
  if (wait === null || moment === null || envelope.at < moment)
    return leaveProposal(proposal, ...reminderTimers(proposal, context))
  const isAlone = proposal.authors.length === 1
  const back = (isAlone ? absentUntil(context.known.settings, envelope.at) : null) ?? envelope.at
  const opens = nextWorkingMoment(back, calendar, proposal.timeZone)
  if (opens > envelope.at) return leaveProposal(proposal, { type: 'schedule', name: 'author-reminder', at: opens })
  const missed = wait.moments.filter((one) => one() <= envelope.at).length
  const given = Math.max(wait.given + 1, missed)
  const reminding = { since: proposal.touchedAt, state: proposal.stateAt, given, at: envelope.at }
  if (isAlone && isSilent(context.known.settings)) return leaveProposal({ ...proposal, reminding })
  const isLast = given >= wait.moments.length
  const until = isLast && proposal.published === null ? archivesOnceTold(proposal, context, envelope.at) : null
  const dated = until === null ? reminding : { ...reminding, archives: until }
  const told = { ...proposal, reminding: dated }
  const shown = until === null ? [] : [refreshRoot(told, context.rubric)]
  const news = { kind: until === null ? 'waits' : 'archives', until } as const
  return leaveProposal(told, ...shown, ...tellInTime(context, news, reminder(context, isLast)))
}

/** What waits, what becomes of it if nothing happens, and what its author can do. */
function reminder(context: ActContext, isLast: boolean): View {
  const { proposal, envelope, limits } = context
  const { id, language, state, timeZone, changes } = proposal
  const words = wordsOf(context).reminders
  const open = changes.filter(({ status }) => status === 'open').length
  const archived = longDate(archivesOnceTold(proposal, context, envelope.at), language, timeZone)
  const isEnding = isLast && proposal.published === null
  return view(language, [
    { type: 'text', text: state === 'changes-requested' ? words.requests(id, open) : words.draft(id) },
    { type: 'note', text: isEnding ? words.archivedNext(archived, limits.restoreDays) : words.noHurry },
    ...actions([resumeButton(proposal)], [...(isLast ? [] : laterButtons(proposal)), ...restButtons(proposal)]),
  ])
}

/** *Later* leads nowhere after the last one. */
function laterButtons(proposal: Proposal): readonly Button[] {
  const { later } = wordsIn(proposal.language).reminders
  return [
    button(proposal, later.tomorrow, 'remind-later', { args: { days: '1' } }),
    button(proposal, later.threeDays, 'remind-later', { args: { days: '3' } }),
    button(proposal, later.week, 'remind-later', { args: { days: '7' } }),
  ]
}

function restButtons(proposal: Proposal): readonly Button[] {
  const { reminders, buttons } = wordsIn(proposal.language)
  return [
    button(proposal, reminders.never, 'remind-never'),
    remindersButton(proposal.language, 'off'),
    button(proposal, buttons.pause, 'pause'),
  ]
}
