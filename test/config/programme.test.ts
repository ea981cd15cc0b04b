import { describe, expect, test } from 'vitest'
import { addWorkingTime } from '../../src/flows/model/calendar.ts'
import { localTime } from '../../src/text/zone.ts'
import { readConfig } from '../../src/start/config.ts'
import { problemsOf } from '../support/problems-of.ts'

/** The days of a year that are holidays by this setting. */
function holidaysIn(year: number, setting: string): readonly string[] {
  const { holidays } = readConfig({ PROGRAMME_HOLIDAYS: setting }).calendar
  return Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10))
    .filter((day) => day.startsWith(String(year)))
    .filter((day) => holidays.has(day))
}

describe('the programme’s calendar', () => {
  test('has the holidays of a country in any year', () => {
    const inFrance = ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']
    expect(holidaysIn(2026, 'FR')).toEqual(inFrance.map((day) => `2026-${day}`))
    expect(holidaysIn(2031, 'FR')).toContain('2031-04-14')
  })

  test.each([
    ['a region beside its country', 'FR-57', '2026-04-03', '2026-12-26'],
    ['another country’s region', 'CA-QC', '2026-06-24', '2026-07-01'],
    ['small letters and spaces', ' fr , 2026-12-24', '2026-05-08', '2026-12-24'],
    ['two countries', 'BE,FR', '2026-07-21', '2026-07-14'],
    ['several days of one feast', 'TR', '2026-03-20', '2026-03-22'],
  ])('knows %s', (_, setting, ...days) => {
    for (const day of days) expect(holidaysIn(2026, setting)).toContain(day)
  })

  test('is all that counts as working time', () => {
    const { calendar } = readConfig({
      PROGRAMME_WEEK: '7,1-4',
      PROGRAMME_HOURS: '8-16',
      PROGRAMME_HOLIDAYS: '2026-11-29',
    })
    // Thursday 15:00 in Algiers; Friday, Saturday and the Sunday that is a holiday are free.
    const after = addWorkingTime('2026-11-26T14:00:00.000Z', { days: 1 }, calendar, 'Africa/Algiers')
    expect(localTime(after, 'Africa/Algiers')).toEqual({ day: '2026-11-30', ms: 15 * 3_600_000 })
  })

  test('and every term can be set', () => {
    const { limits } = readConfig({
      CLAIM_DAYS: '3',
      CLAIM_NOTICES: '90',
      RESERVED_DAYS: '1',
      CHANGES_DAYS: '4',
      QUIET_DAYS: '7,14',
      ARCHIVE_DAYS: '21',
      RESTORE_DAYS: '7',
      MOST_AUTHORS: '3',
      INVITATION_DAYS: '10',
    })
    expect(limits).toMatchObject({
      claim: { workingDays: 3, notices: [0.9] },
      patience: { reservedDays: 1, changes: [4], quiet: { notices: [7, 14], archive: 21 } },
      restoreDays: 7,
      authors: { most: 3, invitationDays: 10 },
    })
  })

  test.each([
    ['PROGRAMME_TIME_ZONE', 'Paris', 'PROGRAMME_TIME_ZONE must be a time zone by its IANA name, such as Europe/Paris.'],
    ['PROGRAMME_WEEK', 'mon-fri', 'PROGRAMME_WEEK must be days from 1 (Monday) to 7 (Sunday)'],
    ['PROGRAMME_WEEK', '5-1', 'PROGRAMME_WEEK must name days in their order, such as 1-5.'],
    ['PROGRAMME_HOURS', '18-9', 'PROGRAMME_HOURS must be two whole hours of one day'],
    ['PROGRAMME_HOURS', '9h-18h', 'PROGRAMME_HOURS must be two whole hours, such as 9-18.'],
    ['PROGRAMME_HOURS', '9-25', 'PROGRAMME_HOURS must be two whole hours of one day'],
    ['PROGRAMME_HOLIDAYS', 'France', 'PROGRAMME_HOLIDAYS must be countries, regions and dates separated by commas'],
    ['PROGRAMME_HOLIDAYS', 'XX', 'PROGRAMME_HOLIDAYS names XX, whose holidays are not known'],
    ['PROGRAMME_HOLIDAYS', 'FR-99', 'PROGRAMME_HOLIDAYS names FR-99, whose holidays are not known'],
    ['PROGRAMME_HOLIDAYS', '2026-02-30', 'PROGRAMME_HOLIDAYS must be countries, regions and dates'],
    ['CLAIM_DAYS', '0', 'CLAIM_DAYS must be a whole number of days from 1 to 100.'],
    ['CLAIM_NOTICES', '80,50', 'CLAIM_NOTICES must be numbers from 1 to 99, each greater than the one before'],
    ['CLAIM_NOTICES', '10,20,30,40', 'CLAIM_NOTICES must be 1 or 2 or 3 numbers, such as 50,80.'],
    ['RESERVED_DAYS', 'two', 'RESERVED_DAYS must be a whole number of days from 1 to 100.'],
    ['CHANGES_DAYS', '10,5', 'CHANGES_DAYS must be numbers from 1 to 100, each greater than the one before'],
    ['QUIET_DAYS', '14,30,60', 'ARCHIVE_DAYS must be more than 60, the last of QUIET_DAYS.'],
    ['RETENTION_DAYS', '30', 'must be off, or a whole number of days from 31 to 9999'],
    ['ARCHIVE_DAYS', '53', 'ARCHIVE_DAYS must be more than 53, the last of QUIET_DAYS.'],
    ['RESTORE_DAYS', 'ever', 'RESTORE_DAYS must be a whole number of days from 1 to 366.'],
  ])('refuses %s=%s and says what to do', (name, value, problem) => {
    const problems = problemsOf({ [name]: value })

    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })
})
