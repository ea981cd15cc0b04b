import { numberWords } from '../lexicons/units.ts'
import { hitsOf, wordsPattern } from './words-pattern.ts'

/** A number in folded text: digits, or words such as "trois" and "half an". Offsets into the folded text, end exclusive. */
export interface NumberAt {
  readonly start: number
  readonly end: number
  readonly value: number
  /** The value if its one point or comma parts thousands ("1,200", "1.200"), which only the unit tells; null for any other. */
  readonly grouped: number | null
  /** Written as a word: only a unit behind it makes it a quantity. */
  readonly worded: boolean
}

const words = wordsPattern(Object.keys(numberWords))

/** Digits with thousands and decimals, not inside a name, a version, a date or an address ("v2.3", "p95", "s3-1", "2026-01-02"). */
const digits =
  /(?<![\w./])1\/[24](?= ?[hjd])|(?:(?<=(?<![a-z])sub-)|(?<![a-z0-9_@#/\\]|[a-z][-.]|\d[.,:]|\d{4}-|\d-\d{2}-))(?:\d{1,3}(?:,\d{3}){2,3}|\d{1,3}(?:\.\d{3}){2,3}|\d{1,12}(?: \d{3}(?!\d)){0,3}(?:[.,]\d{1,6})?)(?![0-9_]|[.,:]\d|-\d{1,4}-\d|[a-z]{0,30}_)|(?<=[<>=≤≥~] ?)[.,]\d{1,4}(?!\d)/g

/** The numbers of a folded text, in order. */
export function numbersOf(plain: string): readonly NumberAt[] {
  return [...digitsOf(plain), ...wordedOf(plain)].sort((a, b) => a.start - b.start)
}

function digitsOf(plain: string): readonly NumberAt[] {
  if (!/\d/.test(plain)) return []
  return hitsOf(plain, digits).map(({ start, end, text }) => ({ start, end, worded: false, ...valuesOf(text) }))
}

function valuesOf(text: string): Pick<NumberAt, 'value' | 'grouped'> {
  if (/^\d+$/.test(text)) return { value: Number(text), grouped: null }
  const [part, whole] = text.split('/')
  if (whole !== undefined) return { value: Number(part) / Number(whole), grouped: null }
  const tight = text.replaceAll(' ', '')
  if (/[.,]\d{3}[.,]/.test(tight)) return { value: Number(tight.replace(/[.,]/g, '')), grouped: null }
  const value = Number(tight.replace(',', '.'))
  return { value, grouped: /^[1-9]\d{0,2}[.,]\d{3}$/.test(tight) ? value * 1000 : null }
}

function wordedOf(plain: string): readonly NumberAt[] {
  return hitsOf(plain, words)
    .filter(({ end }) => !/^\s\d/.test(plain.slice(end, end + 2)))
    .map(({ start, end, text }) => ({ start, end, value: wordValue(text), grouped: null, worded: true }))
}

function wordValue(text: string): number {
  const word = text.replace(/\s+/g, ' ')
  return Object.hasOwn(numberWords, word) ? (numberWords[word] ?? 1) : 1
}
