import { placeholdersOf } from '../detectors/placeholder.ts'
import { spanOf } from '../reading/fold.ts'
import type { Check } from './check.ts'

/** O9: one finding per word left from the template. */
export const placeholders: Check = ({ raw, text, entries }) => ({
  found: placeholdersOf(text.plain).map(({ start, end }) => {
    const span = spanOf(text, start, end)
    const entry = entries.find(({ item }) => span.start >= item.span.start && span.end <= item.span.end)
    return { item: entry?.item.number ?? null, span, values: { quote: raw.slice(span.start, span.end) } }
  }),
})
