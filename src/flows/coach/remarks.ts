import { findingId, findingKey, isFamilySilence, isSilence } from '../../rubric/finding.ts'
import { isForReviewers, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { severityRank } from '../model/standing.ts'

/** Findings that ask the same thing of one section, shown and counted as one; the first speaks for the others. */
export interface Remark {
  readonly first: Noted
  readonly others: readonly Noted[]
}

/** The open remarks of one section that its author sees, most severe first. */
export function openRemarks(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly Remark[] {
  return remarksOf(forAuthor(proposal, rubric).filter(({ section, life }) => section === number && life === 'open'))
}

/** The open remark that one of these ids belongs to; undefined once its text has changed, or it was kept as it is. */
export function findRemark(proposal: Proposal, id: string, rubric: Rubric): Remark | undefined {
  const open = remarksOf(forAuthor(proposal, rubric).filter(({ life }) => life === 'open'))
  return open.find((remark) => allOf(remark).some((one) => findingId(one) === id || findingKey(one) === id))
}

/** Everything that a remark is about. */
export function allOf({ first, others }: Remark): readonly Noted[] {
  return [first, ...others]
}

/** Whether a learner may say that it is meant: anything but that nothing is written. */
export function canBeMeant({ first }: Remark): boolean {
  return first.criterion !== 'X9'
}

/** The findings that the author is shown; the others are the reviewers' alone. */
export function forAuthor(proposal: Proposal, rubric: Rubric): readonly Noted[] {
  return proposal.findings.filter(({ criterion }) => !isForReviewers(rubric, criterion))
}

/** What was found in the text for the reviewers alone. */
export function forReviewers(proposal: Proposal, rubric: Rubric): readonly Noted[] {
  return proposal.findings.filter(({ criterion, life }) => life === 'open' && isForReviewers(rubric, criterion))
}

/** Findings as remarks, most severe first; of the same weight, what is new before more of the same, and what code found before what the AI coach did. */
export function remarksOf(findings: readonly Noted[]): readonly Remark[] {
  const named = entriesOf(findings)
  const groups = Map.groupBy(
    findings.filter((one) => !isSpokenFor(one, named)),
    sameness,
  )
  const remarks = [...groups.values()].flatMap((all) => {
    const [first, ...others] = all.toSorted((a, b) => rank(a) - rank(b))
    return first === undefined ? [] : [{ first, others }]
  })
  return variedFirst(remarks.toSorted((a, b) => rank(a.first) - rank(b.first)))
}

/** Of the same weight, what no remark has spoken of yet comes before another question about the same criterion. */
function variedFirst(remarks: readonly Remark[]): readonly Remark[] {
  const told = new Set<string>()
  const placed = remarks.map((remark) => {
    const { criterion, section, severity } = remark.first
    const again = told.has(`${criterion}/${section}`) ? 1 : 0
    told.add(`${criterion}/${section}`)
    return { remark, place: severityRank[severity] * 2 + again }
  })
  return placed.toSorted((a, b) => a.place - b.place).map(({ remark }) => remark)
}

/**
 * Criteria whose answer another one's question asks for already, on the same entry: what is off topic has to change before it
 * is measured (O5), and what a tool shall improve, and by how much, says what it is for (O3).
 */
const askedBy: Readonly<Record<string, string>> = { O3: 'O5', O6: 'O3' }

type Named = ReadonlyMap<string, number>

/** The entries that an open finding is about, with its weight: `O5/4/2`. */
function entriesOf(findings: readonly Noted[]): Named {
  const open = findings.filter(({ life, item }) => life === 'open' && item !== null)
  return new Map(open.map((one) => [entryOf(one, one.criterion), rank(one)]))
}

function entryOf({ section, item }: Noted, criterion: string): string {
  return `${criterion}/${section}/${item}`
}

/** Whether a finding of the same entry, no less severe, asks for what this one would. */
function isSpokenFor(finding: Noted, named: Named): boolean {
  const other = askedBy[finding.criterion]
  if (other === undefined || finding.life !== 'open') return false
  return (named.get(entryOf(finding, other)) ?? Number.POSITIVE_INFINITY) <= rank(finding)
}

function rank({ severity, origin }: Noted): number {
  return severityRank[severity] * 2 + (origin === 'ai' ? 1 : 0)
}

/**
 * Findings with the same question make one remark, whoever asks it, and so do the families without a word; the AI coach's own question
 * is another one. So is what is meant for another reason, and what is claimed of another thing.
 */
function sameness(finding: Noted): string {
  const { criterion, section, life, reason, values } = finding
  if (isFamilySilence(finding)) return ['silent', section, life, reason ?? ''].join('/')
  const special = isSilence(finding) || isSaidAlike(values) ? '' : (values['case'] ?? '')
  return [criterion, section, life, special, values['question'] ?? '', values['facts'] ?? '', reason ?? ''].join('/')
}

/** Cases that ask the same thing in other words: the model's judgement, and a blank that is all there is. */
function isSaidAlike({ case: special }: Noted['values']): boolean {
  return special === 'ai' || special === 'alone'
}
