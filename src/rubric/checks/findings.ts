import { tagsBefore, tagsBehind } from '../lexicons/list-patterns.ts'
import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Severity, Span } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import { countWords } from '../detectors/words.ts'
import { type Evidence, firstWords } from './check.ts'

/** The most findings of one criterion in one section: whoever wrote ten thousand list items mends the first, and asks again. */
export const mostAlike = 100

/** The finding that a check's evidence makes under its criterion. */
export function findingOf(one: Criterion, section: SectionNumber, text: string, found: Evidence): Finding {
  const quote = found.span === null ? null : text.slice(found.span.start, found.span.end)
  return {
    criterion: one.id,
    section,
    item: found.item,
    kind: found.kind ?? one.kind,
    severity: lighterOf(found.severity ?? one.severity, one.severity),
    span: found.span,
    quote,
    about: found.about ?? (quote ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim(),
    values: { ...found.values, ...lineValue(quote, found.span, text) },
    origin: 'automatic',
  }
}

/** Too few words to be recognised bring the line that they stand in, or as much of it as is read at a glance. */
function lineValue(quote: string | null, span: Span | null, text: string): Finding['values'] {
  if (quote === null || span === null || quote.length > longestLine || countWords(quote) >= recognised) return {}
  const line = lineAround(text, span.start).replace(tagsBefore, '').replace(tagsBehind, '')
  return line === quote ? {} : { line }
}

/** A passage of fewer words than this could stand anywhere. */
const recognised = 4

/** The longest line that is quoted whole, and how much of a longer one stands before the passage. */
const [longestLine, mostBefore] = [160, 80]

function lineAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - mostBefore), at)
  const isCut = at > mostBefore && !before.includes('\n')
  const from = at - before.length + (isCut ? before.indexOf(' ') : before.lastIndexOf('\n')) + 1
  const words = firstWords(text, { start: from, end: Math.min(text.length, from + 2 * longestLine) }, longestLine)
  const isLonger = /^[^\r\n]*\S/.test(text.slice(from + words.length, from + 2 * longestLine))
  const said = isCut ? `…${words}` : words.replace(/^[\s>]*(?:[-*+•–]|\d{1,3}[.)])\s+/, '')
  return isLonger ? `${said}…` : said
}

/** A check may make light of a finding, never more of it than the rubric in force allows. */
function lighterOf(left: Severity, right: Severity): Severity {
  return rank[left] > rank[right] ? left : right
}

const rank = { blocking: 0, major: 1, minor: 2 } as const

/** Blocking first, then major, then minor; in the order of the text within each. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] || a.section - b.section || (a.span?.start ?? -1) - (b.span?.start ?? -1),
  )
}
