import type { Fact, FactSight } from '../../rubric/facts/fact.ts'
import { type FactId, factRules } from '../../rubric/facts/fact-rules.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import type { RepositoryState } from '../../rubric/facts/repository.ts'
import { nameSource, saySource } from '../../rubric/sources/describe-source.ts'
import { sourceAddress } from '../../rubric/sources/source-address.ts'
import type { SourceEvidence } from '../../rubric/sources/source-evidence.ts'
import { shortDateTime } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { describeRepository, type EvidenceReader } from './describe-repository.ts'
import { describeRun } from './describe-run.ts'
import { evidenceWords } from './evidence-words.ts'
import { commitAddress, fileAddress } from './file-address.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { isTold } from './is-told.ts'
import { reviewEvidenceWords } from './review-evidence-words.ts'
import { shortLine } from './short-line.ts'

/** What the links of a version showed, as its reviewer reads it beside the text. */
export interface ReviewEvidence {
  /** How the look went, where that has to be said. */
  readonly notes: readonly string[]
  readonly repositories: readonly RepositoryReport[]
  /** What none of them shows, or was not looked at: judged together. */
  readonly together: readonly FactList[]
  readonly sources: readonly SourceReport[]
}

/** One data source, as its host says. */
export interface SourceReport {
  readonly name: string
  /** The page that was linked; null where it is none of a host that is known. */
  readonly address: string | null
  /** Its licence, what that allows, and the day. */
  readonly said: string
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

/** What an inspection found; null where there was nothing to look at. */
export function reviewEvidence(inspection: Inspection | undefined, reader: EvidenceReader): ReviewEvidence | null {
  if (inspection === undefined) return null
  const { repositories, sources = [] } = inspection
  const notes = notesOf(inspection, reader)
  if (repositories.length + sources.length + notes.length === 0) return null
  const facts = repositories.flatMap((one) => (one.type === 'inspected' ? [one.facts] : []))
  const together = joinFacts(facts)
  return {
    notes,
    repositories: repositories.map((one) => reportOf(one, reader)),
    together: (['absent', 'unknown'] as const).flatMap((sight) => listOf(together, sight, reader, null)),
    sources: sources.map((one) => reportSource(one, reader)),
  }
}

function reportSource(source: SourceEvidence, { language }: EvidenceReader): SourceReport {
  return { name: shortLine(nameSource(source)), address: sourceAddress(source), said: saySource(source, language) }
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
  const runs = (state.runs ?? []).slice(0, mostRuns)
  return {
    name: shortLine(state.name),
    address: commitAddress(state),
    lines: [
      ...describeRepository(evidence, state.branch, reader),
      ...runs.map((run) => describeRun(run, reader)),
      words.lookedAt(when, texts),
    ],
    lists: (['seen', 'declared'] as const).flatMap((sight) => listOf(facts, sight, reader, state)),
  }
}

/** The most results of workflows that are told. */
const mostRuns = 5

function listOf(
  facts: readonly Fact[],
  sight: FactSight,
  { language }: EvidenceReader,
  state: RepositoryState | null,
): readonly FactList[] {
  const told = facts.filter((one) => one.sight === sight && isTold(one))
  const lines = told.map(({ id, paths, count }) => ({
    what: nameOf(id, language),
    files: state === null ? [] : paths.map((path) => ({ path: shortLine(path), address: fileAddress(state, path) })),
    more: state === null || count <= paths.length ? '' : reviewEvidenceWords[language].more(count - paths.length),
  }))
  return lines.length === 0 ? [] : [{ sight, heading: reviewEvidenceWords[language].lists[sight], facts: lines }]
}

function nameOf(id: FactId, language: Language): string {
  return factRules.find((rule) => rule.id === id)?.what[language] ?? id
}
