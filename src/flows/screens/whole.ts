import type { Rubric } from '../../rubric/rubric.ts'
import type { Effect } from '../effect.ts'
import type { Proposal } from '../proposal.ts'
import { wholeFindings } from './findings.ts'

/** Posts what was found in the whole proposal, at the end of the thread, for its author. */
export function postWhole(
  before: Proposal,
  rubric: Rubric,
): { readonly posted: Proposal; readonly message: readonly Effect[] } {
  const posted = { ...before, whole: { ...before.whole, messages: before.whole.messages + 1 } }
  return { posted, message: refreshWhole(posted, rubric) }
}

/** Brings the last such message up to date where it stands. */
export function refreshWhole(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  const { messages } = proposal.whole
  if (messages === 0) return []
  const view = wholeFindings(proposal, 'author', rubric)
  return [{ type: 'show', to: 'thread', slot: `coach:all#${messages}`, view }]
}
