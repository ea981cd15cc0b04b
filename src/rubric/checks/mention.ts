import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { limit, met, open, type SectionCheck } from './check.ts'

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
