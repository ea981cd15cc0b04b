import { fold } from '../../text/fold.ts'
import { dayAfter, isDay, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, changeProposal, leaveProposal } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isPaused } from '../model/standing.ts'
import { sentence } from '../screens/blocks.ts'
import { post, refreshRoot, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'

/** The longest pause, in days. */
export const longestPause = 366

const units: readonly (readonly [words: RegExp, days: number])[] = [
  [/^(?:j|jours?|d|days?)$/, 1],
  [/^(?:s|sem|semaines?|w|weeks?)$/, 7],
  [/^(?:mois|months?)$/, 30],
]

/** What can be typed behind `pause`: `3j`, `2 semaines`, `1 month`, `2026-12-20`. */
export const pauseShape = /^(?:\d{1,3} ?[a-z]+|\d{4}-\d{2}-\d{2})$/

/** Until when a pause lasts that is asked for so; null where it names no day to come within the longest pause. */
export function pauseUntil({ envelope, proposal, calendar }: ActContext, typed: string): string | null {
  const today = localTime(envelope.at, proposal.timeZone).day
  const day = dayNamed(fold(typed).trim(), today)
  if (day === null || day <= today || day > dayAfter(today, longestPause)) return null
  const opens = momentOf({ day, ms: calendar.from * 3_600_000 }, proposal.timeZone)
  return nextWorkingMoment(opens, calendar, proposal.timeZone)
}

function dayNamed(typed: string, today: string): string | null {
  if (isDay(typed)) return typed
  const [, count = '', word = ''] = /^(\d{1,3}) ?([a-z]+)$/.exec(typed) ?? []
  const unit = units.find(([words]) => words.test(word))
  return unit === undefined ? null : dayAfter(today, Number(count) * unit[1])
}

/** The timer that ends a pause. */
export function pauseTimers(proposal: Proposal): readonly Schedule[] {
  if (!isPaused(proposal) || !isDrafting(proposal)) return []
  return [{ type: 'schedule', name: 'pause-ends', at: proposal.paused }]
}

/** The pause is over: its author is told once, and waited for anew from now on. */
export function pauseDue(context: ActContext): Step {
  const { proposal, envelope } = context
  if (!isPaused(proposal) || !isDrafting(proposal)) return leaveProposal(proposal)
  if (envelope.at < proposal.paused) return leaveProposal(proposal, ...pauseTimers(proposal))
  const going = { ...proposal, paused: null }
  const text = wordsOf(context).reminders.pauseOver(proposal.id)
  const told = post(sentence(proposal.language, text, [resumeButton(going)]))
  return changeProposal(context, going, refreshRoot(going, context.rubric), told)
}
