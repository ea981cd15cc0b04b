import { hoursOfUnit, percentUnit } from '../lexicons/figure-patterns.ts'
import type { Dimension } from '../lexicons/units.ts'
import type { NumberAt } from './numbers.ts'

/** A number that measures something, before its part in the sentence is known: offsets into the folded text, end exclusive. */
export interface Measured {
  readonly start: number
  readonly end: number
  /** The number; null where it is said as a share or factor ("la moitié", "halved"). */
  readonly value: number | null
  /** The value in hours, per cent or pieces; null where it cannot be compared. */
  readonly amount: number | null
  readonly dimension: Dimension
  /** The unit as written, folded; empty for a bare number. */
  readonly unit: string
  /** "moins de", "≥", "within"…; empty without one. */
  readonly comparator: string
}

/**
 * The part that a figure plays: the value of today (`current`), the two ends of a change (`start`, `target`), a limit at which
 * something happens (`threshold`), the period over which another is counted (`window`), the time by which an objective is
 * reached (`date`), or how large or how many something is that the project only uses (`count`). A value without a mark is a target.
 */
export type FigureRole = 'current' | 'start' | 'target' | 'threshold' | 'window' | 'date' | 'count'

/** A number that measures something, with the part that it plays. */
export interface Quantity extends Measured {
  readonly role: FigureRole
}

/** Of these, nobody writes three decimals: "1,200 req/min" is twelve hundred, "PSI 1,200" is not. */
const counted: ReadonlySet<Dimension> = new Set(['rate', 'count', 'money', 'size'])

/** What a number says before its unit: "1,200" is 1200 of what is counted, 1.2 of what is measured. */
export function valueOf({ value, grouped }: NumberAt, dimension: Dimension): number {
  return grouped !== null && counted.has(dimension) ? grouped : value
}

/** The value in hours, per cent or pieces, so that two can be compared; null where the unit says too little. */
export function amountOf(value: number, dimension: Dimension, unit: string): number | null {
  if (dimension === 'ratio') return percentUnit.test(unit) ? value : null
  if (dimension !== 'time') return value
  const factor = hoursOfUnit.find(([pattern]) => pattern.test(unit))?.[1]
  return factor === undefined ? null : value * factor
}
