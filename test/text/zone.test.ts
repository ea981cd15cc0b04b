import { expect, test } from 'vitest'
import { dayAfter, localTime, momentOf, weekdayOf } from '../../src/text/zone.ts'

const hour = 3_600_000

test.each([
  ['Europe/Paris', '2026-11-23T23:30:00.000Z', '2026-11-24', 0.5],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '2027-01-01', 0],
  ['Pacific/Pago_Pago', '2027-01-01T10:59:59.999Z', '2026-12-31', 24 - 1 / hour],
  ['Asia/Kathmandu', '2026-11-23T00:00:00.000Z', '2026-11-23', 5.75],
  ['no zone', '2026-11-23T12:00:00.000Z', '2026-11-23', 12],
])('the clock in %s at %s', (zone, at, day, hours) => {
  expect(localTime(at, zone)).toEqual({ day, ms: Math.round(hours * hour) })
  expect(momentOf({ day, ms: Math.round(hours * hour) }, zone)).toBe(at)
})

test.each([
  ['what a clock says twice is the first of both', 'Europe/Paris', '2026-10-25', 2.5, '2026-10-25T00:30:00.000Z'],
  ['twice, half an hour apart', 'Australia/Lord_Howe', '2026-04-05', 1.75, '2026-04-04T14:45:00.000Z'],
  ['what a clock never says is after the change', 'Europe/Paris', '2026-03-29', 2.5, '2026-03-29T01:30:00.000Z'],
  ['never, in the south', 'Australia/Sydney', '2026-10-04', 2.5, '2026-10-03T16:30:00.000Z'],
  ['a day that an island skipped', 'Pacific/Apia', '2011-12-30', 9, '2011-12-30T19:00:00.000Z'],
])('%s', (_, zone, day, hours, moment) => {
  expect(momentOf({ day, ms: hours * hour }, zone)).toBe(moment)
})

test('days follow one another over months and leap years', () => {
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01')
  expect(dayAfter('2026-12-31', 31)).toBe('2027-01-31')
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7])
})
