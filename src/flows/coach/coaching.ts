import type { Rubric } from '../../rubric/rubric.ts'
import { criterionIn } from '../../rubric/rubric.ts'
import { checkProposal } from '../../rubric/checks/check-proposal.ts'
import { type CheckedSection, checkSection } from '../../rubric/checks/check-section.ts'
import type { Finding } from '../../rubric/finding.ts'
import { findingKey, isSilence } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { lookedLinks } from '../evidence/looked-links.ts'
import { isOnClaim } from '../../rubric/facts/claim-findings.ts'
import { withClaims } from '../evidence/confront.ts'
import { living } from './living.ts'
import { withSection } from '../model/pieces.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import type { Scope } from '../model/ai-reading.ts'
import { textsOf } from '../model/standing.ts'

/** Runs the automatic checks of one section: the proposal with its findings brought up to date, and what was checked. */
export function checkOne(
  proposal: Proposal,
  number: SectionNumber,
  rubric: Rubric,
): { readonly proposal: Proposal; readonly checked: CheckedSection } {
  const section = proposal.sections[number]
  const run = withSection(proposal, { ...section, runs: section.runs + 1 })
  const { proposal: after, checked } = checkText(run, number, rubric, 'another-run')
  return { proposal: withClaims(after, rubric), checked }
}

/** The same as part of the run before, without what is asked about claims: its text is not new, but more is known of its links. */
export function recheckOne(
  proposal: Proposal,
  number: SectionNumber,
  rubric: Rubric,
): { readonly proposal: Proposal; readonly checked: CheckedSection } {
  return checkText(proposal, number, rubric, 'same')
}

function checkText(proposal: Proposal, number: SectionNumber, rubric: Rubric, run: Parameters<typeof living>[2]) {
  const checked = checkSection(number, sectionText(proposal.sections[number]), rubric, lookedLinks(proposal))
  const [mine, others] = partBy(proposal.findings, (one) => one.section === number && isOfText(one))
  const findings = [...others.map((one) => standing(one, proposal)), ...living(mine, checked.findings, run)]
  return { proposal: withAnswered({ ...proposal, findings }), checked }
}

/** Runs every automatic check on the whole proposal, as before a submission. */
export function checkWhole(proposal: Proposal, rubric: Rubric): Proposal {
  const { findings } = checkProposal(textsOf(proposal, rubric), rubric, lookedLinks(proposal))
  const [mine, others] = partBy(proposal.findings, isOfText)
  const now = [...others.map((one) => standing(one, proposal)), ...living(mine, findings, 'same')]
  return withClaims(withAnswered({ ...proposal, findings: now }), rubric)
}

/** The proposal with what the AI coach found in a passage, in place of what it found there before. */
export function withRead(proposal: Proposal, scope: Scope, found: readonly Finding[], rubric: Rubric): Proposal {
  const isMine = (one: Finding) => one.origin === 'ai' && isAbout(one, scope, rubric)
  const [mine, others] = partBy(proposal.findings, isMine)
  return { ...proposal, findings: [...others, ...living(mine, found, 'another-run')] }
}

/**
 * The proposal without code's own questions that the AI coach has answered: what it found treated is not asked about while the
 * passage stands that it named, or the text as a whole where it named none.
 */
export function withAnswered(proposal: Proposal): Proposal {
  const isAnswered = (one: Noted) => one.life === 'open' && isSilence(one) && isTreated(one, proposal)
  if (!proposal.findings.some(isAnswered)) return proposal
  const findings = proposal.findings.map((one): Noted => (isAnswered(one) ? { ...one, life: 'closed' } : one))
  return { ...proposal, findings }
}

function isTreated({ criterion, section }: Noted, { sections }: Proposal): boolean {
  const { reading, revision } = sections[section]
  const found = reading?.addressed?.find((one) => one.criterion === criterion)
  if (reading === null || found === undefined) return false
  return found.passage === null
    ? reading.of === String(revision)
    : sectionText(sections[section]).includes(found.passage)
}

/** Whether a finding comes from reading that passage: what is asked of the whole belongs to no section's reading. */
function isAbout(finding: Finding, scope: Scope, rubric: Rubric): boolean {
  const ofWhole = criterionIn(rubric, finding.criterion).section === 'all'
  return scope === 'whole' ? ofWhole : !ofWhole && finding.section === scope
}

/** What code finds in the text alone: it is found anew at each check. */
function isOfText(finding: Noted): boolean {
  return finding.origin === 'automatic' && !isOnClaim(finding)
}

/** What the AI coach found stays as long as its passage stands; nobody has read the text that took its place. */
function standing(finding: Noted, proposal: Proposal): Noted {
  if (finding.origin === 'automatic' || finding.quote === null || finding.life === 'closed') return finding
  const start = sectionText(proposal.sections[finding.section]).indexOf(finding.quote)
  if (start < 0) return { ...finding, life: 'closed' }
  return { ...finding, span: { start, end: start + finding.quote.length } }
}

/** The proposal with these open findings, wherever their passages stand, kept as they are for a reason. */
export function dismissFindings(proposal: Proposal, meant: readonly Noted[], reason: string): Proposal {
  const keys = new Set(meant.map((finding) => findingKey(finding)))
  const findings = proposal.findings.map((finding) =>
    finding.life === 'open' && keys.has(findingKey(finding))
      ? { ...finding, life: 'dismissed' as const, reason }
      : finding,
  )
  return { ...proposal, findings }
}

function partBy<T>(all: readonly T[], isMine: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isMine), all.filter((one) => !isMine(one))]
}
