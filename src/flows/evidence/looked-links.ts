import type { LookedLinks } from '../../rubric/reading/looked-links.ts'
import type { Proposal } from '../model/proposal.ts'

/** What was found where a proposal's links lead, for the checks of their section: also while they are looked at again. */
export function lookedLinks({ inspection }: Pick<Proposal, 'inspection'>): LookedLinks {
  const { repositories = [], sources = [] } = inspection ?? {}
  return {
    repositories: repositories.map((one) => ({
      asked: one.asked,
      standing: one.type === 'inspected' ? 'seen' : one.why,
      at: one.at,
    })),
    sources,
  }
}
