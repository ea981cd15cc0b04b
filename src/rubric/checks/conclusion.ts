import type { Measured } from '../detectors/measured.ts'
import { numbersOf } from '../detectors/numbers.ts'
import { measuredIn } from '../detectors/quantity.ts'
import { thingsAt } from '../detectors/unit-behind.ts'
import { ofProposal } from '../lexicons/figure-patterns.ts'
import { spanOf } from '../reading/fold.ts'
import { sectionNumbers } from '../section.ts'
import {
  type EvidenceIn,
  limit,
  met,
  type SectionCheck,
  type SectionChecks,
  type WholeCheck,
  type WholeChecks,
} from './check.ts'

/** Z1: a word count from `min` to `max`. */
const conclusionLength: SectionCheck = ({ words }, criterion) => {
  const [min, max] = [limit(criterion, 'min'), limit(criterion, 'max')]
  if (words >= min && words <= max) return met
  const values = { count: words, min, max, ...(words > max ? { case: 'long' } : {}) }
  return { found: [{ item: null, span: null, about: `${words} words`, values }] }
}

/** Z4: a figure in the conclusion whose amount stands nowhere in sections 2 to 9: one with a unit, or a number of things. */
const newFigure: WholeCheck = (readings) => {
  const { text, raw } = readings[10]
  const told = measuredIn(text.plain).filter(
    ({ value, dimension, unit }) => value !== null && value > 1 && unit !== '' && dimension !== 'count',
  )
  const things = thingsIn(text.plain)
  if (told.length + things.length === 0) return []
  const earlier = sectionNumbers
    .filter((section) => section > 1 && section < 10)
    .map((section) => readings[section].text)
  const before = new Set(earlier.flatMap(({ plain }) => measuredIn(plain).map((one) => figureOf(one))))
  if (before.size === 0) return []
  const numbers = new Set(
    things.length === 0 ? [] : earlier.flatMap(({ plain }) => numbersOf(plain).map(({ value }) => value)),
  )
  const apart = things.filter(
    ({ start, value }) => !numbers.has(value) && !told.some((one) => one.start <= start && start < one.end),
  )
  return [...told.filter((one) => !before.has(figureOf(one))), ...apart].map(({ start, end }): EvidenceIn => {
    const span = spanOf(text, start, end)
    return { section: 10, item: null, span, values: { quote: raw.slice(span.start, span.end) } }
  })
}

/** Four things or more that are no parts of the proposal ("trente communes"), or any number from a thousand that is no year. */
function thingsIn(plain: string): readonly { readonly start: number; readonly end: number; readonly value: number }[] {
  return numbersOf(plain).flatMap(({ start, end, value }) => {
    if (value < 4 || (value >= 1900 && value <= 2100)) return []
    const things = thingsAt(plain, end)
    if (things === null) return value >= 1000 ? [{ start, end, value }] : []
    return ofProposal.test(things.text) ? [] : [{ start, end: things.end, value }]
  })
}

/** A figure in its common unit: 24 hours are a day. */
function figureOf({ amount, value, dimension }: Measured): string {
  return `${(amount ?? value)?.toPrecision(3)} ${dimension}`
}

/** Section 10 alone, by criterion. */
export const conclusionChecks: SectionChecks = { Z1: conclusionLength }

/** Section 10 beside the others, by criterion. */
export const conclusionWholeChecks: WholeChecks = { Z4: newFigure }
