import { fold } from '../../text/fold.ts'
import { dayAfter, isDay, localTime, momentOf } from '../../text/zone.ts'
import { type ActContext, changeProposal, leaveProposal, type StepContext } from '../model/act-context.ts'
import { nextWorkingMoment } from '../model/calendar.ts'
import type { Schedule, Step } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isPaused } from '../model/standing.ts'
import { sentence } from '../screens/blocks.ts'
import { refreshRoot, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { tellInTime } from './gather.ts'

/** The longest pause, in days. */
export const longestPause = 366

const units: readonly (readonly [words: RegExp, days: number])[] = [
  [/^(?:j|jours?|d|days?)$/, 1],
  [/^(?:s|sem|semaines?|w|weeks?)$/, 7],
  [/^(?:mois|months?)$/, 30],
]

/** Counts as people write them, in both languages. */
const spelt: readonly RegExp[] = [/^(?:une?|an?|one)$/, /^(?:deux|two)$/, /^(?:trois|three)$/, /^(?:quatre|four)$/]

/** How the months begin, in both languages, without accents. */
const months: readonly RegExp[] = [
  /^jan/,
  /^fe[vb]/,
  /^mar/,
  /^(?:avr|apr)/,
  /^ma[iy]/,
  /^ju(?:in|ne)/,
  /^jui?l/,
  /^(?:aou|aug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
]

const ahead = "(?:(?:jusqu['’](?:au?|en)|until|pendant|for) )?(?:le |the )?"
const year = '(?:[ /.](\\d{4}))?'
const counted = new RegExp(`^${ahead}(\\d{1,3}|[a-z]{1,6}) ?([a-z]+)$`)
const dated = new RegExp(`^${ahead}(\\d{1,2})(?:er|st|nd|rd|th)?(?:[/.]| )(\\d{1,2}|[a-z]{3,9})${year}$`)
const fixed = new RegExp(`^${ahead}(\\d{4}-\\d{2}-\\d{2})$`)

/** What can be typed behind `pause`: `3j`, `une semaine`, `jusqu’au 20 décembre`, `20/12/2026`, `2026-12-20`, `demain`. */
export const pauseShape = new RegExp(
  [counted, dated, fixed, /^(?:demain|tomorrow)$/].map(({ source }) => source).join('|'),
)

/** Until when a pause or an absence lasts that is asked for so; null where it names no day to come within the longest one. */
export function pauseUntil({ envelope, calendar }: StepContext, timeZone: string, typed: string): string | null {
  const today = localTime(envelope.at, timeZone).day
  const day = dayNamed(fold(typed).trim(), today)
  if (day === null || day <= today || day > dayAfter(today, longestPause)) return null
  const opens = momentOf({ day, ms: calendar.from * 3_600_000 }, timeZone)
  return nextWorkingMoment(opens, calendar, timeZone)
}

/** A day of the calendar that the words name, or that lies as far from today as they say; null for words that do neither. */
function dayNamed(typed: string, today: string): string | null {
  if (typed === 'demain' || typed === 'tomorrow') return dayAfter(today, 1)
  const [, day] = fixed.exec(typed) ?? []
  return day === undefined ? (dayCounted(typed, today) ?? dayDated(typed, today)) : isDay(day) ? day : null
}

function dayCounted(typed: string, today: string): string | null {
  const [, count = '', word = ''] = counted.exec(typed) ?? []
  const unit = units.find(([words]) => words.test(word))
  const many = /^\d+$/.test(count) ? Number(count) : spelt.findIndex((one) => one.test(count)) + 1
  return unit === undefined || many === 0 ? null : dayAfter(today, many * unit[1])
}

/** Day first, then the month; without a year, the next such day. */
function dayDated(typed: string, today: string): string | null {
  const [, day = '', named = '', given] = dated.exec(typed) ?? []
  const month = /^\d+$/.test(named) ? Number(named) : months.findIndex((one) => one.test(named)) + 1
  const thisYear = Number(today.slice(0, 4))
  const inYear = (of: number) => `${of}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const years = given === undefined ? [thisYear, thisYear + 1] : [Number(given)]
  return years.map(inYear).find((one) => isDay(one) && (given !== undefined || one > today)) ?? null
}

/** The timer that ends a pause. */
export function pauseTimers(proposal: Proposal): readonly Schedule[] {
  if (!isPaused(proposal) || !isDrafting(proposal)) return []
  return [{ type: 'schedule', name: 'pause-ends', at: proposal.paused }]
}

/** The pause is over: its author is told once, in their working hours, and waited for anew from now on. */
export function pauseDue(context: ActContext): Step {
  const { proposal, envelope } = context
  if (!isPaused(proposal) || !isDrafting(proposal)) return leaveProposal(proposal)
  if (envelope.at < proposal.paused) return leaveProposal(proposal, ...pauseTimers(proposal))
  const opens = nextWorkingMoment(envelope.at, context.calendar, proposal.timeZone)
  if (opens > envelope.at) return leaveProposal(proposal, { type: 'schedule', name: 'pause-ends', at: opens })
  const going = { ...proposal, paused: null }
  const text = wordsOf(context).reminders.pauseOver(proposal.id)
  const shown = sentence(proposal.language, text, [resumeButton(going)])
  const touched = { ...context, proposal: { ...going, touchedAt: envelope.at } }
  const told = tellInTime(touched, { kind: 'pause-over', until: null }, shown)
  return changeProposal(context, going, refreshRoot(going, context.rubric), ...told)
}
