import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { Log } from '../../src/ports/log.ts'
import { rubric } from '../../src/rubric/rubric.ts'

/** A programme with the usual limits, its rubric and its calendar, in French. */
export const programme = {
  limits: usualLimits,
  rubric,
  calendar: usualCalendar,
  language: 'fr',
  coach: 'automatic',
  errands: {},
  marks: [],
} as const

/** A log that nobody reads. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
