import type { Span } from '../finding.ts'
import { abbreviation } from '../lexicons/abbreviations.ts'

/** The sentences of a stretch of prose, trimmed, as raw spans. A line break alone does not end one. */
export function sentencesOf(raw: string, start = 0, end = raw.length): readonly Span[] {
  const spans: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (!isEnd(raw, at, end)) continue
    const next = Math.min(end, at + 1 + (closing.exec(raw.slice(at + 1, at + 4))?.[0].length ?? 0))
    pushTrimmed(raw, spans, from, next)
    from = next
  }
  pushTrimmed(raw, spans, from, end)
  return spans
}

/** What closes with the sentence: quotation marks, brackets, and the marks of bold and italics. */
const closing = /^["»”’)*_\]]+/

function isEnd(raw: string, at: number, end: number): boolean {
  const char = raw.charAt(at)
  if (char === '\n') return raw[at + 1] === '\n'
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return false
  const after = raw.slice(at + 1, Math.min(end, at + 8))
  if (!/^["»”’)*_\]]{0,3}\s/.test(after) && after !== '') return false
  if (/^["»”’)*_\]]{0,3}\s{1,4}\p{Ll}/u.test(after)) return false
  return char !== '.' || !abbreviation.test(raw.slice(Math.max(0, at - 8), at))
}

/**
 * The parts of a list told in one line: "(1) …; (2) …", "a) …, b) …" or three parts and more between semicolons. What announces
 * them ("Nos objectifs :") is left out. A line that is no such list gives nothing.
 */
export function enumerationOf(raw: string, start: number, end: number): readonly Span[] {
  const text = raw.slice(start, Math.min(end, start + 4000))
  const marks = [...text.matchAll(/(?:^|[\s;,:])\(?(?:\d{1,2}|[a-f])\)\s/g)]
  if (marks.length > 1)
    return spansBetween(
      raw,
      start,
      end,
      marks.map((match) => [start + match.index, start + match.index + match[0].length]),
    )
  const stops = [...text.matchAll(/\s?;\s/g)]
  if (stops.length < 2 || /[.!?]\s+\p{Lu}/u.test(text)) return []
  const intro = /^[^:;\d]{0,80}:\s/.exec(text)?.[0].length ?? 0
  return spansBetween(raw, start, end, [
    [start, start + intro],
    ...stops.map((match): [number, number] => [start + match.index, start + match.index + match[0].length]),
  ])
}

/** What stands behind each mark, up to the next one. */
function spansBetween(raw: string, start: number, end: number, marks: readonly (readonly number[])[]): readonly Span[] {
  const spans: Span[] = []
  marks.forEach(([, from = start], index) => pushTrimmed(raw, spans, from, marks[index + 1]?.[0] ?? end))
  return spans
}

function pushTrimmed(raw: string, spans: Span[], from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(raw.charAt(start))) start += 1
  while (end > start && /\s/.test(raw.charAt(end - 1))) end -= 1
  if (end > start) spans.push({ start, end })
}
