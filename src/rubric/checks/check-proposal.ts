import { checks } from './checks.ts'
import type { Evidence } from './check.ts'
import type { Criterion } from '../criteria/criterion.ts'
import { factsOf, readSection, type SectionReading, type SectionFacts } from '../reading/section-reading.ts'
import type { Finding, Severity, Span, Strength } from '../finding.ts'
import { placeOf, type Rubric, rubric, sectionsOf } from '../rubric.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../section.ts'
import type { SectionReadings } from '../whole/whole-check.ts'
import { wholeChecks } from '../whole/whole-checks.ts'

/** What the automatic coach says of one section. */
export interface CheckedSection {
  /** Blocking first, then major, then minor; in the order of the text within each. */
  readonly findings: readonly Finding[]
  readonly strengths: readonly Strength[]
  readonly facts: SectionFacts
  /** The entries that findings count, in order: finding `item` n is about `entries[n - 1]`. */
  readonly entries: readonly { readonly span: Span }[]
  /** Ids of the section's criteria that code could not decide. */
  readonly notAssessed: readonly string[]
}

/** What the automatic coach says of a whole proposal: each section's findings, and those that only the whole shows. */
export interface CheckedProposal {
  readonly findings: readonly Finding[]
  readonly strengths: Readonly<Record<SectionNumber, readonly Strength[]>>
  readonly facts: Readonly<Record<SectionNumber, SectionFacts>>
  readonly notAssessed: readonly string[]
}

/** Criteria of the whole proposal that are looked for in each section's own text. */
const everywhere: ReadonlySet<string> = new Set(['X11', 'X12', 'X13'])

/**
 * Checks one section's text against the criteria that code can decide. Pure and total: the same text gives the same
 * findings, whatever it holds. A text without a single word has no findings here; X9 reports it in `checkProposal`.
 */
export function checkSection(section: SectionNumber, text: string, inForce: Rubric = rubric): CheckedSection {
  return checkReading(readSection(section, text), inForce)
}

function checkReading(reading: SectionReading, inForce: Rubric): CheckedSection {
  const { section, raw } = reading
  const facts = factsOf(reading)
  const entries = section === 7 ? reading.risks : reading.entries.map(({ item }) => item)
  if (reading.words === 0) return { findings: [], strengths: [], facts, entries: [], notAssessed: [] }
  const asked = inForce.criteria.filter(
    (one) => (one.section === section && !Object.hasOwn(wholeChecks, one.id)) || everywhere.has(one.id),
  )
  const verdicts = asked.map((one) => ({
    one,
    verdict: checks[one.id]?.(reading, one) ?? { found: [], decided: false },
  }))
  return {
    findings: inOrder(
      verdicts.flatMap(({ one, verdict }) => {
        const named = verdicts.find((other) => other.one.id === one.yieldsTo)?.verdict.found ?? []
        const left = verdict.found.filter((found) => !named.some((other) => isWithin(found, other)))
        return left.map((found) => finding(one, section, raw, found))
      }),
    ),
    strengths: verdicts.flatMap(({ one, verdict }) =>
      (verdict.strengths ?? []).map((strength) => ({ criterion: one.id, ...strength })),
    ),
    facts,
    entries: entries.map(({ span }) => ({ span })),
    notAssessed: verdicts.filter(({ verdict }) => verdict.decided === false).map(({ one }) => one.id),
  }
}

/** Whether one passage lies in another. */
function isWithin({ span: inner }: Evidence, { span: outer }: Evidence): boolean {
  return inner !== null && outer !== null && inner.start >= outer.start && inner.end <= outer.end
}

/** Checks the sections that the rubric asks for, and what only the whole shows. */
export function checkProposal(
  texts: Readonly<Record<SectionNumber, string>>,
  inForce: Rubric = rubric,
): CheckedProposal {
  const asked = new Set(sectionsOf(inForce))
  const readings = eachSection((section) => readSection(section, asked.has(section) ? texts[section] : ''))
  const checked = eachSection((section) => checkReading(readings[section], inForce))
  const all = sectionNumbers.map((section) => checked[section])
  const findings = [
    ...missing(readings, inForce),
    ...acrossSections(readings, inForce),
    ...all.flatMap((one) => one.findings),
  ]
  return {
    findings: inOrder(findings),
    strengths: eachSection((section) => checked[section].strengths),
    facts: eachSection((section) => checked[section].facts),
    notAssessed: [...all.flatMap(({ notAssessed }) => notAssessed), ...undecided(inForce)],
  }
}

/** The findings of the criteria that read several sections. */
function acrossSections(readings: SectionReadings, inForce: Rubric): readonly Finding[] {
  return inForce.criteria.flatMap((one) =>
    (wholeChecks[one.id]?.(readings, one) ?? []).map(({ section, ...found }) =>
      finding(one, section, readings[section].raw, found),
    ),
  )
}

/** Criteria of the whole that no code decides. */
function undecided(inForce: Rubric): readonly string[] {
  const decided = (id: string) => id === 'X9' || everywhere.has(id) || Object.hasOwn(wholeChecks, id)
  return inForce.criteria.filter(({ id, section }) => section === 'all' && !decided(id)).map(({ id }) => id)
}

/** X9: one finding for each required section without a word. */
function missing(readings: SectionReadings, inForce: Rubric): readonly Finding[] {
  const one = inForce.criteria.find(({ id }) => id === 'X9')
  if (one === undefined) return []
  return sectionNumbers
    .filter((section) => inForce.sections[section].need === 'required' && readings[section].words === 0)
    .map((section) =>
      finding(one, section, '', {
        item: null,
        span: null,
        about: `section ${section} empty`,
        values: { number: placeOf(inForce, section) },
      }),
    )
}

function finding(one: Criterion, section: SectionNumber, text: string, found: Evidence): Finding {
  const quote = found.span === null ? null : text.slice(found.span.start, found.span.end)
  return {
    criterion: one.id,
    section,
    item: found.item,
    kind: found.kind ?? one.kind,
    severity: lighter(found.severity ?? one.severity, one.severity),
    span: found.span,
    quote,
    about: found.about ?? (quote ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim(),
    values: found.values ?? {},
    origin: 'automatic',
  }
}

/** A check may make light of a finding, never more of it than the rubric in force allows. */
function lighter(left: Severity, right: Severity): Severity {
  return weight[left] > weight[right] ? left : right
}

const weight = { blocking: 0, major: 1, minor: 2 } as const

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      weight[a.severity] - weight[b.severity] || a.section - b.section || (a.span?.start ?? -1) - (b.span?.start ?? -1),
  )
}
