import type { FactSight } from '../../rubric/facts/fact.ts'
import { type FactId, factRules } from '../../rubric/facts/fact-rules.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import type { Language } from '../../text/language.ts'
import { evidenceWords } from './evidence-words.ts'
import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { isForOthers } from './is-told.ts'
import { reviewEvidenceWords } from './review-evidence-words.ts'
import { shortLine } from './short-line.ts'

/** What changed in what the links show, from one version to a later one, a line each; null where the earlier one has nothing to compare. */
export function changedEvidence(
  before: Inspection | undefined,
  after: Inspection | undefined,
  language: Language,
): readonly string[] | null {
  if (before === undefined || after === undefined) return null
  return [...changedRepositories(before, after, language), ...changedFacts(before, after, language)]
}

function changedRepositories(before: Inspection, after: Inspection, language: Language): readonly string[] {
  const words = reviewEvidenceWords[language]
  const keyOf = ({ asked }: RepositoryEvidence) => asked.toLowerCase()
  const known = new Map(before.repositories.map((one) => [keyOf(one), one]))
  const kept = new Set(after.repositories.map(keyOf))
  return [
    ...after.repositories.flatMap((one) => {
      const was = known.get(keyOf(one))
      const name = shortLine(one.asked)
      if (was === undefined) return [words.came(name)]
      const [from, to] = [commitIn(was, language), commitIn(one, language)]
      return from === to ? [] : [words.moved(name, from, to)]
    }),
    ...before.repositories.filter((one) => !kept.has(keyOf(one))).map(({ asked }) => words.gone(shortLine(asked))),
  ]
}

function commitIn(evidence: RepositoryEvidence, language: Language): string {
  return evidence.type === 'inspected' ? evidence.state.commit.slice(0, 7) : evidenceWords[language].sights.unknown
}

function changedFacts(before: Inspection, after: Inspection, language: Language): readonly string[] {
  const [was, is] = [sightsIn(before), sightsIn(after)]
  const words = evidenceWords[language].sights
  return factRules.flatMap(({ id, what }) => {
    const [from, to] = [was.get(id), is.get(id)]
    if (from === undefined || to === undefined || from === to) return []
    return [reviewEvidenceWords[language].changed(what[language], words[from], words[to])]
  })
}

function sightsIn({ repositories }: Inspection): ReadonlyMap<FactId, FactSight> {
  const facts = repositories.flatMap((one) => (one.type === 'inspected' ? [one.facts] : []))
  return new Map(joinFacts(facts).flatMap((one) => (isForOthers(one) ? [[one.id, one.sight] as const] : [])))
}
