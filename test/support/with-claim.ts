import type { Fact, FactSight } from '../../src/rubric/facts/fact.ts'
import { type FactId, factRules } from '../../src/rubric/facts/fact-rules.ts'
import type { RepositoryEvidence } from '../../src/flows/evidence/inspection.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Language } from '../../src/text/language.ts'
import { inspected } from './inspected.ts'
import { written } from './stages.ts'
import { people, table, type Table } from './table.ts'

const { camille } = people

/** A text of section 5 that says one thing is there, and describes others. */
export const claiming: Readonly<Record<Language, string>> = {
  fr: 'Nous avons mis le service sous Docker.\n\nMLflow suit les essais ; Grafana montre les courbes.',
  en: 'We have put the service into Docker.\n\nMLflow tracks the runs; Grafana shows the curves.',
}

/** What the other sections of the draft speak of. */
const told: Partial<Record<FactId, FactSight>> = { ci: 'seen', 'data-versioning': 'seen', drift: 'seen' }

/** Facts that are absent but for these, and for what the draft's other sections speak of; what is seen or declared has a file. */
export function factsWith(sights: Partial<Record<FactId, FactSight>> = {}): readonly Fact[] {
  return factRules.map(({ id }) => {
    const sight = { ...told, ...sights }[id] ?? 'absent'
    const paths = sight === 'seen' || sight === 'declared' ? [`${id}.txt`] : []
    return { id, sight, paths, count: paths.length }
  })
}

/** The proposal whose repositories were looked at, and showed this. */
export function lookedAt(
  proposal: Proposal,
  repositories: readonly RepositoryEvidence[],
  status: 'asked' | 'found' | 'failed' = 'found',
): Proposal {
  const { run = 0 } = proposal.inspection ?? {}
  const since = proposal.startedAt
  return { ...proposal, inspection: { run: run + 1, status, cards: 1, of: '', since, tries: 0, repositories } }
}

/** The same table with another proposal on it. */
export function withOther(t: Table, change: (proposal: Proposal) => Proposal): Table {
  const saved = t.save()
  const proposals = new Map([...saved.proposals].map(([id, proposal]) => [id, change(proposal)]))
  return table(t.proposal().language, { ...saved, proposals })
}

/** Camille's draft of ten sections: section 5 claims what its repository does not show, and was checked since. */
export function withClaim(
  language: Language = 'en',
  repositories: readonly RepositoryEvidence[] = [inspected(factsWith())],
): Table {
  const t = written(language)
  t.fill(camille, 'edit', { text: claiming[language] }, { section: '5' })
  const looked = withOther(t, (proposal) => lookedAt(proposal, repositories))
  looked.press(camille, 'coach', { section: '5' })
  return looked
}
