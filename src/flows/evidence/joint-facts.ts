import type { LookedCommit } from '../../rubric/facts/claim-findings.ts'
import type { Fact } from '../../rubric/facts/fact.ts'
import { factRules } from '../../rubric/facts/fact-rules.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import type { Proposal } from '../model/proposal.ts'
import type { RepositoryEvidence } from './inspection.ts'

/** What all linked repositories show together, and which commits were looked at. */
export interface JointFacts {
  readonly facts: readonly Fact[]
  readonly looked: readonly LookedCommit[]
}

/** What the repositories that a proposal links show; null where nobody has looked, or somebody is looking. */
export function jointFacts({ inspection }: Pick<Proposal, 'inspection'>): JointFacts | null {
  if (inspection === undefined || inspection.status !== 'found') return null
  const looked = inspection.repositories.flatMap(lookedIn)
  if (looked.length === 0) return null
  return { facts: joinFacts(inspection.repositories.map(factsIn)), looked }
}

function lookedIn(evidence: RepositoryEvidence): readonly LookedCommit[] {
  if (evidence.type === 'not inspected') return []
  const { state, texts } = evidence
  return [{ name: state.name, commit: state.commit, texts }]
}

/** What nobody could look at may show anything. */
function factsIn(evidence: RepositoryEvidence): readonly Fact[] {
  if (evidence.type === 'inspected') return evidence.facts
  return factRules.map(({ id }) => ({ id, sight: 'unknown', paths: [], count: 0 }))
}
