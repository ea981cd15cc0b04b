import { comparators, type Dimension, fractions, numberWords, spokenTimes } from '../lexicons/units.ts'
import { type UnitAt, unitBehind } from './unit-behind.ts'
import { hitsOf, wordsPattern } from './words-pattern.ts'
import { articleTime, namesANumber, rangeSign, weakBound } from '../lexicons/figure-patterns.ts'

/** A number that measures something: offsets into the folded text, end exclusive. */
export interface Quantity {
  readonly start: number
  readonly end: number
  /** The number; null where it is said as a share or factor ("la moitié", "halved"). */
  readonly value: number | null
  readonly dimension: Dimension
  /** The unit as written, folded; empty for a bare number. */
  readonly unit: string
  /** "moins de", "≥", "within"…; empty without one. */
  readonly comparator: string
}

const wordedPattern = wordsPattern(Object.keys(numberWords))
const fractionPattern = wordsPattern(fractions)
const spokenTime = wordsPattern(spokenTimes)
const comparatorBefore = new RegExp(`(?:${wordsPattern(comparators).source})\\s{0,2}$`)
const anyNumber = `(?:\\d{1,6}(?:[.,]\\d{1,3})?|${wordedPattern.source})`
const change = new RegExp(`(?<![a-z0-9])(?:de|from)\\s${anyNumber}\\s(?:a|to|vers)\\s${anyNumber}(?![a-z0-9,.%])`, 'g')
const articles = new Set(['a', 'an', 'un', 'une'])

/** Every quantity of a folded text, in order: digits and number words with a unit, bounds without one, shares in words. */
export function quantitiesOf(plain: string): readonly Quantity[] {
  const numbers = [...digitsOf(plain), ...wordedOf(plain)].sort((a, b) => a.start - b.start)
  const found = numbers.flatMap((number, index) => quantityAt(plain, number, numbers[index + 1]))
  const spoken = [...wordsAlone(plain, fractionPattern, 'ratio'), ...wordsAlone(plain, spokenTime, 'time')]
  const counted = withoutOverlaps([...found, ...spoken].sort((a, b) => a.start - b.start || b.end - a.end))
  return [...counted, ...apartFrom(changesOf(plain), counted)].sort((a, b) => a.start - b.start)
}

function wordedOf(plain: string): readonly NumberAt[] {
  const words = hitsOf(plain, wordedPattern).filter(({ end }) => !/^\s\d/.test(plain.slice(end, end + 2)))
  return words.map(({ start, end, text }) => ({
    start,
    end,
    value: wordValue(text),
    worded: true,
  }))
}

function wordValue(text: string): number {
  const word = text.replace(/\s+/g, ' ')
  return Object.hasOwn(numberWords, word) ? (numberWords[word] ?? 1) : 1
}

function quantityAt(plain: string, number: NumberAt, next: NumberAt | undefined): readonly Quantity[] {
  const before = plain.slice(Math.max(0, number.start - 24), number.start)
  const comparator = comparatorBefore.exec(before)?.[0].trim() ?? ''
  if (!number.worded && namesANumber.test(before)) return []
  const unit = unitBehind(plain, number.end, number.worded) ?? rangeUnit(plain, number, next)
  const start = number.start
  if (unit !== null) {
    if (
      articles.has(plain.slice(number.start, number.end)) &&
      (/\d\s$/.test(before) || !isArticleTime(unit, comparator))
    )
      return []
    return [{ start, end: unit.end, value: number.value, dimension: unit.dimension, unit: unit.text, comparator }]
  }
  if (number.worded || !isBound(comparator) || isYear(number)) return currencyBefore(plain, number, comparator)
  return [{ start, end: number.end, value: number.value, dimension: 'bare', unit: '', comparator }]
}

/** "in a week", "une semaine en mode fantôme"; but "un jour" may mean "some day", and "un test" is no quantity. */
function isArticleTime({ dimension, text }: UnitAt, comparator: string): boolean {
  if (dimension !== 'time') return false
  return comparator !== '' || articleTime.test(text)
}

/** "2-3 semaines", "from 5 to 2 days", "de 9 à 1 jour": the first number shares the second one's unit. */
function rangeUnit(plain: string, number: NumberAt, next: NumberAt | undefined): UnitAt | null {
  if (next === undefined || next.start - number.end > 12) return null
  if (!rangeSign.test(plain.slice(number.end, next.start))) return null
  const unit = unitBehind(plain, next.end, next.worded)
  return unit === null ? null : { ...unit, end: number.end }
}

function currencyBefore(plain: string, number: NumberAt, comparator: string): readonly Quantity[] {
  const sign = /[$€£]\s?$/.exec(plain.slice(Math.max(0, number.start - 2), number.start))
  if (sign === null) return []
  const start = number.start - sign[0].length
  return [{ start, end: number.end, value: number.value, dimension: 'money', unit: sign[0].trim(), comparator }]
}

/** A comparator strong enough to make a number without unit a bound. */
function isBound(comparator: string): boolean {
  return comparator !== '' && !weakBound.test(comparator)
}

function isYear(number: NumberAt): boolean {
  return (
    Number.isInteger(number.value) && number.value >= 1900 && number.value <= 2100 && number.end - number.start === 4
  )
}

/** A change between two numbers without a unit: "étapes manuelles : de sept à une", "from 7 to 1". Years are a period. */
function changesOf(plain: string): readonly Quantity[] {
  return hitsOf(plain, change)
    .filter(({ text }) => !/(?:19|20)\d\d/.test(text))
    .map(({ start, end }) => ({ start, end, value: null, dimension: 'bare', unit: '', comparator: 'de' }))
}

/** Quantities said in words alone, such as "un tiers" or "half an hour". */
function wordsAlone(plain: string, pattern: RegExp, dimension: Dimension): readonly Quantity[] {
  return hitsOf(plain, pattern).map(({ start, end, text }) => ({
    start,
    end,
    value: null,
    dimension,
    unit: text,
    comparator: '',
  }))
}

/** Those of the first list, in order, that touch none of the second, which is in order too. One pass over both. */
function apartFrom(changes: readonly Quantity[], counted: readonly Quantity[]): readonly Quantity[] {
  let at = 0
  return changes.filter(({ start, end }) => {
    while (at < counted.length && (counted[at]?.end ?? 0) <= start) at += 1
    return (counted[at]?.start ?? end) >= end
  })
}

function withoutOverlaps(quantities: readonly Quantity[]): readonly Quantity[] {
  let end = -1
  return quantities.filter((quantity) => {
    if (quantity.start < end) return false
    end = quantity.end
    return true
  })
}

/** A number in folded text: digits, or words such as "trois" and "half an". Offsets into the folded text, end exclusive. */
interface NumberAt {
  readonly start: number
  readonly end: number
  readonly value: number
  /** Written as a word: only a unit behind it makes it a quantity. */
  readonly worded: boolean
}

/** Digits with thousands and decimals, not inside a name, a version, a date or an address ("v2.3", "p95", "s3-1", "2026-01-02"). */
const digits =
  /(?<![a-z0-9_@#/\\]|[a-z][-.]|\d[.,:]|\d{4}-|\d-\d{2}-)\d{1,12}(?: \d{3}(?!\d)){0,3}(?:[.,]\d{1,6})?(?![0-9_]|[.,:]\d|-\d{1,4}-\d|[a-z]{0,30}_)/g

/** The numbers written in digits. */
function digitsOf(plain: string): readonly NumberAt[] {
  return hitsOf(plain, digits).map(({ start, end, text }) => ({
    start,
    end,
    value: Number(text.replaceAll(' ', '').replace(',', '.')),
    worded: false,
  }))
}
