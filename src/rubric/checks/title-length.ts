import { placeholdersOf } from '../detectors/placeholder.ts'
import { spanOf } from '../reading/fold.ts'
import { trim } from '../reading/items.ts'
import { type Check, limit } from './check.ts'

/** T1: no placeholder (blocking), at most `max` words (minor). */
export const titleLength: Check = ({ raw, text, words }, criterion) => {
  const max = limit(criterion, 'max')
  const left = placeholdersOf(text.plain).map(({ start, end }) => spanOf(text, start, end))[0]
  if (left !== undefined)
    return { found: [{ item: null, span: left, values: { quote: raw.slice(left.start, left.end) } }] }
  if (words <= max) return { found: [] }
  const values = { case: 'long', count: words, max }
  return { found: [{ item: null, span: trim(raw, 0, raw.length), severity: 'minor', values }] }
}
