import { type Check, limit } from './check.ts'

/** R1: a word count from `min` to `max`; far out of it is major, just out of it minor. */
export const summaryLength: Check = ({ words }, criterion) => {
  const [min, max] = [limit(criterion, 'min'), limit(criterion, 'max')]
  if (words >= min && words <= max) return { found: [] }
  const far = words < limit(criterion, 'short') || words > limit(criterion, 'long')
  const values = { count: words, min, max, ...(words > max ? { case: 'long' } : {}) }
  const severity = far ? 'major' : 'minor'
  return { found: [{ item: null, span: null, about: `${words} words`, severity, values }] }
}
