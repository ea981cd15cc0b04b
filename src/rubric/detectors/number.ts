import { hitsOf } from './words-pattern.ts'

/** A number in folded text: digits, or words such as "trois" and "half an". Offsets into the folded text, end exclusive. */
export interface NumberAt {
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
export function digitsOf(plain: string): readonly NumberAt[] {
  return hitsOf(plain, digits).map(({ start, end, text }) => ({
    start,
    end,
    value: Number(text.replaceAll(' ', '').replace(',', '.')),
    worded: false,
  }))
}
