import type { Quantity } from '../detectors/measured.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Span } from '../finding.ts'
import {
  driftScore,
  followsFrom,
  headDimensions,
  metricHeads,
  partOfWhole,
  quantile,
  sideWords,
} from '../lexicons/metric-heads.ts'
import type { SectionNumber } from '../section.ts'
import { fold, type FoldedText, spanOf } from './fold.ts'
import type { ListEntry, SectionReading } from './section-reading.ts'
import { sentencesOf } from './sentences.ts'

/** What one sentence or entry says of one thing: its values of today, to reach or as a limit, in a common unit. */
export interface Figure {
  readonly section: SectionNumber
  readonly side: 'today' | 'aim' | 'limit'
  readonly dimension: Quantity['dimension']
  /** The unit of what is counted; empty where amounts can be compared across units. */
  readonly unit: string
  readonly amounts: readonly number[]
  /** The known quantity that it is about, where its words name one. */
  readonly head: string | null
  /** The first letters of its rarer words. */
  readonly stems: ReadonlySet<string>
  readonly quantile: string
  /** The statistic that a bare limit is one of, such as "psi". */
  readonly score: string
  /** What follows once it is passed, each of `followsFrom` by its place; empty where none is named. */
  readonly follows: string
  readonly span: Span
  readonly quote: string
}

interface FigurePassage {
  readonly text: FoldedText
  readonly quantities: readonly Quantity[]
}

const heads = Object.entries(metricHeads).map(([head, lists]) => ({
  head,
  patterns: lists.map((list) => wordsPattern(list)),
}))

const known = new WeakMap<SectionReading, readonly Figure[]>()

/** The figures of a section, by sentence or entry; read once, since several criteria compare them. */
export function figuresOf(reading: SectionReading): readonly Figure[] {
  const before = known.get(reading)
  if (before !== undefined) return before
  const figures = readFigures(reading)
  known.set(reading, figures)
  return figures
}

function readFigures({ section, raw, entries }: SectionReading): readonly Figure[] {
  const passages =
    entries.length > 0
      ? entries
      : sentencesOf(raw)
          .slice(0, 200)
          .map((span) => passageAt(raw, span))
  return passages.slice(0, 200).flatMap((passage: ListEntry | FigurePassage) => figuresIn(section, raw, passage))
}

function passageAt(raw: string, { start, end }: Span): FigurePassage {
  const text = fold(raw, start, end)
  return { text, quantities: quantitiesOf(text.plain) }
}

function figuresIn(section: SectionNumber, raw: string, { text, quantities }: FigurePassage): readonly Figure[] {
  const told = quantities.filter((one) => isComparable(text.plain, one))
  if (told.length === 0) return []
  const spoken = heads.filter(({ patterns }) => patterns.every((pattern) => hits(text.plain, pattern)))
  const isMixed = told.filter(({ role }) => role === 'target').length > 1
  return [
    ...Map.groupBy(told, (one) =>
      keyOf(one, headOf(text.plain, one, spoken) ?? (isMixed ? clauseOf(text.plain, one) : '')),
    ),
  ].flatMap(([, group]): readonly Figure[] => {
    const [first] = group
    const last = group.at(-1)
    const side = first === undefined ? null : sideOf(first)
    if (first === undefined || last === undefined || side === null) return []
    const span = spanOf(text, last.start, last.end)
    return [
      {
        section,
        side,
        dimension: first.dimension,
        unit: unitOf(first),
        amounts: group.flatMap(({ amount }) => amount ?? []),
        head: headOf(text.plain, first, spoken),
        stems: stemsOf(isMixed ? clauseOf(text.plain, first) : text.plain),
        score: driftScore.exec(text.plain)?.[0] ?? '',
        follows: followsFrom.flatMap((what, index) => (what.test(text.plain) ? [index] : [])).join(' '),
        quantile: quantile.exec(text.plain)?.[0] ?? '',
        span,
        quote: raw.slice(span.start, span.end),
      },
    ]
  })
}

/** Figures of one thing belong together; in a sentence that aims at several, each clause tells of its own. */
function keyOf(one: Quantity, thing: string): string {
  return [sideOf(one), one.dimension, unitOf(one), thing].join(' ')
}

function sideOf({ role }: Quantity): Figure['side'] | null {
  if (role === 'current' || role === 'start') return 'today'
  if (role === 'threshold') return 'limit'
  return role === 'target' ? 'aim' : null
}

/** What is counted is compared only with the same; a length of time or a share with any of its kind. */
function unitOf({ dimension, unit }: Quantity): string {
  return dimension === 'count' ? unit.replace(/[sx]$/, '') : ''
}

/** A time, a share or a count; a bare number only as a limit. Not a part of the whole ("dont 4 jours d’attente"), nor how long something is only watched. */
function isComparable(plain: string, { start, dimension, amount, role }: Quantity): boolean {
  if (amount === null || partOfWhole.test(plain.slice(Math.max(0, start - 24), start))) return false
  if (dimension === 'bare') return role === 'threshold'
  return dimension === 'time' || dimension === 'ratio' || dimension === 'count'
}

/** Where a sentence speaks of several quantities, a figure belongs to the one that its own clause names. */
function headOf(plain: string, one: Quantity, named: typeof heads): string | null {
  const spoken = named.filter(({ head }) => (headDimensions[head] ?? one.dimension) === one.dimension)
  if (spoken.length === 1) return spoken[0]?.head ?? null
  return spoken.find(({ patterns }) => isInClause(plain, one, patterns))?.head ?? null
}

function isInClause(plain: string, one: Quantity, patterns: readonly RegExp[]): boolean {
  const clause = clauseOf(plain, one)
  return patterns.every((pattern) => hits(clause, pattern))
}

/** The words around a figure, up to the nearest comma or "and" on either side. */
function clauseOf(plain: string, { start, end }: Quantity): string {
  const before =
    plain
      .slice(Math.max(0, start - 90), start)
      .split(/[,;.|]\s|\s(?:et|and)\s/)
      .at(-1) ?? ''
  const after = plain.slice(end, end + 30).split(/[,;.|]\s|\s(?:et|and)\s/)[0] ?? ''
  return `${before}${after}`
}

function stemsOf(plain: string): ReadonlySet<string> {
  const words = plain.match(/[a-z]{4,30}/g) ?? []
  return new Set(words.filter((word) => !sideWords.has(word)).map((word) => word.slice(0, 6)))
}

/** Whether two figures are certainly about the same: a known quantity, or nearly all the words of the shorter one. */
export function isSameThing(left: Figure, right: Figure): boolean {
  if (left.side !== right.side || left.dimension !== right.dimension || left.unit !== right.unit) return false
  if (left.quantile !== '' && right.quantile !== '' && left.quantile !== right.quantile) return false
  if (left.head !== null && right.head !== null && left.side !== 'limit') return left.head === right.head
  const shared = [...left.stems].filter((stem) => right.stems.has(stem)).length
  const fewer = Math.min(left.stems.size, right.stems.size)
  if (left.dimension === 'count') return shared >= 3 && shared >= fewer * 0.6
  if (left.dimension === 'bare') {
    return left.score !== '' && left.score === right.score && (left.follows === right.follows || isOpen(left, right))
  }
  return shared >= 2 && shared >= fewer * 0.6
}

function isOpen(left: Figure, right: Figure): boolean {
  return left.follows === '' || right.follows === ''
}

/** Whether two figures for the same thing agree: one of each within two per cent, or shares that are each other's rest. Of shares close to all, the rest decides. */
export function agree(left: Figure, right: Figure): boolean {
  return left.amounts.some((mine) =>
    right.amounts.some((value) =>
      left.dimension === 'ratio' ? isNearShare(mine, value) || isNear(mine + value, 100) : isNear(mine, value),
    ),
  )
}

/** "99 %" and "99.9 %" are ten times apart in what they let fail. */
function isNearShare(left: number, right: number): boolean {
  const rests = [100 - left, 100 - right].toSorted((a, b) => a - b)
  const [less = 0, more = 0] = rests
  return isNear(left, right) && (more > 5 || less < 0 || more - less <= more * 0.4)
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(Math.abs(left), Math.abs(right)) * 0.02
}
