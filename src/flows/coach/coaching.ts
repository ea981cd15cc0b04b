import type { Rubric } from '../../rubric/rubric.ts'
import { criterionIn } from '../../rubric/rubric.ts'
import { checkProposal } from '../../rubric/checks/check-proposal.ts'
import { type CheckedSection, checkSection } from '../../rubric/checks/check-section.ts'
import type { Finding } from '../../rubric/finding.ts'
import { findingKey, isSilence } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { lookedLinks } from '../evidence/looked-links.ts'
import { withSection } from '../model/pieces.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/proposal.ts'
import type { Scope } from '../model/ai-reading.ts'
import { textsOf } from '../model/standing.ts'

/** Closed findings that a section keeps, for the record. */
const closedKept = 20

/** Runs the automatic checks of one section: the proposal with its findings brought up to date, and what was checked. */
export function checkOne(
  proposal: Proposal,
  number: SectionNumber,
  rubric: Rubric,
): { readonly proposal: Proposal; readonly checked: CheckedSection } {
  const section = proposal.sections[number]
  const checked = checkSection(number, sectionText(section), rubric, lookedLinks(proposal))
  const [mine, others] = partBy(proposal.findings, (one) => one.section === number && one.origin === 'automatic')
  const findings = [...others.map((one) => standing(one, proposal)), ...living(mine, checked.findings, 'another-run')]
  const after = { ...withSection(proposal, { ...section, runs: section.runs + 1 }), findings }
  return { proposal: withAnswered(after), checked }
}

/** Runs every automatic check on the whole proposal, as before a submission. */
export function checkWhole(proposal: Proposal, rubric: Rubric): Proposal {
  const { findings } = checkProposal(textsOf(proposal, rubric), rubric, lookedLinks(proposal))
  const [mine, others] = partBy(proposal.findings, (one) => one.origin === 'automatic')
  const now = [...others.map((one) => standing(one, proposal)), ...living(mine, findings, 'same')]
  return withAnswered({ ...proposal, findings: now })
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

/** What the AI coach found stays as long as its passage stands; nobody has read the text that took its place. */
function standing(finding: Noted, proposal: Proposal): Noted {
  if (finding.origin === 'automatic' || finding.quote === null || finding.life === 'closed') return finding
  const start = sectionText(proposal.sections[finding.section]).indexOf(finding.quote)
  if (start < 0) return { ...finding, life: 'closed' }
  return { ...finding, span: { start, end: start + finding.quote.length } }
}

/**
 * The life of findings: one that is found again keeps its life (a dismissed one stays dismissed while its passage stands),
 * one that is found no more is closed, one whose passage changed is another finding and opens.
 */
export function living(
  before: readonly Noted[],
  found: readonly Finding[],
  run: 'same' | 'another-run',
): readonly Noted[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]))
  const open = openRounds(before)
  const now = found.map((finding): Noted => {
    const reason = reasonFor(finding, known.get(findingKey(finding)))
    const rounds = roundsBefore(open, finding) + (run === 'another-run' ? 1 : 0)
    return { ...finding, life: reason === null ? 'open' : 'dismissed', reason, rounds: Math.max(rounds, 1) }
  })
  for (const finding of found) known.delete(findingKey(finding))
  return [...now, ...closeFindings([...known.values()])]
}

/** What was meant as advice is not meant as something that stops a submission: that has to be said anew. */
function reasonFor({ severity }: Finding, before: Noted | undefined): string | null {
  if (before === undefined || (severity === 'blocking' && before.severity !== 'blocking')) return null
  return before.reason
}

/** The runs in which this very passage was found before: one that was just written is new, whatever was said of another. */
function roundsBefore(before: ReadonlyMap<string, number>, finding: Finding): number {
  return before.get(passageKey(finding)) ?? 0
}

function openRounds(before: readonly Noted[]): ReadonlyMap<string, number> {
  const rounds = new Map<string, number>()
  for (const one of before) {
    if (one.life === 'open') rounds.set(passageKey(one), Math.max(one.rounds, rounds.get(passageKey(one)) ?? 0))
  }
  return rounds
}

/** The same words, whatever became of their case, spaces and signs. */
function passageKey({ criterion, section, about }: Finding): string {
  const words = about
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return `${criterion}/${section}/${words?.join(' ') ?? about}`
}

/** Reasons are kept, in case the passage comes back; of the other closed findings, the last few. */
function closeFindings(findings: readonly Noted[]): readonly Noted[] {
  const closed = findings.map((finding): Noted => ({ ...finding, life: 'closed' }))
  const withReason = closed.filter((finding) => finding.reason !== null)
  return [...withReason, ...closed.filter((finding) => finding.reason === null).slice(-closedKept)]
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
