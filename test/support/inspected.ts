import type { Inspection, RepositoryEvidence } from '../../src/flows/evidence/inspection.ts'
import type { Fact } from '../../src/rubric/facts/fact.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { RepositoryState } from '../../src/rubric/facts/repository.ts'

/** A repository of these facts, as it was looked at. */
export function inspected(
  facts: readonly Fact[] = [],
  state: Partial<RepositoryState> = {},
): Extract<RepositoryEvidence, { type: 'inspected' }> {
  return {
    type: 'inspected',
    asked: 'ada/demand',
    state: { ...plainState, ...state },
    facts,
    texts: 4,
    at: '2026-11-23T09:00:00.000Z',
  }
}

const plainState: RepositoryState = {
  name: 'ada/demand',
  formerName: null,
  standing: 'kept up',
  forkOf: null,
  licence: 'MIT',
  branch: 'main',
  commit: '3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c3f2a1b0c',
  committedAt: '2026-11-27T18:00:00Z',
  commits: { count: 12, reach: 'exact' },
  authors: 2,
  runs: [],
}

/** An inspection that found these. */
export function inspectionOf(repositories: readonly RepositoryEvidence[]): Inspection {
  return { run: 1, status: 'found', cards: 1, of: '', since: '', tries: 0, repositories }
}

/** The same under review, with what the links of its version showed. */
export function withFrozen(proposal: Proposal, inspection: Inspection): Proposal {
  const { review } = proposal
  if (review === null) throw new Error('the proposal is under no review')
  return { ...proposal, review: { ...review, inspection } }
}
