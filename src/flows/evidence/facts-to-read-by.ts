import type { RepositoryFacts } from '../../rubric/prompt/fact-lines.ts'
import type { Programme } from '../model/act-context.ts'
import type { Proposal } from '../model/proposal.ts'
import { inspects } from './inspects.ts'
import { isTold } from './is-told.ts'
import { jointFacts } from './joint-facts.ts'

/**
 * What an AI reading may know of the linked repositories: what others than the author may read, and of no file more than its
 * path. Undefined where this program looks at no links, and where nothing was looked at or somebody is looking.
 */
export function factsToReadBy(
  programme: Pick<Programme, 'evidence' | 'rubric'>,
  proposal: Proposal,
): RepositoryFacts | undefined {
  const known = inspects(programme) ? jointFacts(proposal) : null
  if (known === null) return undefined
  return { commits: known.looked.map(({ commit }) => commit), facts: known.facts.filter(isTold) }
}
