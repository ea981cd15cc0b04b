import { z } from 'zod'
import { type Calendar, usualCalendar } from '../../flows/model/calendar.ts'
import { type ProgrammeLimits, noticeDays, usualLimits } from '../../flows/model/limits.ts'
import { holidaysOf } from './holidays.ts'

const { claim, patience, authors } = usualLimits

/** Whole numbers that grow, such as `14,30,53`; they say what to write where they are none. */
const growing = (counts: readonly number[], most: number, example: string) =>
  z
    .string()
    .regex(/^\d{1,3}(\s*,\s*\d{1,3})*$/, `must be whole numbers separated by commas, such as ${example}`)
    .transform((typed) => typed.split(',').map(Number))
    .refine((all) => counts.includes(all.length), `must be ${counts.join(' or ')} numbers, such as ${example}`)
    .refine((all) => all.every((one, index) => one > (all[index - 1] ?? 0) && one <= most), {
      message: `must be numbers from 1 to ${most}, each greater than the one before, such as ${example}`,
    })

const count = (most: number, of: string) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `must be a whole number${of} from 1 to ${most}`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `must be a whole number${of} from 1 to ${most}`)

/** Two counts of days, such as `3,2`. */
const pair = (example: string) =>
  z
    .string()
    .regex(/^\d{1,2}\s*,\s*\d{1,2}$/, `must be two whole numbers of days, such as ${example}`)
    .transform((typed) => typed.split(',').map(Number))
    .refine((all) => all.every((one) => one >= 1), `must be two whole numbers of days from 1 on, such as ${example}`)

/** Days until what is over is erased, long enough for the announcement; `off` for never. */
const retention = z
  .string()
  .regex(/^(?:off|\d{2,4})$/, 'must be off, or a whole number of days from 31 to 9999')
  .transform((typed) => (typed === 'off' ? null : Number(typed)))
  .refine((days) => days === null || days > noticeDays, 'must be off, or a whole number of days from 31 to 9999')

/** Days of the week as digits, such as `1-5` or `7,1-4`: 1 is Monday. */
const week = z
  .string()
  .regex(/^[1-7](-[1-7])?(\s*,\s*[1-7](-[1-7])?)*$/, 'must be days from 1 (Monday) to 7 (Sunday), such as 1-5 or 7,1-4')
  .transform((typed) => [...new Set(typed.split(',').flatMap(weekdaysIn))].toSorted((a, b) => a - b))
  .refine((weekdays) => weekdays.length > 0, 'must name days in their order, such as 1-5')

const hours = z
  .string()
  .regex(/^\d{1,2}-\d{1,2}$/, 'must be two whole hours, such as 9-18')
  .transform((typed) => typed.split('-').map(Number))
  .refine(
    ([from = 0, to = 0]) => from < to && to <= 24,
    'must be two whole hours of one day, the earlier first, such as 9-18',
  )

const timeZone = z.string().refine(isTimeZone, 'must be a time zone by its IANA name, such as Europe/Paris')

/** The variables of the programme's calendar, and of how long things may wait. */
export const programmeVariables = {
  PROGRAMME_TIME_ZONE: timeZone.default('Europe/Paris'),
  PROGRAMME_WEEK: week.default([1, 2, 3, 4, 5]),
  PROGRAMME_HOURS: hours.default([9, 18]),
  PROGRAMME_HOLIDAYS: z.string().transform(takeHolidays).optional(),
  MAX_OPEN_DRAFTS: count(1_000, '').default(usualLimits.maxOpenDrafts),
  CLAIM_DAYS: count(100, ' of days').default(claim.workingDays),
  CLAIM_NOTICES: growing([1, 2, 3], 99, '50,80').default(claim.notices.map((share) => share * 100)),
  UNCLAIMED_DAYS: pair('3,2').default([patience.unclaimed.after, patience.unclaimed.every]),
  RESERVED_DAYS: count(100, ' of days').default(patience.reservedDays),
  CHANGES_DAYS: growing([1, 2], 100, '5,10').default([...patience.changes]),
  QUIET_DAYS: growing([1, 2, 3], 998, '14,30,53').default([...patience.quiet.notices]),
  ARCHIVE_DAYS: count(999, ' of days').default(patience.quiet.archive),
  MOST_AUTHORS: count(20, '').default(authors.most),
  INVITATION_DAYS: count(100, ' of days').default(authors.invitationDays),
  RESTORE_DAYS: count(366, ' of days').default(usualLimits.restoreDays),
  RETENTION_DAYS: retention.default(usualLimits.retentionDays),
} as const

type ProgrammeVariables = Readonly<z.output<z.ZodObject<typeof programmeVariables>>>

/** When the programme's people work. */
export function calendarOf(set: ProgrammeVariables): Calendar {
  const [from = usualCalendar.from, to = usualCalendar.to] = set.PROGRAMME_HOURS
  return {
    weekdays: set.PROGRAMME_WEEK,
    from,
    to,
    holidays: set.PROGRAMME_HOLIDAYS ?? new Set<string>(),
    timeZone: set.PROGRAMME_TIME_ZONE,
  }
}

/** What the programme allows, and how long it waits. */
export function limitsOf(set: ProgrammeVariables): ProgrammeLimits {
  return {
    maxOpenDrafts: set.MAX_OPEN_DRAFTS,
    restoreDays: set.RESTORE_DAYS,
    retentionDays: set.RETENTION_DAYS,
    claim: { workingDays: set.CLAIM_DAYS, notices: set.CLAIM_NOTICES.map((percent) => percent / 100) },
    patience: {
      unclaimed: { after: set.UNCLAIMED_DAYS[0] ?? 3, every: set.UNCLAIMED_DAYS[1] ?? 2 },
      changes: set.CHANGES_DAYS,
      reservedDays: set.RESERVED_DAYS,
      quiet: { notices: set.QUIET_DAYS, archive: set.ARCHIVE_DAYS },
    },
    authors: { most: set.MOST_AUTHORS, invitationDays: set.INVITATION_DAYS },
  }
}

/** What does not fit together: nobody's draft is archived before they were told, nor erased while it can be restored. */
export function programmeProblems(set: ProgrammeVariables): readonly string[] {
  const { ARCHIVE_DAYS, RESTORE_DAYS, RETENTION_DAYS } = set
  const last = set.QUIET_DAYS.at(-1) ?? 0
  const isTooSoon = RETENTION_DAYS !== null && RETENTION_DAYS <= RESTORE_DAYS
  return [
    ...(ARCHIVE_DAYS > last ? [] : [`ARCHIVE_DAYS must be more than ${last}, the last of QUIET_DAYS.`]),
    ...(isTooSoon ? [`RETENTION_DAYS must be more than ${RESTORE_DAYS}, the days of RESTORE_DAYS.`] : []),
  ]
}

function weekdaysIn(part: string): readonly number[] {
  const [from = 0, to = from] = part.split('-').map(Number)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function takeHolidays(typed: string, context: z.RefinementCtx): Calendar['holidays'] {
  const taken = holidaysOf(typed)
  if ('problem' in taken) context.addIssue(taken.problem)
  return 'problem' in taken ? new Set() : taken.holidays
}
