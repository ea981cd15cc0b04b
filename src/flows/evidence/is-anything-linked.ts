import type { Proposal } from '../model/proposal.ts'
import { linkedRepositories } from './linked-repositories.ts'
import { linkedSources } from './linked-sources.ts'

/** Whether a proposal links anything that is looked at. */
export function isAnythingLinked(proposal: Pick<Proposal, 'sections'>): boolean {
  return linkedRepositories(proposal).length > 0 || linkedSources(proposal).length > 0
}
