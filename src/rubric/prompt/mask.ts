import { findPhoneNumbersInText } from 'libphonenumber-js'
import { leaksOf } from '../detectors/leaks.ts'
import type { Span } from '../finding.ts'
import { fold, spanOf } from '../reading/fold.ts'
import { wordNames } from './word-names.ts'

/** A stretch of the original text, and the placeholder sent in its stead. */
export interface Hidden {
  readonly span: Span
  readonly placeholder: string
}

/** Hides who and what a model must not see, and puts it back in what is shown. */
export interface Mask {
  /** What to hide in a text, in order and apart. The same value has the same placeholder in every text of one mask. */
  hiddenIn(raw: string): readonly Hidden[]
  /** The text with this mask's placeholders replaced by what the learner wrote; others stay. */
  restore(text: string): string
}

type What = 'person' | 'email' | 'phone' | 'account' | 'secret'

interface MaskedPassage {
  readonly span: Span
  readonly what: What
  /** Two passages with the same identity are the same person or number. */
  readonly identity: string
}

/**
 * E-mails, phone numbers (French ones without a country code too), account numbers, keys and passwords, and the people named:
 * full names as given, and each part of three letters or more.
 */
export function maskFor(people: readonly string[]): Mask {
  const known = new Map<string, string>()
  const originals = new Map<string, string>()
  const counts = new Map<What, number>()
  const names = people.flatMap((name, index) => patternsOf(name, index))

  const placeholderOf = ({ what, identity }: MaskedPassage, text: string): string => {
    const key = `${what} ${identity}`
    const before = known.get(key)
    if (before !== undefined) return before
    const count = (counts.get(what) ?? 0) + 1
    const placeholder = `⟦${what} ${count}⟧`
    counts.set(what, count)
    known.set(key, placeholder)
    originals.set(placeholder, text)
    return placeholder
  }
  return {
    hiddenIn: (raw) =>
      mergeOverlaps([...contactsIn(raw), ...namesIn(raw, names)]).map((found) => ({
        span: found.span,
        placeholder: placeholderOf(found, raw.slice(found.span.start, found.span.end)),
      })),
    restore: (text) => text.replace(/⟦[a-z]+ \d{1,6}⟧/g, (whole) => originals.get(whole) ?? whole),
  }
}

const kinds: Readonly<Record<string, What>> = { email: 'email', phone: 'phone', iban: 'account' }

/** Example addresses are masked as well: a false mask costs nothing. */
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu

/** Names that a chat platform wrote into the text: `<@U123|marie>`, `<at>Marie</at>`. */
const mention = /<@[^>\s]{1,80}>|<at(?:\s[^>]{0,80})?>[^<]{0,120}<\/at>/gi

function contactsIn(raw: string): readonly MaskedPassage[] {
  const of = (what: What, start: number, end: number): MaskedPassage => ({
    what,
    span: { start, end },
    identity: raw.slice(start, end).replace(/\s+/g, '').toLowerCase(),
  })
  return [
    ...leaksOf(raw).map(({ what, span }) => of(kinds[what] ?? 'secret', span.start, span.end)),
    ...[...raw.matchAll(address)].map((match) => of('email', match.index, match.index + match[0].length)),
    ...[...raw.matchAll(mention)].map((match) => of('person', match.index, match.index + match[0].length)),
    ...phonesIn(raw).map(({ start, end }) => of('phone', start, end)),
  ]
}

/** libphonenumber tries each run of digits: beyond this size a text is no section, and only our own shapes are looked for. */
const longest = 40_000

function phonesIn(raw: string): readonly Span[] {
  if (raw.length > longest || !/\d[\d\s().-]{5}/.test(raw)) return []
  return findPhoneNumbersInText(raw, 'FR').map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
}

interface NamePattern {
  readonly pattern: RegExp
  readonly identity: string
  /** A part that is also a common word ("Rose", "Will") is a name only with a capital. */
  readonly capital: boolean
}

function patternsOf(name: string, index: number): readonly NamePattern[] {
  const plain = fold(name).plain.trim()
  const parts = plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3)
  return [plain, ...parts]
    .filter((part) => /\p{L}{2}/u.test(part))
    .map((part) => ({
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escapeName(part)}(?![\\p{L}\\p{N}])`, 'gu'),
      identity: String(index),
      capital: wordNames.has(part),
    }))
}

/** White space in a name stands for any: a no-break space, a line break. */
function escapeName(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')
}

/** Found in the folded text: without regard to case, accents and invisible characters. */
function namesIn(raw: string, names: readonly NamePattern[]): readonly MaskedPassage[] {
  if (names.length === 0) return []
  const text = fold(raw)
  return names.flatMap(({ pattern, identity, capital }) =>
    [...text.plain.matchAll(pattern)]
      .map((match) => spanOf(text, match.index, match.index + match[0].length))
      .filter(({ start }) => !capital || /\p{Lu}/u.test(raw.charAt(start)))
      .map((span): MaskedPassage => ({ what: 'person', span, identity })),
  )
}

/** In order, longest first where two begin together; one that overlaps an earlier one is merged into it. */
function mergeOverlaps(found: readonly MaskedPassage[]): readonly MaskedPassage[] {
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const merged: MaskedPassage[] = []
  for (const one of sorted) {
    const last = merged.at(-1)
    if (last === undefined || one.span.start >= last.span.end) merged.push(one)
    else if (one.span.end > last.span.end)
      merged[merged.length - 1] = { ...last, span: { start: last.span.start, end: one.span.end } }
  }
  return merged
}
