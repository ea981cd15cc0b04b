import type { Entry } from '../facts.ts'
import { type Check, firstWords, type Found, type Verdict } from './check.ts'

/** O3, automatic part: an objective that holds a quantity is measurable; one without is asked about. */
export const measurable: Check = ({ raw, entries }) => quantified(raw, entries)

/** M3, automatic part: an indicator that holds a quantity has a target; one without is asked about. */
export const targeted: Check = ({ raw, entries }) => quantified(raw, entries)

function quantified(raw: string, entries: readonly Entry[]): Verdict {
  const found = entries.filter(({ quantities }) => quantities.length === 0).map((entry) => lacking(entry))
  const strengths = entries
    .filter(({ quantities }) => quantities.length > 0)
    .map(({ item }) => ({ item: item.number, quote: firstWords(raw, item.span) }))
  return { found, strengths }
}

function lacking({ item }: Entry): Found {
  return { item: item.number, span: item.span, values: { item: item.number } }
}
