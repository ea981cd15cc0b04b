import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Span, Strength } from '../finding.ts'
import { type LookedLinks, nothingLooked } from '../reading/looked-links.ts'
import { factsOf, readSection, type SectionFacts, type SectionReading } from '../reading/section-reading.ts'
import { type Rubric, rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import { type Evidence, open } from './check.ts'
import { sectionChecks, wholeChecks } from './checks.ts'
import { findingOf, mostAlike, sortFindings } from './findings.ts'

/** What the automatic coach says of one section. */
export interface CheckedSection {
  /** Blocking first, then major, then minor; in the order of the text within each. Of one criterion `mostAlike` at most. */
  readonly findings: readonly Finding[]
  readonly strengths: readonly Strength[]
  readonly facts: SectionFacts
  /** The entries that findings count, in order: finding `item` n is about `entries[n - 1]`; of a risk with its mitigation's words. */
  readonly entries: readonly { readonly span: Span; readonly mitigation: Span | null }[]
  /** Ids of the section's criteria that code could not decide. */
  readonly notAssessed: readonly string[]
}

/**
 * Checks one section's text against the criteria that code can decide. Pure and total: the same text gives the same
 * findings, whatever it holds; section 6 says what its links showed, too. A text without a single word has no findings here; X9 reports it in `checkProposal`.
 */
export function checkSection(
  section: SectionNumber,
  text: string,
  inForce: Rubric = rubric,
  looked: LookedLinks = nothingLooked,
): CheckedSection {
  return checkReading(readSection(section, text, looked), inForce)
}

/** Checks a section that is parsed already. */
export function checkReading(reading: SectionReading, inForce: Rubric): CheckedSection {
  const { section, raw, words } = reading
  const facts = factsOf(reading)
  if (words === 0) return { findings: [], strengths: [], facts, entries: [], notAssessed: [] }
  const results = inForce.criteria
    .filter((one) => isAskedOf(section, one))
    .map((one) => ({ one, result: sectionChecks[one.id]?.(reading, one) ?? open }))
  const entries =
    section === 7 ? reading.risks : reading.entries.map(({ item: { span } }) => ({ span, mitigation: null }))
  return {
    findings: sortFindings(
      results.flatMap(({ one, result }) => {
        const named = results.find((other) => other.one.id === one.yieldsTo)?.result.found ?? []
        const left = result.found.filter((found) => !named.some((other) => isWithin(found, other)))
        return left.slice(0, mostAlike).map((found) => findingOf(one, section, raw, found))
      }),
    ),
    strengths: results.flatMap(({ one, result }) =>
      (result.strengths ?? []).map((strength) => ({ criterion: one.id, ...strength })),
    ),
    facts,
    entries: entries.map(({ span, mitigation }) => ({ span, mitigation })),
    notAssessed: results.filter(({ result }) => result.decided === false).map(({ one }) => one.id),
  }
}

/** Whether one section's text decides the criterion: its own section's, or every section's. */
function isAskedOf(section: SectionNumber, one: Criterion): boolean {
  return one.section === 'all'
    ? Object.hasOwn(sectionChecks, one.id)
    : one.section === section && !Object.hasOwn(wholeChecks, one.id)
}

/** Whether one passage lies in another. */
function isWithin({ span: inner }: Evidence, { span: outer }: Evidence): boolean {
  return inner !== null && outer !== null && inner.start >= outer.start && inner.end <= outer.end
}
