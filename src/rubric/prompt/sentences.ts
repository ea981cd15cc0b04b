import type { Span } from '../finding.ts'
import { type TextLine, linesOf } from '../reading/lines.ts'
import { sentencesOf } from '../reading/sentences.ts'
import type { SectionNumber } from '../section.ts'

/** One numbered sentence as the model sees it, with its place in the original text. */
export interface Sentence {
  /** Counted from 1 over the whole prompt. */
  readonly number: number
  readonly section: SectionNumber
  /** UTF-16 offsets into the section's original text. */
  readonly span: Span
  /** The entry of the section's list that it belongs to, counted from 1. */
  readonly item: number | null
  /** Where its mitigation begins, if it holds one: what a remark about that quotes. */
  readonly mitigation?: number
}

/** An entry of a list, and of a risk its mitigation's words. */
export interface PlacedEntry {
  readonly span: Span
  readonly mitigation?: Span | null
}

/** A longer entry is cut into its sentences, so that evidence stays short. */
const longestEntry = 400

/**
 * A section's text as sentences, in order and apart: entries of a list whole, the rest sentence by sentence and line by line.
 * What lies between them is white space and list markers. Numbers begin at `first`.
 */
export function sentencesIn(
  section: SectionNumber,
  raw: string,
  entries: readonly PlacedEntry[],
  first = 1,
): readonly Sentence[] {
  const lines = linesOf(raw)
  const found: Omit<Sentence, 'number' | 'section'>[] = []
  let from = 0
  for (const [index, entry] of entries.entries()) {
    const { span } = entry
    if (span.start < from || span.end <= span.start) continue
    found.push(...looseSentences(raw, lines, from, span.start), ...entrySentences(raw, entry, index + 1))
    from = span.end
  }
  found.push(...looseSentences(raw, lines, from, raw.length))
  return found.map((one, index) => ({ number: first + index, section, ...one }))
}

function entrySentences(
  raw: string,
  { span, mitigation }: PlacedEntry,
  item: number,
): readonly Omit<Sentence, 'number' | 'section'>[] {
  const spans = span.end - span.start <= longestEntry ? [span] : sentencesOf(raw, span.start, span.end)
  const start = mitigation?.start ?? -1
  return spans.map((one) => ({
    span: one,
    item,
    ...(start > one.start && start < one.end ? { mitigation: start } : {}),
  }))
}

/** Prose between entries: each line of its own kind alone, lines of text joined where they only wrap. */
function looseSentences(
  raw: string,
  lines: readonly TextLine[],
  from: number,
  to: number,
): readonly Omit<Sentence, 'number' | 'section'>[] {
  return blocksOf(lines, from, to)
    .flatMap(({ start, end }) => sentencesOf(raw, start, end))
    .filter(({ start, end }) => !isMarker(raw.slice(start, end)))
    .map((span) => ({ span, item: null }))
}

function blocksOf(lines: readonly TextLine[], from: number, to: number): readonly Span[] {
  const found: { start: number; end: number; open: boolean }[] = []
  for (const line of lines) {
    const start = Math.max(line.kind === 'fence' ? line.start : line.from, from)
    const end = Math.min(line.end, to)
    const last = found.at(-1)
    if (start >= end) {
      if (last !== undefined && line.kind === 'blank') last.open = false
      continue
    }
    if (line.kind === 'text' && last?.open === true) last.end = end
    else found.push({ start, end, open: line.kind === 'text' })
  }
  return found
}

/** A marker without words: "3.", "-", "b)". */
function isMarker(text: string): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:\d{1,3}|[a-hA-H])[^\p{L}\p{N}]+)?$/u.test(text)
}
