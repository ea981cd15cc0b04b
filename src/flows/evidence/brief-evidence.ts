import { factOf } from '../../rubric/facts/find-facts.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import type { Language } from '../../text/language.ts'
import type { Proposal } from '../model/proposal.ts'
import { evidenceWords } from './evidence-words.ts'
import type { RepositoryEvidence } from './inspection.ts'
import { reviewEvidenceWords } from './review-evidence-words.ts'
import { shortLine } from './short-line.ts'

/** What a version's links show, a line for each repository, as the reviewers' card has it; none where nobody has looked. */
export function briefEvidence({ language, inspection, review }: Proposal): readonly string[] {
  if (inspection === undefined) return []
  const words = reviewEvidenceWords[language]
  if (inspection.repositories.length === 0) return inspection.status === 'asked' ? [words.looking] : []
  const isVersions = review === null || inspection.for === review.version
  return inspection.repositories.map((one) => {
    const isLater = !isVersions && review !== null && one.at > review.submittedAt
    return lineOf(one, language, isLater ? [words.afterwards] : [])
  })
}

function lineOf(evidence: RepositoryEvidence, language: Language, more: readonly string[]): string {
  const words = reviewEvidenceWords[language]
  if (evidence.type === 'not inspected')
    return words.notSeen(shortLine(evidence.asked), evidenceWords[language].why[evidence.why])
  const { state, facts } = evidence
  const { licence, forkOf, standing } = state
  const said = evidenceWords[language]
  const workflows = factOf(facts, 'ci')
  const parts = [
    words.public,
    licence === null ? said.noLicence : shortLine(licence),
    ...(forkOf === null ? [] : [said.forkOf(shortLine(forkOf))]),
    ...(standing === 'archived' ? [said.archived] : []),
    words.commit(state.commit.slice(0, 7)),
    ...(workflows.sight === 'seen' ? [words.workflows(workflows.count)] : []),
    ...lastResult(state, language),
    ...more,
  ]
  return words.brief(shortLine(state.name), parts.join(', '))
}

function lastResult({ runs }: RepositoryState, language: Language): readonly string[] {
  const newest = (runs ?? []).toSorted((a, b) => b.at.localeCompare(a.at))[0]
  return newest === undefined
    ? []
    : [reviewEvidenceWords[language].lastResult(sayConclusion(newest.conclusion, language))]
}

/** How a run ended, in words where we have some for it, else in its host's own. */
export function sayConclusion(conclusion: string, language: Language): string {
  const { conclusions } = evidenceWords[language]
  return (Object.hasOwn(conclusions, conclusion) ? conclusions[conclusion] : undefined) ?? shortLine(conclusion)
}
