import type { Criterion } from '../criteria/criterion.ts'
import { type CheckResult, limit, met } from './check.ts'

/** Judges how many entries a list has: none at all blocks; too few or too many is major. */
export function countVerdict(criterion: Criterion, count: number, what: string): CheckResult {
  const min = limit(criterion, 'min')
  const max = criterion.limits?.['max'] ?? Number.POSITIVE_INFINITY
  if (count >= min && count <= max) return met
  const values = { count, min, ...(Number.isFinite(max) ? { max } : {}), ...(count > max ? { case: 'many' } : {}) }
  const severity = count === 0 ? 'blocking' : 'major'
  return { found: [{ item: null, span: null, about: `${count} ${what}`, severity, values }] }
}
