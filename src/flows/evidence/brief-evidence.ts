import { factOf } from '../../rubric/facts/find-facts.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import { nameSource, sayLicence } from '../../rubric/sources/describe-source.ts'
import type { SourceEvidence } from '../../rubric/sources/source-evidence.ts'
import type { Language } from '../../text/language.ts'
import type { Proposal } from '../model/proposal.ts'
import { sayConclusion } from './describe-run.ts'
import { evidenceWords } from './evidence-words.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { reviewEvidenceWords } from './review-evidence-words.ts'
import { shortLine } from './short-line.ts'

/** What the links of the version under review show, as the reviewers' card has it: a line for each repository, and one for data that are not simply open; none where nobody has looked. */
export function briefEvidence({ language, review }: Pick<Proposal, 'language' | 'review'>): readonly string[] {
  const shown = review?.inspection
  if (shown === undefined) return []
  if (isPending(shown)) return [reviewEvidenceWords[language].looking]
  return [...shown.repositories.map((one) => lineOf(one, language)), ...sourceLine(shown.sources ?? [], language)]
}

function isPending({ status, repositories, sources = [] }: Inspection): boolean {
  return status === 'asked' && repositories.length + sources.length === 0
}

/** So many are named; the page has them all. */
const mostSources = 3

/** What a host says is no fault of the author: it is there for the reviewer to look at. */
function sourceLine(sources: readonly SourceEvidence[], language: Language): readonly string[] {
  const words = reviewEvidenceWords[language]
  const told = sources.flatMap((one) =>
    one.type === 'told' && (one.class === 'not open' || one.class === 'conditional') ? [one] : [],
  )
  if (told.length === 0) return []
  const named = told.slice(0, mostSources).map((one) => `${shortLine(nameSource(one))} (${sayLicence(one, language)})`)
  const rest = told.length - named.length
  const hosts = new Set(told.map(({ host }) => host)).size
  return [words.sources(hosts, [named.join(words.between), ...(rest === 0 ? [] : [words.more(rest)])].join(' '))]
}

function lineOf(evidence: RepositoryEvidence, language: Language): string {
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
  ]
  return words.brief(shortLine(state.name), parts.join(', '))
}

function lastResult({ runs }: RepositoryState, language: Language): readonly string[] {
  const newest = (runs ?? []).toSorted((a, b) => b.at.localeCompare(a.at))[0]
  return newest === undefined
    ? []
    : [reviewEvidenceWords[language].lastResult(sayConclusion(newest.conclusion, language))]
}
