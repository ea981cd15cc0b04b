import { dayAfter, localTime, momentOf, weekdayOf } from '../../text/zone.ts'

/** When people work: the same hours on each working day, on the clock of wherever they are. */
export interface Calendar {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[]
  /** Work begins at this hour, and is over at that one. */
  readonly from: number
  readonly to: number
  /** Days on which nobody works, such as `2026-12-25`. */
  readonly holidays: Pick<ReadonlySet<string>, 'has'>
  /** The programme's own time zone (IANA), which its rooms go by. */
  readonly timeZone: string
}

/** Monday to Friday, from 9 to 18 h, without holidays. */
export const usualCalendar: Calendar = {
  weekdays: [1, 2, 3, 4, 5],
  from: 9,
  to: 18,
  holidays: new Set(),
  timeZone: 'Europe/Paris',
}

const hourMs = 3_600_000
/** After so many days without work on end, a calendar that knows none is not followed any more. */
const longestHoliday = 366
/** Days beyond which nobody counts how long something waits. */
const longestWait = 1_000

/** The moment itself where it is working time in the zone, else the next one at which work begins. The closing hour is none. */
export function nextWorkingMoment(at: string, calendar: Calendar, timeZone: string): string {
  const { day, ms } = localTime(at, timeZone)
  const isWorking = isWorkingDay(day, calendar)
  if (isWorking && ms >= calendar.from * hourMs && ms < calendar.to * hourMs) return at
  const opens = isWorking && ms < calendar.from * hourMs ? day : nextWorkingDay(day, calendar)
  return momentOf({ day: opens, ms: calendar.from * hourMs }, timeZone)
}

/**
 * The moment after so much working time, in the zone: two days after Friday 14 h it is Tuesday 14 h. What begins outside
 * working time counts from the next working moment; what would end with a working day ends as the next one begins, so that
 * nobody hears of it as they leave.
 */
export function addWorkingTime(
  at: string,
  { days }: { readonly days: number },
  calendar: Calendar,
  timeZone: string,
): string {
  const { from, to } = calendar
  const start = localTime(nextWorkingMoment(at, calendar, timeZone), timeZone)
  const span = (to - from) * hourMs
  const worked = start.ms - from * hourMs + Math.round(days * span)
  let { day } = start
  for (let left = Math.floor(worked / span); left > 0; left -= 1) day = nextWorkingDay(day, calendar)
  return momentOf({ day, ms: from * hourMs + (worked % span) }, timeZone)
}

/**
 * How many working days lie between two moments on the zone's calendar, the one on which it began not counted: from Friday
 * to Monday it is one, from Friday to Sunday none.
 */
export function workingDaysBetween(from: string, to: string, calendar: Calendar, timeZone: string): number {
  const [first, last] = [localTime(from, timeZone).day, localTime(to, timeZone).day]
  let worked = 0
  for (let day = first, days = 0; day <= last && days < longestWait; day = dayAfter(day, 1), days += 1)
    if (isWorkingDay(day, calendar)) worked += 1
  return Math.max(0, worked - 1)
}

/** The moment before which something must have begun so that more than these working days lie between it and now. */
export function beganBefore(at: string, days: number, calendar: Calendar, timeZone: string): string {
  let { day } = localTime(at, timeZone)
  for (let left = days + 2, tried = 0; tried < longestWait; tried += 1) {
    if (isWorkingDay(day, calendar)) left -= 1
    if (left === 0) break
    day = dayAfter(day, -1)
  }
  return momentOf({ day: dayAfter(day, 1), ms: 0 }, timeZone)
}

function nextWorkingDay(day: string, calendar: Calendar): string {
  let next = dayAfter(day, 1)
  for (let tried = 1; tried < longestHoliday && !isWorkingDay(next, calendar); tried += 1) next = dayAfter(next, 1)
  return next
}

function isWorkingDay(day: string, { weekdays, holidays }: Calendar): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.has(day)
}
