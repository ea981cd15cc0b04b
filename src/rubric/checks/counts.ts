import type { Criterion } from '../criteria/criterion.ts'
import { type Check, limit, type CheckResult } from './check.ts'

/** O1: from `min` to `max` objectives. Objectives told in flowing prose cannot be counted with certainty. */
export const objectiveCount: Check = ({ entries }, criterion) => {
  const count = entries.length
  const prose = entries.some(({ item }) => item.form === 'sentence')
  if (prose && count >= limit(criterion, 'min')) return { found: [], decided: false }
  return countVerdict(criterion, count, 'objectives')
}

/** K1: at least `min` risks. */
export const riskCount: Check = ({ risks }, criterion) => countVerdict(criterion, risks.length, 'risks')

/** M1: at least `min` indicators. */
export const metricCount: Check = ({ entries }, criterion) => countVerdict(criterion, entries.length, 'indicators')

/** None at all blocks; too few or too many is major. */
function countVerdict(criterion: Criterion, count: number, what: string): CheckResult {
  const min = limit(criterion, 'min')
  const max = criterion.limits?.['max'] ?? Number.POSITIVE_INFINITY
  if (count >= min && count <= max) return { found: [] }
  const values = { count, min, ...(Number.isFinite(max) ? { max } : {}), ...(count > max ? { case: 'many' } : {}) }
  const severity = count === 0 ? 'blocking' : 'major'
  return { found: [{ item: null, span: null, about: `${count} ${what}`, severity, values }] }
}
