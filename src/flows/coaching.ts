import type { Rubric } from '../rubric/rubric.ts'
import { checkProposal, checkSection } from '../rubric/check.ts'
import type { Checked } from '../rubric/check.ts'
import type { Finding } from '../rubric/finding.ts'
import { findingKey } from '../rubric/finding.ts'
import type { SectionNumber } from '../rubric/section.ts'
import { withSection } from './pieces.ts'
import type { Noted, Proposal } from './proposal.ts'
import { sectionText } from './proposal.ts'
import { textsOf } from './standing.ts'

/** Closed findings that a section keeps, for the record. */
const closedKept = 20

/** Runs the automatic checks of one section: the proposal with its findings brought up to date, and what was checked. */
export function checked(
  proposal: Proposal,
  number: SectionNumber,
  rubric: Rubric,
): { proposal: Proposal; checked: Checked } {
  const section = proposal.sections[number]
  const result = checkSection(number, sectionText(section), rubric)
  const others = proposal.findings.filter((finding) => finding.section !== number)
  const mine = proposal.findings.filter((finding) => finding.section === number)
  const findings = [...others, ...living(mine, result.findings)]
  return { proposal: { ...withSection(proposal, { ...section, runs: section.runs + 1 }), findings }, checked: result }
}

/** Runs every automatic check on the whole proposal, as before a submission. */
export function checkedWhole(proposal: Proposal, rubric: Rubric): Proposal {
  const { findings } = checkProposal(textsOf(proposal, rubric), rubric)
  return { ...proposal, findings: living(proposal.findings, findings) }
}

/**
 * The life of findings: one that is found again keeps its life (a dismissed one stays dismissed while its passage stands),
 * one that is found no more is closed, one whose passage changed is another finding and opens.
 */
export function living(before: readonly Noted[], found: readonly Finding[]): readonly Noted[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]))
  const now = found.map((finding): Noted => {
    const reason = finding.severity === 'blocking' ? null : (known.get(findingKey(finding))?.reason ?? null)
    return { ...finding, life: reason === null ? 'open' : 'dismissed', reason }
  })
  for (const finding of found) known.delete(findingKey(finding))
  return [...now, ...gone([...known.values()])]
}

/** Reasons are kept, in case the passage comes back; of the other closed findings, the last few. */
function gone(findings: readonly Noted[]): readonly Noted[] {
  const closed = findings.map((finding): Noted => ({ ...finding, life: 'closed' }))
  const withReason = closed.filter((finding) => finding.reason !== null)
  return [...withReason, ...closed.filter((finding) => finding.reason === null).slice(-closedKept)]
}

/** The proposal with one open finding, wherever its passage stands, set aside for a reason; null where none is open. */
export function dismissed(proposal: Proposal, key: string, reason: string): Proposal | null {
  const target = proposal.findings.find((finding) => finding.life === 'open' && findingKey(finding) === key)
  if (target === undefined || target.severity === 'blocking') return null
  const findings = proposal.findings.map((finding) =>
    findingKey(finding) === key ? { ...finding, life: 'dismissed' as const, reason } : finding,
  )
  return { ...proposal, findings }
}
