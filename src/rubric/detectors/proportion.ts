import type { Dimension } from '../lexicons/units.ts'
import { dateBefore, nines, oneIn, wholeBefore } from '../lexicons/figure-roles.ts'
import type { NumberAt } from './numbers.ts'
import type { Measured } from './measured.ts'
import { hitsOf } from './words-pattern.ts'

/** A part of a whole: "8/9", "10 sur 10", "neuf dérives simulées sur dix", "1 in 20", "three nines"; null where the number is none. */
export function shareOf(plain: string, number: NumberAt, numbers: readonly NumberAt[], index: number): Measured | null {
  return ninesAt(plain, number) ?? partAt(plain, number, numbers[index + 1])
}

function ninesAt(plain: string, { start, end, value }: NumberAt): Measured | null {
  const found = nines.exec(plain.slice(end, end + 12))
  if (found === null || value < 2 || value > 6 || !Number.isInteger(value)) return null
  return share(start, end + found[0].length, 100 - 10 ** (2 - value))
}

function partAt(plain: string, part: NumberAt, whole: NumberAt | undefined): Measured | null {
  const next = readSlashed(plain, part) ?? whole
  if (next === undefined || next.start - part.end > 48) return null
  const between = plain.slice(part.end, next.start)
  const slash = /^ ?\/ ?$/.test(between)
  if (!slash && !(isArticle(plain, part) ? oneIn : wholeBefore).test(between)) return null
  if (!isPart(plain, part, next, slash)) return null
  return share(part.start, next.end, (100 * part.value) / next.value)
}

/** "a team of 4" is no share; "un sur dix" is one. */
function isArticle(plain: string, { start, end }: NumberAt): boolean {
  return /^(?:an?|une?)$/.test(plain.slice(start, end))
}

/** Digits behind a slash are no number of their own. */
function readSlashed(plain: string, { end }: NumberAt): NumberAt | undefined {
  const found = /^( ?\/ ?)(\d{1,5})(?![\d/.,-])/.exec(plain.slice(end, end + 9))
  if (found === null) return undefined
  const start = end + (found[1]?.length ?? 0)
  return { start, end: end + found[0].length, value: Number(found[2]), grouped: null, worded: false }
}

/** Not a date ("le 3/12", "01/06"), not "24/7", and nothing measured stands right behind it ("1 sur 3 jours"). */
function isPart(plain: string, part: NumberAt, whole: NumberAt, slash: boolean): boolean {
  if (!Number.isInteger(part.value) || !Number.isInteger(whole.value) || whole.value < 2) return false
  if (part.value > whole.value) return false
  if (!slash) return true
  const isDate =
    plain.startsWith('0', part.start) || dateBefore.test(plain.slice(Math.max(0, part.start - 14), part.start))
  return !isDate || whole.value > 12
}

function share(start: number, end: number, value: number): Measured {
  return { start, end, value, amount: value, dimension: 'ratio', unit: 'share', comparator: '' }
}

/** Quantities said in words alone, such as "un tiers" or "half an hour". */
export function wordsAlone(plain: string, pattern: RegExp, dimension: Dimension): readonly Measured[] {
  return hitsOf(plain, pattern).map(({ start, end, text }) => ({
    start,
    end,
    value: null,
    amount: null,
    dimension,
    unit: text,
    comparator: '',
  }))
}
