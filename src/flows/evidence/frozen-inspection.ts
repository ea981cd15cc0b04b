import type { Inspection, RepositoryEvidence } from './inspection.ts'
import { isForOthers } from './is-told.ts'

/**
 * What a frozen version keeps of an inspection, for reviewers: files that may hold a secret are their author's to hear of
 * alone, and stay out of it.
 */
export function frozenInspection(inspection: Inspection): Inspection {
  return { ...inspection, repositories: inspection.repositories.map(withoutSecrets) }
}

function withoutSecrets(evidence: RepositoryEvidence): RepositoryEvidence {
  if (evidence.type === 'not inspected') return evidence
  return { ...evidence, facts: evidence.facts.filter(isForOthers) }
}
