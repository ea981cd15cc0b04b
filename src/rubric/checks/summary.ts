import { modelWords } from '../lexicons/context.ts'
import { families, familyWords } from '../lexicons/families.ts'
import { limit, met, type SectionCheck, type SectionChecks } from './check.ts'
import { mentionOf } from './common.ts'

/** R1: a word count from `min` to `max`; far out of it is major, just out of it minor. */
const summaryLength: SectionCheck = ({ words }, criterion) => {
  const [min, max] = [limit(criterion, 'min'), limit(criterion, 'max')]
  if (words >= min && words <= max) return met
  const far = words < limit(criterion, 'short') || words > limit(criterion, 'long')
  const values = { count: words, min, max, ...(words > max ? { case: 'long' } : {}) }
  const severity = far ? 'major' : 'minor'
  return { found: [{ item: null, span: null, about: `${words} words`, severity, values }] }
}

/** Section 2, by criterion. */
export const summaryChecks: SectionChecks = {
  R1: summaryLength,
  R2: mentionOf(modelWords),
  R3: mentionOf(families.flatMap((name) => familyWords[name])),
}
