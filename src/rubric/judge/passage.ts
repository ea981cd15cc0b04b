import type { Span } from '../finding.ts'

/** The words of a passage that a card quotes: with the gap and the question it stays within 60. */
const quotedWords = 16

/** The first line's first words of a passage that begins at `start`, as a span: verbatim and short. */
export function firstWordsAt(passage: string, start: number, most = quotedWords): Span {
  const line = passage.split(/[\r\n]/, 1)[0] ?? ''
  const words = [...line.matchAll(/\S+/g)].slice(0, most)
  const last = words.at(-1)
  const end = last === undefined ? passage.length : Math.min(last.index + last[0].length, longestQuote)
  return { start, end: start + wholeAt(passage, end) }
}

/** A "word" without spaces may be as long as the text. */
const longestQuote = 240

/** Never between the halves of a surrogate pair. */
function wholeAt(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return at < text.length && code >= 0xd800 && code <= 0xdbff ? at - 1 : at
}

/** What a finding stands on: the passage without its layout. */
export function passageOf(passage: string): string {
  return passage.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
