/** The other room of the core that reads dates: between moments (ISO 8601, UTC) and what a clock on a wall says. */

/** What calendar and clock of a time zone say. */
export interface LocalTime {
  /** Such as `2026-11-23`. */
  readonly day: string
  /** Since midnight on the clock, in ms. */
  readonly ms: number
}

const dayMs = 86_400_000

/** What the clock says in a zone at a moment. An unknown zone falls back to UTC. */
export function localTime(iso: string, timeZone: string): LocalTime {
  const wall = wallMs(Date.parse(iso), timeZone)
  const ms = ((wall % dayMs) + dayMs) % dayMs
  return { day: new Date(wall).toISOString().slice(0, 10), ms }
}

/**
 * The moment at which the clock says so: the first one where it says so twice, as in autumn; where it never does, as in
 * spring, the moment as long after the change as the clock would have been.
 */
export function momentOf({ day, ms }: LocalTime, timeZone: string): string {
  const wall = Date.parse(day) + ms
  const offset = (at: number) => wallMs(at, timeZone) - at
  const [before, after] = [offset(wall - dayMs), offset(wall + dayMs)]
  const fitting = [wall - before, wall - after].filter((at) => wallMs(at, timeZone) === wall)
  return new Date(fitting.length === 0 ? wall - before : Math.min(...fitting)).toISOString()
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** Whether the text names a day of the calendar, such as `2026-11-23`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}

/** The zone's clock at a moment, in ms since 1970 as if it were UTC's. */
function wallMs(at: number, timeZone: string): number {
  return at + offsetOf(Math.floor(at / minuteMs) * minuteMs, timeZone)
}

const minuteMs = 60_000
const offsets = new Map<string, number>()

/** By how much the zone's clock is ahead in that minute, in ms: no zone changes its clock within one. */
function offsetOf(minute: number, timeZone: string): number {
  const name = `${minute} ${timeZone}`
  const known = offsets.get(name)
  if (known !== undefined) return known
  const offset = readClock(minute, timeZone) - minute
  // The same few moments are asked for again and again: those of reminders, days and weeks ahead.
  if (offsets.size >= 2_000) offsets.clear()
  offsets.set(name, offset)
  return offset
}

function readClock(at: number, timeZone: string): number {
  const parts = clockIn(timeZone).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Building one costs ten times as much as using it: each is built once. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const built = buildClock(timeZone)
  if (clocks.size < 500) clocks.set(timeZone, built)
  return built
}

function buildClock(timeZone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
}
