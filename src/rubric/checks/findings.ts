import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Severity } from '../finding.ts'
import type { SectionNumber } from '../section.ts'
import type { Evidence } from './check.ts'

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
    values: found.values ?? {},
    origin: 'automatic',
  }
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
