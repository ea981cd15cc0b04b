import { articleTime, doneBefore, frenchPace, namesANumber, rangeSign, weakBound } from '../lexicons/figure-patterns.ts'
import { againstToday, anyNumber, factor, placeBefore, withinOne } from '../lexicons/figure-roles.ts'
import { comparators, fractions, spokenTimes } from '../lexicons/units.ts'
import { amountOf, type Measured, type Quantity, valueOf } from './measured.ts'
import { type NumberAt, numbersOf } from './numbers.ts'
import { shareOf, wordsAlone } from './proportion.ts'
import { figureRolesOf } from './figure-roles.ts'
import { thingsAt, type UnitAt, unitBehind } from './unit-behind.ts'
import { hitsOf, wordsPattern } from './words-pattern.ts'

const fractionPattern = wordsPattern(fractions)
const spokenTime = wordsPattern(spokenTimes)
const comparatorBefore = new RegExp(`(?:${wordsPattern(comparators).source})\\s{0,2}$`)
const change = new RegExp(
  `(?<![a-z0-9])(?:de|from)\\s${anyNumber}\\s(?:a|to|vers)\\s${anyNumber}(?![a-z0-9%]|[.,]\\d)`,
  'g',
)
const articles = new Set(['a', 'an', 'un', 'une'])

/**
 * Every quantity of a folded text, in order, with its role: digits and number words with a unit, bounds without one, shares,
 * factors and changes in words. What only names something (a version, a port, a place in a plan) is none.
 */
export function quantitiesOf(plain: string): readonly Quantity[] {
  return figureRolesOf(plain, measuredIn(plain))
}

/** The same without roles, where only their amounts are asked for. */
export function measuredIn(plain: string): readonly Measured[] {
  const numbers = numbersOf(plain)
  const found: Measured[] = []
  for (const [index, number] of numbers.entries()) {
    const one = shareOf(plain, number, numbers, index) ?? quantityAt(plain, number, numbers[index + 1], found.at(-1))
    if (one !== null) found.push(one)
  }
  const spoken = [
    ...wordsAlone(plain, fractionPattern, 'ratio'),
    ...wordsAlone(plain, factor, 'ratio'),
    ...wordsAlone(plain, spokenTime, 'time'),
    ...withinOneOf(plain),
  ]
  const counted = withoutOverlaps([...found, ...spoken].sort((a, b) => a.start - b.start || b.end - a.end))
  return [...counted, ...apartFrom(changesOf(plain), counted)].sort((a, b) => a.start - b.start)
}

function quantityAt(
  plain: string,
  number: NumberAt,
  next: NumberAt | undefined,
  previous: Measured | undefined,
): Measured | null {
  const before = plain.slice(Math.max(0, number.start - 28), number.start)
  const comparator = comparatorBefore.exec(before.replace(/[$€£] ?$/, ''))?.[0].trim() ?? ''
  if (!number.worded && namesANumber.test(before)) return null
  const money = currencyBefore(plain, number, comparator)
  if (money !== null) return money
  const behind = unitBehind(plain, number.end, number.worded)
  if (behind !== null && isCountingOne(plain, number, behind, before, comparator)) return null
  const unit = behind ?? rangeUnit(plain, number, next) ?? unitOfChange(plain, number, previous)
  if (unit !== null) return measure(number, unit, comparator)
  if (isYear(number) || placeBefore.test(before)) return null
  if (
    isBound(comparator)
      ? number.value !== 1 || !number.worded
      : standsAlone(plain, number, before) || isScore(number, before)
  )
    return measure(number, { dimension: 'bare', text: '', end: number.end }, comparator)
  const things =
    !articles.has(plain.slice(number.start, number.end)) &&
    doneBefore.test(plain.slice(Math.max(0, number.start - 40), number.start))
      ? thingsAt(plain, number.end)
      : null
  return things === null ? null : measure(number, things, comparator)
}

function measure(number: NumberAt, { dimension, text, end }: UnitAt, comparator: string): Measured {
  const value = valueOf(number, dimension)
  const amount = amountOf(value, dimension, text)
  return { start: number.start, end, value, amount, dimension, unit: text, comparator }
}

/** "un test", "a day some day": the article counts nothing, but where it bounds a length of time ("in a week", "moins d’une heure"). */
function isCountingOne(plain: string, number: NumberAt, unit: UnitAt, before: string, comparator: string): boolean {
  const article = plain.slice(number.start, number.end)
  if (!articles.has(article)) return false
  if (unit.dimension === 'rate') return (article[0] === 'u') !== frenchPace.test(unit.text)
  return /\d\s$/.test(before) || !isArticleTime(unit, comparator)
}

function isArticleTime({ dimension, text }: UnitAt, comparator: string): boolean {
  if (dimension !== 'time') return false
  return comparator !== '' || articleTime.test(text)
}

/** "2-3 semaines", "from 5 to 2 days", "de 9 à 1 jour": the first number shares the second one's unit. */
function rangeUnit(plain: string, number: NumberAt, next: NumberAt | undefined): UnitAt | null {
  if (next === undefined || next.start - number.end > 24) return null
  if (!rangeSign.test(plain.slice(number.end, next.start))) return null
  const unit = unitBehind(plain, next.end, next.worded)
  return unit === null ? null : { ...unit, end: number.end }
}

/** "from ten working days to one", "12 j → 2": the second number shares the first one's unit. */
function unitOfChange(plain: string, number: NumberAt, previous: Measured | undefined): UnitAt | null {
  if (previous === undefined || previous.unit === '' || number.start - previous.end > 24) return null
  if (articles.has(plain.slice(number.start, number.end)) && /^ [a-z]/.test(plain.slice(number.end, number.end + 2)))
    return null
  const between = plain.slice(previous.end, number.start)
  if (!rangeSign.test(between) && !againstToday.test(between)) return null
  if (/^ ?[-a-z]*(?:and|et|ou|or|-|\/)/.test(between)) return null
  return { dimension: previous.dimension, text: previous.unit, end: number.end }
}

function currencyBefore(plain: string, number: NumberAt, comparator: string): Measured | null {
  const sign = /[$€£]\s?$/.exec(plain.slice(Math.max(0, number.start - 2), number.start))
  if (sign === null) return null
  const money = measure(number, { dimension: 'money', text: sign[0].trim(), end: number.end }, comparator)
  return { ...money, start: number.start - sign[0].length }
}

/** A comparator strong enough to make a number without unit a bound. */
function isBound(comparator: string): boolean {
  return comparator !== '' && !weakBound.test(comparator)
}

/** The whole value behind a colon or an arrow: "Couverture de tests : 85". */
function standsAlone(plain: string, { start, end }: NumberAt, before: string): boolean {
  return (
    /(?:[a-z)] ?[:=] |→ ?|->\s?|=> ?)$/.test(before) &&
    /^ ?(?:$|[\n;,.](?!\d))/.test(plain.slice(end, end + 3)) &&
    !/(?:19|20)\d\d/.test(plain.slice(start, end))
  )
}

/** "un F1 de 0,92", "AUC to 0.9": a decimal below one that something is said to be. */
function isScore({ value, worded }: NumberAt, before: string): boolean {
  return !worded && value > 0 && value < 1 && /(?:[a-z)²] ?= ?|(?:^|[^a-z])(?:de|a|to|of|at|is|est) )$/.test(before)
}

/** "dans la minute", "within the hour": one of a unit, without a number. */
function withinOneOf(plain: string): readonly Measured[] {
  return hitsOf(plain, withinOne).map(({ start, end, text }) => {
    const unit = /[a-z]+(?:[- ][a-z']+)?$/.exec(text)?.[0] ?? ''
    const one = { start, end, value: 1, grouped: null, worded: true }
    return { ...measure(one, { dimension: 'time', text: unit, end }, 'within') }
  })
}

function isYear(number: NumberAt): boolean {
  return (
    Number.isInteger(number.value) && number.value >= 1900 && number.value <= 2100 && number.end - number.start === 4
  )
}

/** A change between two numbers without a unit: "étapes manuelles : de sept à une", "from 7 to 1". Years are a period. */
function changesOf(plain: string): readonly Measured[] {
  return hitsOf(plain, change)
    .filter(({ text }) => !/(?:19|20)\d\d/.test(text))
    .map(({ start, end }) => ({
      start,
      end,
      value: null,
      amount: null,
      dimension: 'bare',
      unit: '',
      comparator: 'de',
    }))
}

/** Those of the first list, in order, that touch none of the second, which is in order too. One pass over both. */
function apartFrom(changes: readonly Measured[], counted: readonly Measured[]): readonly Measured[] {
  let at = 0
  return changes.filter(({ start, end }) => {
    while (at < counted.length && (counted[at]?.end ?? 0) <= start) at += 1
    return (counted[at]?.start ?? end) >= end
  })
}

function withoutOverlaps(quantities: readonly Measured[]): readonly Measured[] {
  let end = -1
  return quantities.filter((quantity) => {
    if (quantity.start < end) return false
    end = quantity.end
    return true
  })
}
