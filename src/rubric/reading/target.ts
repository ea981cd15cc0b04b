import { fold } from './fold.ts'
import { placeholdersOf } from '../detectors/placeholder.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Quantity } from '../detectors/quantity.ts'
import type { ListEntry } from './section-reading.ts'
import { cadenceWords, comparisonWords } from '../lexicons/conditions.ts'
import { currentColumns, measuredWords, noneOrAll, targetColumns } from '../lexicons/targets.ts'
import { fromTo, lastFigure } from '../lexicons/figure-patterns.ts'

const cadence = wordsPattern(cadenceWords)
const measured = wordsPattern(measuredWords)
const targetColumn = wordsPattern(targetColumns)
const currentColumn = wordsPattern(currentColumns)
const extreme = wordsPattern(noneOrAll)

/** Whether an entry has a value to reach. In a table the column says what a figure is; elsewhere any figure but a count of what is done already. */
export function hasTarget(raw: string, entry: ListEntry): boolean {
  const { item, text, quantities } = entry
  const columns = item.header.map((header) => fold(raw, header.start, header.end).plain)
  const aimed = columns.flatMap((name, column) => (hits(name, targetColumn) ? [item.cells[column]] : []))
  if (aimed.length > 0) {
    return (
      aimed.some((cell) => cell !== undefined && isValue(fold(raw, cell.start, cell.end).plain)) ||
      boundOutside(entry, quantities)
    )
  }
  const onlyCurrent = columns.some((name) => hits(name, currentColumn)) && columns.length <= 2
  if (onlyCurrent || isMeasurement(text.plain)) return false
  if (item.ticked) return quantities.some(({ comparator, dimension }) => comparator !== '' && dimension !== 'count')
  return isValue(text.plain) || quantities.length > 0
}

/** A bound written into another cell of the row ("Latence < 2 s | Prometheus"). */
function boundOutside({ text }: ListEntry, quantities: readonly Quantity[]): boolean {
  return quantities.some(({ comparator, start }) => /^[<>≤≥=]/.test(comparator) && start < text.plain.length)
}

/** A figure, a share in words, a cadence, or none at all; a name with a digit ("TF-IDF 2k", "WCAG 2.1") is not one. */
function isValue(plain: string): boolean {
  if (placeholdersOf(plain).length > 0) return false
  return (
    /(?<![a-z0-9_.@-]|[a-z] )\d/.test(plain) ||
    lastFigure.test(plain) ||
    bareFigure.test(plain) ||
    hits(plain, cadence) ||
    hits(plain, extreme)
  )
}

/** A decimal, a fraction or a figure behind a sign: "PSI 0.10-0.25", "33/33", "prod - 0.02", "passe à 0". */
const bareFigure =
  /(?<![a-z0-9_.])(?:0?[.,]\d{1,3}|\d{1,4}\s?\/\s?\d{1,4}|0)(?![a-z0-9_.]|[.,]\d)|(?:[:=<>≤≥~]|->|→)\s?\d/

/** A reading rather than an aim: a spread, the word "measured", or more decimals than anyone aims for. */
function isMeasurement(plain: string): boolean {
  return (
    hits(plain, measured) ||
    /(?:mesuree? a|measured at)\s\d/.test(plain) ||
    /(?<!\d)\d{1,6}[.,]\d{3,6}(?!\d)(?!\s?%)/.test(plain)
  )
}

const current = wordsPattern([...currentColumns, ...comparisonWords])

/** Whether an entry says where it starts from: two quantities of one dimension, with a word or column that sets today against tomorrow. */
export function hasBaseline(raw: string, { item, text, quantities }: ListEntry): boolean {
  const columns = item.header.map((header) => fold(raw, header.start, header.end).plain)
  const pair = quantities.some((one, index) =>
    quantities.slice(0, index).some((other) => other.dimension === one.dimension && other.value !== one.value),
  )
  const told = hits(text.plain, current) || columns.some((name) => hits(name, current))
  const range = fromTo.test(text.plain)
  return pair ? told || range : columns.some((name) => hits(name, current)) && quantities.length > 0
}
