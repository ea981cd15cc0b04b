import { createRequire } from 'node:module'
import type HolidaysOf from 'date-holidays'
import type { Calendar } from '../../flows/model/calendar.ts'
import { dayAfter, isDay } from '../../text/zone.ts'

/** Holidays as a programme names them, or what is wrong with one of the names, as a sentence without its subject. */
type HolidaysRead = { readonly holidays: Calendar['holidays'] } | { readonly problem: string }

const example = 'such as FR,2026-12-24 or CA-QC'
const longestHoliday = 30

/** The days in a list of countries, of their regions (`FR-57`) and of single dates, separated by commas. */
export function holidaysOf(typed: string): HolidaysRead {
  const names = typed.split(',').map((name) => name.trim().toUpperCase())
  const places = names.filter((name) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(name))
  const dates = names.filter(isDay)
  const wrong = names.find((name) => !places.includes(name) && !dates.includes(name))
  if (wrong !== undefined) return { problem: `must be countries, regions and dates separated by commas, ${example}` }
  const single = new Set(dates)
  if (places.length === 0) return { holidays: single }
  const calendars = places.map(openPlace)
  const unknown = places.find((_, index) => calendars[index] === null)
  if (unknown !== undefined)
    return { problem: `names ${unknown}, whose holidays are not known: write dates, ${example}` }
  return {
    holidays: daysOf(
      calendars.filter((one) => one !== null),
      single,
    ),
  }
}

/** Each year's days are found once, when one of them is asked for. */
function daysOf(calendars: readonly HolidaysOf[], single: ReadonlySet<string>): Calendar['holidays'] {
  const years = new Map<string, ReadonlySet<string>>()
  const daysIn = (year: string) => {
    const known = years.get(year) ?? new Set(calendars.flatMap((calendar) => publicDays(calendar, Number(year))))
    years.set(year, known)
    return known
  }
  return { has: (day) => single.has(day) || daysIn(day.slice(0, 4)).has(day) }
}

function publicDays(calendar: HolidaysOf, year: number): readonly string[] {
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const count = Math.round((end.getTime() - start.getTime()) / 86_400_000)
      return Array.from({ length: Math.min(Math.max(1, count), longestHoliday) }, (_, day) =>
        dayAfter(date.slice(0, 10), day),
      )
    })
}

/** Its data take 150 ms to load: they are not, where no place is named. */
function openPlace(name: string): HolidaysOf | null {
  const Holidays: typeof HolidaysOf = createRequire(import.meta.url)('date-holidays')
  const [country = '', region] = name.split('-')
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region)
  const regions = calendar.getStates(country) as Readonly<Record<string, string>> | undefined
  if (region !== undefined && regions?.[region] === undefined) return null
  return calendar.getHolidays(2026).length === 0 ? null : calendar
}
