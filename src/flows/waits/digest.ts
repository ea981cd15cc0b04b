import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { dayAfter, localTime, momentOf } from '../../text/zone.ts'
import { leaveProposal, type Programme, type StepContext } from '../model/act-context.ts'
import { addWorkingTime, beganBefore, nextWorkingMoment, workingDaysBetween } from '../model/calendar.ts'
import type { Effect, Schedule, Step } from '../model/effect.ts'
import type { Envelope, TeamRoom } from '../model/event.ts'
import type { Need, Summary } from '../model/known.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import { actions, optional, view } from '../screens/blocks.ts'
import type { WaitProgramme } from './author-wait.ts'

/** The digests in the reviewers' room about one submission; the next one is for the coordinators as well. */
const roomAlone = 2

/**
 * What a submission that nobody claims sets: the digest of the day on which it has waited long enough. One timer for each
 * day and programme, however many proposals set it.
 */
export function digestTimers(before: Proposal | null, after: Proposal, programme: WaitProgramme): readonly Schedule[] {
  if (after.state !== 'submitted' || before?.state === 'submitted') return []
  const { calendar, limits } = programme
  const since = after.review?.submittedAt ?? after.stateAt
  const days = { days: limits.patience.unclaimed.after }
  return [digestOn(addWorkingTime(openingOf(since, calendar), days, calendar, calendar.timeZone), calendar)]
}

/** What a digest looks up; any other timer without a proposal nothing. */
export function digestNeeds({ calendar, limits }: WaitProgramme, { at }: Envelope): readonly Need[] {
  const { after } = limits.patience.unclaimed
  return [{ type: 'unclaimed', before: beganBefore(at, after - 1, calendar, calendar.timeZone) }]
}

/**
 * The day's digest, once for each room: what nobody has claimed, and for how long, where it is the day to say so again. As
 * long as something waits it looks again on the next working day; what comes late, after a time without a program, waits
 * for the next morning.
 */
export function digestDue(context: StepContext, name: string): Step {
  const { envelope, calendar, known } = context
  const rows = known.unclaimed?.rows ?? []
  if (rows.length === 0) return leaveProposal(null)
  const tomorrow = digestOn(nextMorning(envelope.at, calendar), calendar)
  const isNight = nextWorkingMoment(envelope.at, calendar, calendar.timeZone) > envelope.at
  if (isNight || name !== nameOf(envelope.at, calendar)) return leaveProposal(null, tomorrow)
  const told = rows.filter((row) => isItsDay(context, row))
  const again = told.filter((row) => timesTold(context, row) > roomAlone)
  return leaveProposal(
    null,
    ...digestFor(context, 'reviewers', told),
    ...digestFor(context, 'coordinators', again),
    tomorrow,
  )
}

function digestFor(context: StepContext, room: TeamRoom, rows: readonly Summary[]): readonly Effect[] {
  if (rows.length === 0) return []
  const { language } = context
  const { digest, lists, untitled } = wordsIn(language)
  const items = rows.map((row) =>
    lists.row(row.id, row.title || untitled, row.credits, lists.workingAge(daysOf(context, row))),
  )
  const more = (context.known.unclaimed?.total ?? 0) - (context.known.unclaimed?.rows.length ?? 0)
  const shown = view(language, [
    { type: 'text', text: room === 'reviewers' ? digest.reviewers(rows.length) : digest.coordinators(rows.length) },
    { type: 'list', style: 'bullet', items },
    ...optional(more > 0 && { type: 'note', text: wordsIn(language).count.more(more) }),
    ...actions([queueButton(language)]),
  ])
  return [{ type: 'post', to: room, view: shown }]
}

function queueButton(language: Language): Button {
  const press = { action: 'queue', proposal: '', version: 0, args: { filter: 'waiting' }, opens: 'act' } as const
  return { label: wordsIn(language).help.general.queue, style: 'plain', press }
}

/** Whether this is one of the days on which a proposal is named. */
function isItsDay(context: StepContext, row: Summary): boolean {
  const { after, every } = context.limits.patience.unclaimed
  const days = daysOf(context, row)
  return days >= after && (days - after) % every === 0
}

function timesTold(context: StepContext, row: Summary): number {
  const { after, every } = context.limits.patience.unclaimed
  return Math.floor((daysOf(context, row) - after) / every) + 1
}

function daysOf({ envelope, calendar }: StepContext, { submittedAt, stateAt }: Summary): number {
  return workingDaysBetween(submittedAt ?? stateAt, envelope.at, calendar, calendar.timeZone)
}

function digestOn(morning: string, calendar: Programme['calendar']): Schedule {
  return { type: 'schedule', name: nameOf(morning, calendar), at: morning, of: 'programme' }
}

function nameOf(at: string, { timeZone }: Programme['calendar']): string {
  return `digest-${localTime(at, timeZone).day}`
}

function openingOf(at: string, calendar: Programme['calendar'], days = 0): string {
  const day = dayAfter(localTime(at, calendar.timeZone).day, days)
  return momentOf({ day, ms: calendar.from * 3_600_000 }, calendar.timeZone)
}

function nextMorning(at: string, calendar: Programme['calendar']): string {
  return nextWorkingMoment(openingOf(at, calendar, 1), calendar, calendar.timeZone)
}
