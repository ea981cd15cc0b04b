import type { Span } from '../finding.ts'
import { FoldedUnits } from './folded-units.ts'

/**
 * A piece of text made plain for the detectors: lower case, without accents, Markdown emphasis or invisible characters.
 * Each unit of `plain` knows the raw offsets it came from, so that evidence is always quoted verbatim.
 *
 * Folded Latin text is ASCII, which makes JavaScript's `\b` right again: it is ASCII-only even with the `u` flag (RUBRIC §2).
 */
export interface FoldedText {
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** LaTeX comparators and HTML entities that learners paste, and what they mean. */
const written: readonly (readonly [string, string])[] = [
  ['\\geq', '≥'],
  ['\\leq', '≤'],
  ['\\ge', '≥'],
  ['\\le', '≤'],
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&le;', '≤'],
  ['&ge;', '≥'],
]

const signs: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  '⁄': '/',
}

const invisible = /[\p{M}\p{Cf}]/gu

/** Folds `raw` from `start` to `end`. Linear; every raw unit is folded once. */
export function fold(raw: string, start = 0, end = raw.length): FoldedText {
  const known = new Map<string, string>()
  const units = new FoldedUnits(end - start)
  for (let at = start; at < end;) {
    const stop = plainUntil(raw, at, end)
    if (stop > at) {
      units.addRun(raw, at, stop)
      at = stop
      continue
    }
    const [plain, length] = unitAt(raw, at, end, known)
    units.add(plain, at, at + length)
    if (plain === '' && isMark(raw, at)) units.endLastAt(at + length)
    at += length
  }
  return { start, end, ...units.taken() }
}

/** How far the text stands as it will stand folded: most of it is small letters, which are taken together. */
function plainUntil(raw: string, at: number, end: number): number {
  let stop = at
  while (stop < end && isPlain[raw.charCodeAt(stop)] === 1) stop += 1
  return stop
}

/** The signs of ASCII that folding leaves alone. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) => {
  const isChanged = code === 0x5c || code === 0x26 || code === 0x2a || code === 0x60 || (code >= 0x41 && code <= 0x5a)
  return !isChanged && (code === 0x0a || (code >= 0x20 && code < 0x7f)) ? 1 : 0
})

/** A combining mark belongs to the letter before it: a quote never cuts between the two. */
function isMark(raw: string, at: number): boolean {
  return raw.charCodeAt(at) >= 0x300 && /^\p{M}/u.test(raw.slice(at, at + 2))
}

function unitAt(raw: string, at: number, end: number, known: Map<string, string>): readonly [string, number] {
  const code = raw.charCodeAt(at)
  if (code < 128) return asciiAt(raw, at, end, code)
  const char = code >= 0xd800 && code <= 0xdbff && at + 1 < end ? raw.slice(at, at + 2) : raw.charAt(at)
  let plain = known.get(char)
  if (plain === undefined) {
    plain = signs[char] ?? plainChar(char)
    known.set(char, plain)
  }
  return [plain, char.length]
}

/** `*`, backticks and escaping backslashes go; control characters become spaces; the rest is lower-cased. */
function asciiAt(raw: string, at: number, end: number, code: number): readonly [string, number] {
  if (code === 0x5c || code === 0x26) {
    const found = written.find(([sign]) => at + sign.length <= end && raw.startsWith(sign, at))
    if (found !== undefined) return [found[1], found[0].length]
    return [code === 0x5c ? '' : '&', 1]
  }
  if (code === 0x2a || code === 0x60) return ['', 1]
  if (code >= 0x41 && code <= 0x5a) return [String.fromCharCode(code + 32), 1]
  if ((code < 0x20 && code !== 0x0a) || code === 0x7f) return [' ', 1]
  return [raw.charAt(at), 1]
}

function plainChar(char: string): string {
  const plain = char.normalize('NFKD').replace(invisible, '').replace('⁄', '/').toLowerCase()
  return /^\s+$/.test(plain) || /\p{Cc}/u.test(plain) ? ' ' : plain
}

/** The raw span behind `plain.slice(from, to)`; an empty slice gives an empty span. */
export function spanOf(passage: FoldedText, from: number, to: number): Span {
  const start = passage.starts[from] ?? passage.end
  return { start, end: to > from ? (passage.ends[to - 1] ?? passage.end) : start }
}

/** Several stretches folded as one text, with a bar between them; a hit lies in one of them. */
export function foldAll(raw: string, spans: readonly Span[]): FoldedText {
  const parts = spans.map(({ start, end }) => fold(raw, start, end))
  const units = new FoldedUnits(parts.reduce((sum, { plain }) => sum + plain.length + bar.length, 0))
  for (const [index, part] of parts.entries()) {
    if (index > 0) units.add(bar, part.start, part.start)
    units.addFolded(part)
  }
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, ...units.taken() }
}

/** What stands between two stretches that are folded as one. */
const bar = ' | '
