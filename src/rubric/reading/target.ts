import { placeholdersOf } from '../detectors/placeholder.ts'
import type { Quantity } from '../detectors/measured.ts'
import { quantitiesOf } from '../detectors/quantity.ts'
import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { cadenceWords, comparisonWords } from '../lexicons/conditions.ts'
import { lastFigure } from '../lexicons/figure-patterns.ts'
import {
  aimedAt,
  answeredWord,
  countedOver,
  barred,
  cadenceForm,
  currentColumns,
  direction,
  measuredWords,
  noneOrAll,
  readLast,
  reporting,
  targetColumns,
  todayOnly,
} from '../lexicons/targets.ts'
import type { Span } from '../finding.ts'
import { fold } from './fold.ts'
import type { Item } from './item.ts'
import type { ListEntry } from './section-reading.ts'

const cadence = wordsPattern(cadenceWords)
const measured = wordsPattern(measuredWords)
const targetColumn = wordsPattern(targetColumns)
const currentColumn = wordsPattern(currentColumns)
const extreme = wordsPattern(noneOrAll)

/** Whether an entry has a value to reach. In a table the column says what a figure is; elsewhere its role does. */
export function hasTarget(raw: string, entry: ListEntry): boolean {
  const { item, text, quantities } = entry
  const labels = labelsOf(raw, item)
  const aimed = labels.filter(({ name }) => hits(name, targetColumn))
  if (aimed.length > 0) {
    return (
      aimed.some(({ span }) => isTargetCell(fold(raw, span.start, span.end).plain)) ||
      quantities.some(({ comparator }) => /^[<>≤≥=]/.test(comparator))
    )
  }
  if (labels.some(({ name }) => hits(name, currentColumn)) && !isAimedBeside(raw, item.parts)) return false
  if (isMeasurement(text.plain) && !quantities.some(({ role }) => role === 'current' || role === 'start')) return false
  if (item.ticked) return quantities.some(({ comparator, dimension }) => comparator !== '' && dimension !== 'count')
  return isTold(text.plain, quantities)
}

interface LabelledPart {
  readonly name: string
  readonly span: Span
}

/** What an entry says under labels and columns, these folded. */
function labelsOf(raw: string, { parts }: Item): readonly LabelledPart[] {
  return parts.flatMap(({ label, span }) =>
    label === null ? [] : [{ name: fold(raw, label.start, label.end).plain, span }],
  )
}

/** Whether another cell than today's, or the one that says over how long or from where, holds a figure to reach. */
function isAimedBeside(raw: string, parts: ListEntry['item']['parts']): boolean {
  const others = parts.filter(({ role }) => role !== 'current' && role !== 'window' && role !== 'source')
  return others.some(({ span }) => quantitiesOf(fold(raw, span.start, span.end).plain).some(isAimed))
}

/** What stands in a target's cell: a value, a cadence, or a state that is reached or not ("oui", "réussi", "✔"). */
function isTargetCell(plain: string): boolean {
  if (placeholdersOf(plain).length > 0 || readLast.test(plain)) return false
  const quantities = quantitiesOf(plain)
  if (quantities.some(isAimed)) return true
  const text = plain.trim()
  if (quantities.length > 0 || barred.test(text) || reporting.test(text)) return false
  return answeredWord.test(text) || isBareValue(text) || hits(text, cadence) || cadenceForm.test(text)
}

/** "Name : value" has its target behind the colon; a sentence has it where a figure is aimed for. */
function isTold(whole: string, all: readonly Quantity[]): boolean {
  if (placeholdersOf(whole).length > 0) return false
  const plain = whole.replace(countedOver, (said) => ' '.repeat(said.length))
  const quantities = all.filter(({ start }) => /\S/.test(plain.charAt(start)))
  const value = /^[^:|\n]{2,120} ?: +(\S[^]*)$/.exec(plain)?.[1] ?? plain
  if (barred.test(value) && quantities.every(({ dimension }) => dimension === 'bare')) return false
  if (quantities.some(isAimed)) return true
  if (
    quantities.some(({ role }) => role === 'current') ||
    todayOnly.test(plain) ||
    (reporting.test(value) && !aimedAt.test(value))
  )
    return false
  return (
    (value !== plain && answeredWord.test(value)) ||
    isBareValue(value) ||
    hits(value, cadence) ||
    cadenceForm.test(value)
  )
}

/** A value that tells success from failure: not today's, not the period it is counted over. */
function isAimed({ role }: Quantity): boolean {
  return role === 'target' || role === 'threshold'
}

/** A figure without a unit, a share in words, none or all; a name with a digit ("TF-IDF 2k", "WCAG 2.1") is not one. */
function isBareValue(plain: string): boolean {
  if (direction.test(plain)) return false
  return (
    leadingFigure.test(plain) ||
    lastFigure.test(plain) ||
    bareFigure.test(plain) ||
    hits(plain.replace(/\([^()]{0,200}\)/g, ' '), extreme)
  )
}

/** A cell that begins with its figure: "3–5", "0", "≥ 12 tables". */
const leadingFigure = /^[\s~<>=≤≥+-]{0,4}(?:[jdhm] ?\+ ?)?\d{1,9}(?:[.,]\d{1,3})?(?![a-z0-9_.:/]|-[a-z0-9]*[a-z])/

/** A decimal, a fraction or a figure behind a sign: "PSI 0.10-0.25", "33/33", "prod - 0.02", "passe à 0". */
const bareFigure =
  /(?<![a-z0-9_.])(?:0?[.,]\d{1,3}|\d{1,4}\s?\/\s?\d{1,4}|0)(?![a-z0-9_.]|[.,]\d)|(?:[=<>≤≥~]|->|→)\s?\d/

/** A reading rather than an aim: a spread, the word "measured", or more decimals than anyone aims for. */
function isMeasurement(plain: string): boolean {
  return (
    hits(plain, measured) ||
    /(?:mesuree? a|measured at)\s\d/.test(plain) ||
    /(?<![\d.,]|[<>≤≥=~]\s?)\d{1,6}[.,]\d{4,6}(?!\d)(?!\s?%)|(?<![\d.,]|[<>≤≥=~]\s?)0[.,]\d{3,6}(?!\d)(?!\s?%)/.test(
      plain,
    )
  )
}

const today = wordsPattern([...currentColumns, ...comparisonWords])
const compared = wordsPattern(comparisonWords)

/**
 * Whether an entry says where it starts from: a figure of today or the start of a change beside the one to reach, a column for
 * today's value, or a comparison with today in words.
 */
export function hasBaseline(raw: string, { item, text, quantities }: ListEntry): boolean {
  if (labelsOf(raw, item).some(({ name }) => hits(name, today))) return quantities.length > 0
  if (!quantities.some(isAimed) && !quantities.some(({ value }) => value === null)) return false
  return quantities.some(({ role }) => role === 'current' || role === 'start') || isCompared(text.plain, quantities)
}

/** "contre une relance manuelle", "at the moment nobody is paged": today told in words beside a figure to reach. */
function isCompared(plain: string, quantities: readonly Quantity[]): boolean {
  const last = hitsOf(plain, compared).at(-1)
  return last !== undefined && quantities.length > 0 && (plain.slice(last.end).match(/[a-z]{3,}/g) ?? []).length >= 2
}
