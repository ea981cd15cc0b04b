import { checks } from './checks.ts'
import type { Found } from './checks/check.ts'
import { criteria, criterion } from './criteria.ts'
import type { Criterion } from './criterion.ts'
import { factsOf, read, type SectionFacts } from './facts.ts'
import type { Finding, Span, Strength } from './finding.ts'
import { guide } from './guide.ts'
import { eachSection, type SectionNumber, sectionNumbers } from './section.ts'

/** What the automatic coach says of one section. */
export interface Checked {
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
const everywhere: ReadonlySet<string> = new Set(['X12', 'X13'])

/**
 * Checks one section's text against the criteria that code can decide. Pure and total: the same text gives the same
 * findings, whatever it holds. A text without a single word has no findings here; X9 reports it in `checkProposal`.
 */
export function checkSection(section: SectionNumber, text: string): Checked {
  const reading = read(section, text)
  const facts = factsOf(reading)
  const entries = section === 7 ? reading.risks : reading.entries.map(({ item }) => item)
  const asked = criteria.filter((one) => one.section === section || everywhere.has(one.id))
  if (reading.words === 0) return { findings: [], strengths: [], facts, entries: [], notAssessed: [] }
  const verdicts = asked.map((one) => ({
    one,
    verdict: checks[one.id]?.(reading, one) ?? { found: [], decided: false },
  }))
  return {
    findings: inOrder(
      verdicts.flatMap(({ one, verdict }) => verdict.found.map((found) => finding(one, section, text, found))),
    ),
    strengths: verdicts.flatMap(({ one, verdict }) =>
      (verdict.strengths ?? []).map((strength) => ({ criterion: one.id, ...strength })),
    ),
    facts,
    entries: entries.map(({ span }) => ({ span })),
    notAssessed: verdicts.filter(({ verdict }) => verdict.decided === false).map(({ one }) => one.id),
  }
}

/** Checks all ten sections, and what only the whole shows. */
export function checkProposal(texts: Readonly<Record<SectionNumber, string>>): CheckedProposal {
  const checked = eachSection((section) => checkSection(section, texts[section]))
  const all = sectionNumbers.map((section) => checked[section])
  return {
    findings: inOrder([...missing(checked), ...all.flatMap(({ findings }) => findings)]),
    strengths: eachSection((section) => checked[section].strengths),
    facts: eachSection((section) => checked[section].facts),
    notAssessed: all.flatMap(({ notAssessed }) => notAssessed),
  }
}

/** X9: one blocking finding for each required section without a word. */
function missing(checked: Readonly<Record<SectionNumber, Checked>>): readonly Finding[] {
  return sectionNumbers
    .filter((section) => guide[section].need === 'required' && checked[section].facts.words === 0)
    .map((section) => {
      const found = { item: null, span: null, about: `section ${section} empty`, values: { number: section } }
      return finding(criterion('X9'), section, '', found)
    })
}

function finding(one: Criterion, section: SectionNumber, text: string, found: Found): Finding {
  const quote = found.span === null ? null : text.slice(found.span.start, found.span.end)
  return {
    criterion: one.id,
    section,
    item: found.item,
    kind: found.kind ?? one.kind,
    severity: found.severity ?? one.severity,
    span: found.span,
    quote,
    about: found.about ?? (quote ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim(),
    values: found.values ?? {},
    origin: 'automatic',
  }
}

const weight = { blocking: 0, major: 1, minor: 2 } as const

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      weight[a.severity] - weight[b.severity] || a.section - b.section || (a.span?.start ?? -1) - (b.span?.start ?? -1),
  )
}
