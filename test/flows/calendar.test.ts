import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingTime,
  beganBefore,
  type Calendar,
  nextWorkingMoment,
  usualCalendar,
  workingDaysBetween,
} from '../../src/flows/model/calendar.ts'
import { localTime, weekdayOf } from '../../src/text/zone.ts'
import { runs } from '../support/fuzz.ts'

const holidays = new Set(['2026-12-25', '2027-01-01', '2026-05-14'])
const calendar: Calendar = { ...usualCalendar, holidays }
const paris = 'Europe/Paris'
const newYork = 'America/New_York'
const sydney = 'Australia/Sydney'
const kiritimati = 'Pacific/Kiritimati'
const pago = 'Pacific/Pago_Pago'

/** The moment on the wall clock, so that a table reads as people would say it. */
function wall(iso: string, timeZone: string): string {
  const { day, ms } = localTime(iso, timeZone)
  const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day) - 1]
  return `${name} ${day} ${new Date(ms).toISOString().slice(11, 16)}`
}

describe('working time', () => {
  test.each([
    ['in the middle of a day', paris, '2026-11-24T13:00:00.000Z', 2, 'Thu 2026-11-26 14:00'],
    ['half of it', paris, '2026-11-24T13:00:00.000Z', 1, 'Wed 2026-11-25 14:00'],
    ['four fifths of it', paris, '2026-11-24T13:00:00.000Z', 1.6, 'Thu 2026-11-26 10:24'],
    ['none', paris, '2026-11-24T13:00:00.000Z', 0, 'Tue 2026-11-24 14:00'],
    ['over a weekend', paris, '2026-11-27T16:00:00.000Z', 2, 'Tue 2026-12-01 17:00'],
    ['from Friday evening', paris, '2026-11-27T18:30:00.000Z', 2, 'Wed 2026-12-02 09:00'],
    ['from Saturday', paris, '2026-11-28T09:00:00.000Z', 2, 'Wed 2026-12-02 09:00'],
    ['from Sunday night', paris, '2026-11-29T22:59:00.000Z', 2, 'Wed 2026-12-02 09:00'],
    ['from the middle of a night', paris, '2026-11-25T02:00:00.000Z', 2, 'Fri 2026-11-27 09:00'],
    ['from the opening', paris, '2026-11-23T08:00:00.000Z', 2, 'Wed 2026-11-25 09:00'],
    ['from just before the opening', paris, '2026-11-23T07:59:59.999Z', 2, 'Wed 2026-11-25 09:00'],
    ['from just before the closing', paris, '2026-11-23T16:59:00.000Z', 2, 'Wed 2026-11-25 17:59'],
    ['from the closing', paris, '2026-11-23T17:00:00.000Z', 2, 'Thu 2026-11-26 09:00'],
    ['over a holiday', paris, '2026-12-24T15:00:00.000Z', 2, 'Tue 2026-12-29 16:00'],
    ['over New Year', paris, '2026-12-31T09:00:00.000Z', 2, 'Tue 2027-01-05 10:00'],
    ['from a holiday in the middle of a week', paris, '2026-05-14T08:00:00.000Z', 1, 'Mon 2026-05-18 09:00'],
    ['as clocks go forward in Paris', paris, '2026-03-27T09:00:00.000Z', 2, 'Tue 2026-03-31 10:00'],
    ['as clocks go back in Paris', paris, '2026-10-23T08:00:00.000Z', 2, 'Tue 2026-10-27 10:00'],
    ['as clocks go forward in New York', newYork, '2026-03-06T20:00:00.000Z', 2, 'Tue 2026-03-10 15:00'],
    ['as clocks go back in New York', newYork, '2026-10-30T19:00:00.000Z', 2, 'Tue 2026-11-03 15:00'],
    ['as clocks go back in Sydney', sydney, '2026-04-03T01:00:00.000Z', 2, 'Tue 2026-04-07 12:00'],
    ['as clocks go forward in Sydney', sydney, '2026-10-02T02:00:00.000Z', 2, 'Tue 2026-10-06 12:00'],
    [
      'fourteen hours ahead, where it is Monday already',
      kiritimati,
      '2026-11-22T19:00:00.000Z',
      2,
      'Wed 2026-11-25 09:00',
    ],
    ['eleven hours behind, where it is Friday still', pago, '2026-11-28T04:00:00.000Z', 2, 'Tue 2026-12-01 17:00'],
    [
      'the same moment, where it is Saturday evening',
      kiritimati,
      '2026-11-28T04:00:00.000Z',
      2,
      'Wed 2026-12-02 09:00',
    ],
    ['by a clock of half hours', 'Asia/Kolkata', '2026-11-24T04:00:00.000Z', 2, 'Thu 2026-11-26 09:30'],
    ['in a zone that is none', 'Mars/Olympus', '2026-11-24T13:00:00.000Z', 2, 'Thu 2026-11-26 13:00'],
  ])('%s', (_, zone, at, days, expected) => {
    expect(wall(addWorkingTime(at, { days }, calendar, zone), zone)).toBe(expected)
  })

  test('keeps the clock, not the count of hours, as clocks change', () => {
    expect(addWorkingTime('2026-03-27T09:00:00.000Z', { days: 2 }, calendar, paris)).toBe('2026-03-31T08:00:00.000Z')
    expect(addWorkingTime('2026-10-30T19:00:00.000Z', { days: 2 }, calendar, newYork)).toBe('2026-11-03T20:00:00.000Z')
  })

  test('of other hours and days is followed', () => {
    const nights = { weekdays: [6, 7], from: 20, to: 24, holidays: new Set<string>(), timeZone: paris }

    expect(wall(addWorkingTime('2026-11-27T12:00:00.000Z', { days: 1.5 }, nights, paris), paris)).toBe(
      'Sun 2026-11-29 22:00',
    )
  })

  test('ends although a calendar knows no working day', () => {
    const never = { ...usualCalendar, weekdays: [] }

    expect(addWorkingTime('2026-11-24T13:00:00.000Z', { days: 2 }, never, paris) > '2027').toBe(true)
  })

  const zones = [paris, newYork, sydney, kiritimati, pago, 'Australia/Lord_Howe', 'America/Caracas', 'UTC']
  const quarter = 900_000

  test('is what a clock shows that is read every quarter of an hour', () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 365 * 96 }),
        fc.integer({ min: 1, max: 3 * 36 }),
        fc.constantFrom(...zones),
        (after, quarters, zone) => {
          const at = new Date(start + after * quarter).toISOString()
          const end = addWorkingTime(at, { days: quarters / 36 }, calendar, zone)

          expect(nextWorkingMoment(end, calendar, zone)).toBe(end)
          expect(workedBetween(at, end, zone)).toBe(quarters)
        },
      ),
      { numRuns: runs(150) },
    )
  })

  function workedBetween(at: string, end: string, zone: string): number {
    let worked = 0
    for (let now = Date.parse(at); now < Date.parse(end); now += quarter) {
      const { day, ms } = localTime(new Date(now).toISOString(), zone)
      const isOpen = ms >= 9 * 3_600_000 && ms < 18 * 3_600_000
      if (isOpen && weekdayOf(day) <= 5 && !holidays.has(day)) worked += 1
    }
    return worked
  }
})

describe('how long something waits', () => {
  test.each([
    ['an hour', paris, '2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z', 0],
    ['a night', paris, '2026-11-24T20:00:00.000Z', '2026-11-25T06:00:00.000Z', 1],
    ['from Friday to Sunday', paris, '2026-11-27T09:00:00.000Z', '2026-11-29T09:00:00.000Z', 0],
    ['from Friday to Monday', paris, '2026-11-27T09:00:00.000Z', '2026-11-30T09:00:00.000Z', 1],
    ['from Saturday to Monday', paris, '2026-11-28T09:00:00.000Z', '2026-11-30T09:00:00.000Z', 0],
    ['over Christmas', paris, '2026-12-24T09:00:00.000Z', '2026-12-28T09:00:00.000Z', 1],
    ['over the midnight of Paris', paris, '2026-11-24T22:59:00.000Z', '2026-11-24T23:01:00.000Z', 1],
    ['over the same moment in New York', newYork, '2026-11-24T22:59:00.000Z', '2026-11-24T23:01:00.000Z', 0],
    ['backwards', paris, '2026-11-25T09:00:00.000Z', '2026-11-24T09:00:00.000Z', 0],
  ])('%s', (_, timeZone, from, to, days) => {
    expect(workingDaysBetween(from, to, calendar, timeZone)).toBe(days)
  })

  test('began before the day behind which more than so many working days lie', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-10-01'), max: new Date('2027-03-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 30 * 24 * 60 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(paris, newYork, sydney, kiritimati, pago),
        (now, minutes, days, timeZone) => {
          const [at, from] = [now, new Date(now.getTime() - minutes * 60_000)].map((one) => one.toISOString()) as [
            string,
            string,
          ]
          const isOverdue = from < beganBefore(at, days, calendar, timeZone)
          expect(isOverdue).toBe(workingDaysBetween(from, at, calendar, timeZone) > days)
        },
      ),
      { numRuns: runs(200) },
    )
  })

  test('a calendar without any working day makes nothing overdue that began within living memory', () => {
    const never = { ...usualCalendar, weekdays: [] }

    expect(beganBefore('2026-11-24T09:00:00.000Z', 2, never, paris) < '2024-12-01').toBe(true)
    expect(workingDaysBetween('2000-01-01T09:00:00.000Z', '2026-11-24T09:00:00.000Z', never, paris)).toBe(0)
  })
})
