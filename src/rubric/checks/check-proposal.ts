import type { Finding, Strength } from '../finding.ts'
import { type LookedLinks, nothingLooked } from '../reading/looked-links.ts'
import { readSection, type SectionFacts } from '../reading/section-reading.ts'
import { type Rubric, rubric, sectionsOf } from '../rubric.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../section.ts'
import type { SectionReadings } from './check.ts'
import { checkReading } from './check-section.ts'
import { isChecked, wholeChecks } from './checks.ts'
import { findingOf, mostAlike, sortFindings } from './findings.ts'

/** What the automatic coach says of a whole proposal: each section's findings, and those that only the whole shows. */
export interface CheckedProposal {
  readonly findings: readonly Finding[]
  readonly strengths: Readonly<Record<SectionNumber, readonly Strength[]>>
  readonly facts: Readonly<Record<SectionNumber, SectionFacts>>
  readonly notAssessed: readonly string[]
}

/** Checks the sections that the rubric asks for, and what only the whole shows. */
export function checkProposal(
  texts: Readonly<Record<SectionNumber, string>>,
  inForce: Rubric = rubric,
  looked: LookedLinks = nothingLooked,
): CheckedProposal {
  const asked = new Set(sectionsOf(inForce))
  const readings = eachSection((section) => readSection(section, asked.has(section) ? texts[section] : '', looked))
  const checked = eachSection((section) => checkReading(readings[section], inForce))
  const all = sectionNumbers.map((section) => checked[section])
  return {
    findings: sortFindings([...findAcross(readings, inForce), ...all.flatMap(({ findings }) => findings)]),
    strengths: eachSection((section) => checked[section].strengths),
    facts: eachSection((section) => checked[section].facts),
    notAssessed: [...all.flatMap(({ notAssessed }) => notAssessed), ...uncheckedOfWhole(inForce)],
  }
}

/** The findings of the criteria that read several sections. */
function findAcross(readings: SectionReadings, inForce: Rubric): readonly Finding[] {
  return inForce.criteria.flatMap((one) =>
    (wholeChecks[one.id]?.(readings, one, inForce) ?? [])
      .slice(0, mostAlike)
      .map(({ section, ...found }) => findingOf(one, section, readings[section].raw, found)),
  )
}

/** Criteria of the whole that no code decides. */
function uncheckedOfWhole({ criteria }: Rubric): readonly string[] {
  return criteria.filter(({ id, section }) => section === 'all' && !isChecked(id)).map(({ id }) => id)
}
