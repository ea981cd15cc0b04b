import type { Quantity } from '../detectors/measured.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Span } from '../finding.ts'
import { metricHeads } from '../lexicons/metric-heads.ts'
import type { SectionNumber } from '../section.ts'
import { fold, type FoldedText, spanOf } from './fold.ts'
import type { SectionReading } from './section-reading.ts'
import { sentencesOf } from './sentences.ts'

/** One sentence or entry that gives figures for a known quantity, in a common unit. */
export interface Figure {
  readonly section: SectionNumber
  readonly head: string
  readonly dimension: Quantity['dimension']
  /** Every figure of the sentence in hours or percent: today's and tomorrow's. */
  readonly values: readonly number[]
  readonly span: Span
  readonly quote: string
}

const heads = Object.entries(metricHeads).map(([head, lists]) => ({
  head,
  patterns: lists.map((list) => wordsPattern(list)),
}))

/** The figures of a section that are about a known quantity. */
export function figuresOf({ section, raw, entries }: SectionReading): readonly Figure[] {
  const spans = entries.length > 0 ? entries.map(({ item }) => item.span) : sentencesOf(raw)
  return spans.slice(0, 200).flatMap(({ start, end }) => figuresAt(section, raw, fold(raw, start, end)))
}

function figuresAt(section: SectionNumber, raw: string, text: FoldedText): readonly Figure[] {
  const quantities = quantitiesOf(text.plain).filter(isComparable)
  const spoken =
    quantities.length === 0
      ? []
      : heads.filter(({ patterns }) => patterns.every((pattern) => hits(text.plain, pattern)))
  return spoken.flatMap(({ head, patterns }): readonly Figure[] => {
    const own = spoken.length === 1 ? quantities : quantities.filter((one) => isInClause(text.plain, one, patterns))
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined || own.some(({ dimension }) => dimension !== first.dimension))
      return []
    const values = own.flatMap(({ amount }) => amount ?? [])
    const span = spanOf(text, last.start, last.end)
    const quote = raw.slice(span.start, span.end)
    return values.length === 0 ? [] : [{ section, head, dimension: first.dimension, values, span, quote }]
  })
}

function isComparable({ dimension, value }: Quantity): boolean {
  return value !== null && (dimension === 'time' || dimension === 'ratio')
}

/** Where a sentence speaks of several quantities, a figure belongs to those that its own clause names. */
function isInClause(plain: string, { start, end }: Quantity, patterns: readonly RegExp[]): boolean {
  const before =
    plain
      .slice(Math.max(0, start - 90), start)
      .split(/[,;.|]\s|\s(?:et|and)\s/)
      .at(-1) ?? ''
  const after = plain.slice(end, end + 30).split(/[,;.|]\s|\s(?:et|and)\s/)[0] ?? ''
  return patterns.every((pattern) => hits(`${before}${after}`, pattern))
}

/** Whether two figures for the same quantity agree: one of each, within two per cent. */
export function agree(left: Figure, right: Figure): boolean {
  return left.values.some((mine) => right.values.some((value) => isNear(mine, value)))
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right)) * 0.02
}
