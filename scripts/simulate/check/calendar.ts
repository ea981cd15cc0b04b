/** A calendar of the checker's own: it shares nothing with the program's, so that neither hides the other's mistakes. */
export interface OwnCalendar {
  /** Whether somebody in the zone works at the moment. */
  works(at: number, zone: string): boolean
  /** The day on the zone's clock, such as `2026-10-25`. */
  dayIn(at: number, zone: string): string
  /** When it is 9 h in the zone, so many days after that of the moment; on the next working day where that is none. */
  morning(at: number, zone: string, days: number): number
  /** The same, so many working days after that of the moment. */
  workingMorning(at: number, zone: string, days: number): number
  /** The moment after so many working minutes, at which somebody works again. */
  after(at: number, zone: string, minutes: number): number
}

const [minuteMs, dayMs] = [60_000, 86_400_000]
const [opens, closes] = [9 * 60, 18 * 60]

/** Working time from Monday to Friday, 9 to 18 h, without the holidays of France and these days. */
export function ownCalendar(closed: readonly string[]): OwnCalendar {
  const offsets = new Map<string, number>()
  const holidays = new Map<string, ReadonlySet<string>>()

  /** Clocks change on the quarter of an hour, nowhere in between. */
  function offset(at: number, zone: string): number {
    const quarter = Math.floor(at / 900_000)
    const key = `${zone} ${quarter}`
    const known = offsets.get(key) ?? offsetAt(quarter * 900_000, zone)
    offsets.set(key, known)
    return known
  }

  const wall = (at: number, zone: string) => at + offset(at, zone)
  const dayIn = (at: number, zone: string) => new Date(wall(at, zone)).toISOString().slice(0, 10)

  function isWorkingDay(day: string): boolean {
    const year = day.slice(0, 4)
    const ofYear = holidays.get(year) ?? frenchHolidays(Number(year))
    holidays.set(year, ofYear)
    const weekday = new Date(day).getUTCDay()
    return weekday >= 1 && weekday <= 5 && !ofYear.has(day) && !closed.includes(day)
  }

  function works(at: number, zone: string): boolean {
    const minute = Math.floor((wall(at, zone) % dayMs) / minuteMs)
    return minute >= opens && minute < closes && isWorkingDay(dayIn(at, zone))
  }

  function nineOn(day: string, zone: string): number {
    const nine = Date.parse(`${day}T09:00:00Z`)
    return nine - offset(nine - offset(nine, zone), zone)
  }

  function workingMorning(at: number, zone: string, days: number): number {
    let day = dayIn(at, zone)
    while (!isWorkingDay(day)) day = next(day, 1)
    for (let left = days; left > 0;) {
      day = next(day, 1)
      if (isWorkingDay(day)) left -= 1
    }
    return nineOn(day, zone)
  }

  return {
    works,
    dayIn,
    workingMorning,
    morning: (at, zone, days) =>
      workingMorning(Date.parse(next(dayIn(at, zone), days)) + dayMs / 2 - offset(at, zone), zone, 0),
    after(at, zone, minutes) {
      let [moment, left] = [at, minutes]
      while (left > 0 || !works(moment, zone)) {
        if (works(moment, zone)) left -= 1
        moment += minuteMs
      }
      return moment
    },
  }
}

function next(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

function offsetAt(at: number, zone: string): number {
  const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone })
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000
}

/** The eleven of them: eight on their dates, three that go by Easter. */
function frenchHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year)
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`)
  return new Set([...fixed, next(easter, 1), next(easter, 39), next(easter, 50)])
}

/** The Gregorian computus, as Meeus, Jones and Butcher have it. */
function easterSunday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)).toISOString().slice(0, 10)
}
