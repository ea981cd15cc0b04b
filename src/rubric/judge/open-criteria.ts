import type { CheckedSection } from '../checks/check-section.ts'
import type { Criterion } from '../criteria/criterion.ts'
import type { Rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import { wholeChecks } from '../checks/checks.ts'

/** Criteria that code decides entry by entry: those it has neither met nor named are open. */
const byEntry: ReadonlySet<string> = new Set(['O3', 'K2', 'M3'])

/** Criteria for which code looks for one kind of weakness: finding none does not mean that there is none. */
const searching: ReadonlySet<string> = new Set(['O10', 'M8'])

/** The ids to ask a model about for one section: what code has settled is neither asked nor paid for. */
export function openCriteria(section: SectionNumber, checked: CheckedSection, inForce: Rubric): readonly string[] {
  return inForce.criteria
    .filter((one) => one.section === section && one.mode !== 'automatic' && !Object.hasOwn(wholeChecks, one.id))
    .filter((one) => isOpen(one, checked))
    .map(({ id }) => id)
}

function isOpen({ id, mode }: Criterion, { entries, findings, strengths, notAssessed }: CheckedSection): boolean {
  if (mode === 'model' || notAssessed.includes(id)) return true
  if (searching.has(id)) return entries.length > 1
  if (!byEntry.has(id)) return false
  const settled = [...findings, ...strengths].filter(({ criterion, item }) => criterion === id && item !== null)
  return new Set(settled.map(({ item }) => item)).size < entries.length
}
