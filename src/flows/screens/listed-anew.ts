import type { Rubric } from '../../rubric/rubric.ts'
import type { Proposal } from '../model/proposal.ts'
import { draftTitle, finishedCount } from '../model/standing.ts'

/** Whose own page shows something else: the people's, and with `team` that of everybody who reviews. */
export interface ListedAnew {
  readonly people: readonly string[]
  readonly team: boolean
}

/**
 * Whose own page is to be shown anew since the proposal changed; null where nothing that stands there did, as with most
 * messages: a page holds titles, states and counts.
 */
export function listedAnew(before: Proposal | null, after: Proposal, rubric: Rubric): ListedAnew | null {
  if (before !== null && lineOf(before, rubric) === lineOf(after, rubric)) return null
  const writers = [...(before?.authors ?? []), ...after.authors].map(({ id }) => id)
  return { people: [...new Set(writers)], team: isQueued(before) || isQueued(after) }
}

function lineOf(proposal: Proposal, rubric: Rubric): string {
  const { state, version, authors, paused = null, review, reminding } = proposal
  const people = authors.map(({ id }) => id)
  const moves = [review?.expiry?.at, review?.reserved, reminding?.archives, paused]
  const count = finishedCount(proposal, rubric)
  return JSON.stringify([state, version, draftTitle(proposal), count, people, review?.reviewer?.id, moves])
}

function isQueued(proposal: Proposal | null): boolean {
  return proposal !== null && (proposal.state === 'submitted' || proposal.state === 'in-review')
}
