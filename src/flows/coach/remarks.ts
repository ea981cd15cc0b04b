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

/** The findings that the author is shown; the others are the reviewers' alone. */
export function forAuthor(proposal: Proposal, rubric: Rubric): readonly Noted[] {
  return proposal.findings.filter(({ criterion }) => !isForReviewers(rubric, criterion))
}

/** What was found in the text for the reviewers alone. */
export function forReviewers(proposal: Proposal, rubric: Rubric): readonly Noted[] {
  return proposal.findings.filter(({ criterion, life }) => life === 'open' && isForReviewers(rubric, criterion))
}

/** Findings as remarks, most severe first; of the same weight, what code found before what the AI coach did. */
export function remarksOf(findings: readonly Noted[]): readonly Remark[] {
  const groups = Map.groupBy(findings, sameness)
  const remarks = [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, others }]))
  return remarks.toSorted((a, b) => rank(a.first) - rank(b.first))
}

function rank({ severity, origin }: Noted): number {
  return severityRank[severity] * 2 + (origin === 'ai' ? 1 : 0)
}

/** Findings with the same question and the same weight make one remark. */
function sameness({ criterion, section, severity, life, origin, values }: Noted): string {
  return [criterion, section, severity, life, origin, values['case'] ?? '', values['question'] ?? ''].join('/')
}
