import type { Criterion } from '../criteria/criterion.ts'
import { type CheckResult, limit, met, open, type SectionCheck } from './check.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'

/** Judges how many entries a list has: none at all blocks; too few or too many is major. */
export function countVerdict(criterion: Criterion, count: number, what: string): CheckResult {
  const min = limit(criterion, 'min')
  const max = criterion.limits?.['max'] ?? Number.POSITIVE_INFINITY
  if (count >= min && count <= max) return met
  const values = { count, min, ...(Number.isFinite(max) ? { max } : {}), ...(count > max ? { case: 'many' } : {}) }
  const severity = count === 0 ? 'blocking' : 'major'
  return { found: [{ item: null, span: null, about: `${count} ${what}`, severity, values }] }
}

/** Met where the text holds one of the words; without any, code cannot tell. */
export function mentionOf(entries: readonly string[]): SectionCheck {
  const pattern = wordsPattern(entries)
  return ({ text }) => (hits(text.plain, pattern) ? met : open)
}

/** Met where the text touches at least `min` of the groups of words; with fewer, code cannot tell. */
export function mentionOfGroups(groups: Readonly<Record<string, readonly string[]>>): SectionCheck {
  const patterns = Object.values(groups).map((group) => wordsPattern(group))
  return ({ text }, criterion) =>
    patterns.filter((pattern) => hits(text.plain, pattern)).length >= limit(criterion, 'min') ? met : open
}
