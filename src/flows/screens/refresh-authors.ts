import type { Rubric } from '../../rubric/rubric.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { refreshRecap } from './recap.ts'
import { refreshRoot } from './replies.ts'

/** Brings up to date what says who writes the proposal and who submits it. */
export function refreshAuthors(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  return [refreshRoot(proposal, rubric), ...refreshRecap(proposal, rubric)]
}
