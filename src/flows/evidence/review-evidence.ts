import type { Fact, FactSight } from '../../rubric/facts/fact.ts'
import { type FactId, factRules } from '../../rubric/facts/fact-rules.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import { contentRules } from '../../rubric/facts/rules/content.ts'
import { longDate, shortDateTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { sayConclusion } from './brief-evidence.ts'
import { evidenceWords } from './evidence-words.ts'
import { commitAddress, fileAddress } from './file-address.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { reviewEvidenceWords } from './review-evidence-words.ts'
import { shortLine } from './short-line.ts'

/** What the links of a version showed, as its reviewer reads it beside the text. */
export interface ReviewEvidence {
  /** How the look went, where that has to be said. */
  readonly notes: readonly string[]
  readonly repositories: readonly RepositoryReport[]
  /** What none of them shows, or was not looked at: judged together. */
  readonly together: readonly FactList[]
}

/** One repository: what it is, and what it shows. */
export interface RepositoryReport {
  readonly name: string
  /** Its page at the very commit; null where there is none to lead to. */
  readonly address: string | null
  readonly lines: readonly string[]
  readonly lists: readonly FactList[]
}

/** Facts of one sight. */
export interface FactList {
  readonly sight: FactSight
  readonly heading: string
  readonly facts: readonly FactLine[]
}

/** One fact, with the very files that show it. */
export interface FactLine {
  readonly what: string
  readonly files: readonly { readonly path: string; readonly address: string | null }[]
  /** How many others there are, in words; empty where there are none. */
  readonly more: string
}

/** For whom it is said. */
export interface EvidenceReader {
  readonly language: Language
  readonly timeZone: string
}

/** What an inspection found; null where there was nothing to look at. */
export function reviewEvidence(inspection: Inspection | undefined, reader: EvidenceReader): ReviewEvidence | null {
  if (inspection === undefined) return null
  const { repositories } = inspection
  const notes = notesOf(inspection, reader)
  if (repositories.length === 0 && notes.length === 0) return null
  const facts = repositories.flatMap((one) => (one.type === 'inspected' ? [one.facts] : []))
  const together = joinFacts(facts)
  return {
    notes,
    repositories: repositories.map((one) => reportOf(one, reader)),
    together: (['absent', 'unknown'] as const).flatMap((sight) => listOf(together, sight, reader, null)),
  }
}

function notesOf({ status, repositories }: Inspection, { language }: EvidenceReader): readonly string[] {
  if (status === 'asked') return [reviewEvidenceWords[language].pending]
  const isSeen = repositories.some(({ type }) => type === 'inspected')
  return status === 'failed' && isSeen ? [evidenceWords[language].card.failed] : []
}

function reportOf(evidence: RepositoryEvidence, reader: EvidenceReader): RepositoryReport {
  const [words, said] = [reviewEvidenceWords[reader.language], evidenceWords[reader.language]]
  const when = shortDateTime(evidence.at, reader.language, reader.timeZone)
  if (evidence.type === 'not inspected') {
    const lines = [said.notVerified(said.why[evidence.why]), words.triedAt(when)]
    return { name: shortLine(evidence.asked), address: null, lines, lists: [] }
  }
  const { state, facts, texts } = evidence
  return {
    name: shortLine(state.name),
    address: commitAddress(state),
    lines: [...identityOf(evidence, reader), ...runsOf(state, reader), words.lookedAt(when, texts)],
    lists: (['seen', 'declared'] as const).flatMap((sight) => listOf(facts, sight, reader, state)),
  }
}

function identityOf(
  { state, asked }: Extract<RepositoryEvidence, { type: 'inspected' }>,
  { language, timeZone }: EvidenceReader,
): readonly string[] {
  const words = evidenceWords[language]
  const { licence, forkOf, standing, formerName } = state
  const day = longDate(state.committedAt, language, timeZone)
  return [
    `${words.counted({ ...state, name: shortLine(state.branch), day })}.`,
    [
      reviewEvidenceWords[language].public,
      licence === null ? words.noLicence : words.licence(shortLine(licence)),
      ...(forkOf === null ? [] : [words.forkOf(shortLine(forkOf))]),
      ...(standing === 'archived' ? [words.archived] : []),
      ...(formerName === null ? [] : [words.formerName(shortLine(asked))]),
    ].join(', '),
  ]
}

/** The most results of workflows that are told. */
const mostRuns = 5

function runsOf({ runs }: RepositoryState, { language, timeZone }: EvidenceReader): readonly string[] {
  return (runs ?? []).slice(0, mostRuns).map(({ path, conclusion, at }) => {
    const file = shortLine(path.slice(path.lastIndexOf('/') + 1))
    return evidenceWords[language].run(file, sayConclusion(conclusion, language), longDate(at, language, timeZone))
  })
}

/** What merely lies in a repository, and what is mostly home-made: that it is not seen says little. */
const sayLittle: ReadonlySet<FactId> = new Set([
  ...contentRules.map(({ id }) => id),
  'ci-deploys',
  'alerts',
  'data-tests',
  'drift',
])

function listOf(
  facts: readonly Fact[],
  sight: FactSight,
  { language }: EvidenceReader,
  state: RepositoryState | null,
): readonly FactList[] {
  const isShown = sight === 'seen' || sight === 'declared'
  const told = facts.filter((one) => one.sight === sight && isForReviewers(one) && (isShown || !sayLittle.has(one.id)))
  const lines = told.map(({ id, paths, count }) => ({
    what: nameOf(id, language),
    files: state === null ? [] : paths.map((path) => ({ path: shortLine(path), address: fileAddress(state, path) })),
    more: state === null || count <= paths.length ? '' : reviewEvidenceWords[language].more(count - paths.length),
  }))
  return lines.length === 0 ? [] : [{ sight, heading: reviewEvidenceWords[language].lists[sight], facts: lines }]
}

/** Files that may hold a secret are their author's to hear of alone. */
export function isForReviewers({ id }: Fact): boolean {
  return id !== 'secret-file'
}

function nameOf(id: FactId, language: Language): string {
  return factRules.find((rule) => rule.id === id)?.what[language] ?? id
}
