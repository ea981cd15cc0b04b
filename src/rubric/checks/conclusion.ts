import type { Measured } from '../detectors/measured.ts'
import { measuredIn } from '../detectors/quantity.ts'
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
  return { found: [{ item: null, span: null, about: `${words} words`, values: { count: words, min, max } }] }
}

/** Z4: a figure with a unit in the conclusion whose amount stands nowhere in sections 2 to 9. */
const newFigure: WholeCheck = (readings) => {
  const { text, raw } = readings[10]
  const told = measuredIn(text.plain).filter(
    ({ value, dimension, unit }) => value !== null && value > 1 && unit !== '' && dimension !== 'count',
  )
  if (told.length === 0) return []
  const before = new Set(
    sectionNumbers
      .filter((section) => section > 1 && section < 10)
      .flatMap((section) => measuredIn(readings[section].text.plain).map((one) => figureOf(one))),
  )
  if (before.size === 0) return []
  return told
    .filter((one) => !before.has(figureOf(one)))
    .map(({ start, end }): EvidenceIn => {
      const span = spanOf(text, start, end)
      return { section: 10, item: null, span, values: { quote: raw.slice(span.start, span.end) } }
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
