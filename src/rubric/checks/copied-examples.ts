import { distance } from 'fastest-levenshtein'
import { objectiveExamples } from '../lexicons/guide-examples.ts'
import { type Check, limit } from './check.ts'

/** O11: an objective that is, but for a few letters, an example of the guide. */
export const copiedExamples: Check = ({ entries }, criterion) => ({
  found: entries
    .filter(({ text }) => isCopy(text.plain, limit(criterion, 'similarity')))
    .map(({ item }) => ({ item: item.number, span: item.span, values: { item: item.number } })),
})

/** Numbers count as the guide's X and Y: filling them in is not enough to make an objective one's own. */
function isCopy(plain: string, similarity: number): boolean {
  if (plain.length > 140) return false
  const text = plain
    .replace(/\d[\d.,]{0,8}/g, 'x')
    .replace(/\s+/g, ' ')
    .replace(/[.;\s]+$/, '')
  return objectiveExamples.some(
    (example) => 1 - distance(text, example) / Math.max(text.length, example.length) > similarity,
  )
}
