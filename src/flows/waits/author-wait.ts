import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import type { Programme } from '../model/act-context.ts'
import { addWorkingTime, nextWorkingMoment } from '../model/calendar.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isLeft, isPaused } from '../model/standing.ts'

/** What of the programme says how long an author is waited for. */
export type WaitProgramme = Pick<Programme, 'calendar' | 'limits'>

/** What a proposal waits for its author to do. */
interface AuthorWait {
  /** When each reminder is due, in the author's own working hours, on a morning: three at most. */
  readonly moments: readonly (() => string)[]
  /** How many of these they have had since they last did something. */
  readonly given: number
  /** They asked to hear no more of it, as long as the proposal stays in its state. */
  readonly isStopped: boolean
}

/** The most reminders about one thing. */
const mostReminders = 3

/** What the proposal waits for its author to do; null where it is not their turn, they have paused it, or their account is closed. */
export function authorWait(proposal: Proposal, programme: WaitProgramme): AuthorWait | null {
  const { reminding, touchedAt, stateAt, state } = proposal
  if (!isDrafting(proposal) || isPaused(proposal) || isLeft(proposal)) return null
  const moments =
    state === 'changes-requested' ? requestMoments(proposal, programme) : quietMoments(proposal, programme)
  return {
    moments: moments.slice(0, mostReminders),
    given: reminding?.since === touchedAt ? reminding.given : 0,
    isStopped: reminding?.state === stateAt && reminding.isStopped === true,
  }
}

/** When the author is reminded next: as they chose, or as the programme says; null after the last time. */
export function nextReminder(proposal: Proposal, programme: WaitProgramme): string | null {
  const wait = authorWait(proposal, programme)
  const moment = wait === null || wait.isStopped ? undefined : wait.moments[wait.given]
  const { reminding, touchedAt } = proposal
  const later = reminding?.since === touchedAt ? reminding.later : undefined
  return moment === undefined ? null : (later ?? moment())
}

/**
 * When a draft that nobody touches is archived, not before its author was told: null until then, and for what is published,
 * whose revision may rest. Who asked not to be reminded is not told.
 */
export function archivesAt(proposal: Proposal, programme: WaitProgramme): string | null {
  const wait = authorWait(proposal, programme)
  if (wait === null || proposal.published !== null) return null
  const { archive } = programme.limits.patience.quiet
  if (wait.isStopped) return morningAfter(proposal, programme, proposal.touchedAt, archive)
  return wait.given < wait.moments.length ? null : archivesOnceTold(proposal, programme, proposal.reminding?.at)
}

/** When it is archived where its author is told so at that moment: they have the whole time between the two. */
export function archivesOnceTold(proposal: Proposal, programme: WaitProgramme, told = proposal.touchedAt): string {
  const { notices, archive } = programme.limits.patience.quiet
  const due = morningAfter(proposal, programme, proposal.touchedAt, archive)
  const fair = morningAfter(proposal, programme, told, archive - (notices.at(-1) ?? 0))
  return fair > due ? fair : due
}

function quietMoments(proposal: Proposal, programme: WaitProgramme): AuthorWait['moments'] {
  const { touchedAt } = proposal
  return programme.limits.patience.quiet.notices.map((days) => () => morningAfter(proposal, programme, touchedAt, days))
}

/** The last one says that the draft will be archived, and comes when it does for any draft. */
function requestMoments(proposal: Proposal, programme: WaitProgramme): AuthorWait['moments'] {
  const { changes } = programme.limits.patience
  const moments = changes.map((days) => () => workingDaysAfter(proposal, programme, days))
  const last = quietMoments(proposal, programme).at(-1)
  return last === undefined || proposal.published !== null ? moments : [...moments.slice(0, mostReminders - 1), last]
}

/** On the day as it opens: whoever writes all day long moves the moment once. */
function workingDaysAfter({ touchedAt, timeZone }: Proposal, { calendar }: WaitProgramme, days: number): string {
  const opens = openingAfter(touchedAt, 0, calendar, timeZone)
  return addWorkingTime(opens, { days }, calendar, timeZone)
}

function morningAfter({ timeZone }: Proposal, { calendar }: WaitProgramme, at: string, days: number): string {
  return nextWorkingMoment(openingAfter(at, days, calendar, timeZone), calendar, timeZone)
}

/** The hour at which work would begin so many days later, whether anybody works on that day or not. */
export function openingAfter(at: string, days: number, { from }: Programme['calendar'], timeZone: string): string {
  return momentOf({ day: dayAfter(localTime(at, timeZone).day, days), ms: from * 3_600_000 }, timeZone)
}
