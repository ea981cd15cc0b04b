import { distance } from 'fastest-levenshtein'
import { type Dimension, units } from '../lexicons/units.ts'
import { perTime, thingsBehind, wordBetween } from '../lexicons/figure-patterns.ts'
import { wordsPattern } from './words-pattern.ts'

/** A unit in a folded text. */
export interface UnitAt {
  readonly dimension: Dimension
  readonly text: string
  readonly end: number
}

/** No left boundary: a unit may be glued to its number ("30min"). */
const dimensions = ['ratio', 'time', 'rate', 'size', 'money', 'count', 'score'] as const
const unitPatterns = dimensions.map(
  (dimension) =>
    [
      dimension,
      wordsPattern(
        units[dimension].map((unit) => `*${unit}`),
        'y',
      ),
    ] as const,
)

/** A unit right behind the number, or behind one more word ("two promoted versions", "5 derniers jours"). */
export function unitBehind(plain: string, at: number, worded: boolean): UnitAt | null {
  const direct =
    unitAt(plain, at + gapLength(plain, at)) ?? (worded ? null : misspeltUnitAt(plain, at + gapLength(plain, at)))
  if (direct !== null) return direct
  const between = wordBetween.exec(plain.slice(at, at + 24))
  const later = between === null ? null : unitAt(plain, at + between[0].length)
  return later !== null && (later.dimension === 'count' || later.dimension === 'time') && later.text.length > 2
    ? later
    : stretchAt(plain, at, perTime, 'rate')
}

/** Any things in the plural right behind the number ("12 variables"): only what stands before it says whether they count. */
export function thingsAt(plain: string, at: number): UnitAt | null {
  return stretchAt(plain, at, thingsBehind, 'count')
}

function stretchAt(plain: string, at: number, pattern: RegExp, dimension: Dimension): UnitAt | null {
  pattern.lastIndex = at
  const text = pattern.exec(plain)?.[0]
  return text === undefined ? null : { dimension, text: text.trim(), end: at + text.length }
}

/** A unit with one letter wrong or missing ("30 minuts", "3 semaine", "2 heurs"). */
function misspeltUnitAt(plain: string, at: number): UnitAt | null {
  const word = /^[a-z]{5,12}(?![a-z0-9_])/.exec(plain.slice(at, at + 13))?.[0]
  if (word === undefined) return null
  const near = commonUnits.some((unit) => Math.abs(unit.length - word.length) <= 1 && distance(unit, word) === 1)
  return near ? { dimension: 'time', text: word, end: at + word.length } : null
}

const commonUnits = [
  'secondes',
  'seconds',
  'minutes',
  'heures',
  'hours',
  'jours',
  'semaines',
  'weeks',
  'months',
  'trimestres',
  'quarters',
  'journees',
]

function gapLength(plain: string, at: number): number {
  return /^(?:-(?=[a-z]{3})|\s{0,2}|\s?\/\s?\d{1,3}\s?)(?=\S)/.exec(plain.slice(at, at + 8))?.[0].length ?? 0
}

function unitAt(plain: string, at: number): UnitAt | null {
  for (const [dimension, pattern] of unitPatterns) {
    pattern.lastIndex = at
    const match = pattern.exec(plain)
    if (match !== null) return { dimension, text: match[0], end: at + match[0].length }
  }
  return null
}
