import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { sentence } from './blocks.ts'
import { wholeFindings } from './findings.ts'

/** Posts what was found in the whole proposal, at the end of the thread, for its author; the one before says so. */
export function postWhole(
  before: Proposal,
  rubric: Rubric,
): { readonly posted: Proposal; readonly message: readonly Effect[] } {
  const posted = { ...before, whole: { ...before.whole, messages: before.whole.messages + 1 } }
  const message = refreshWhole(posted, rubric)
  const { messages } = before.whole
  if (messages === 0) return { posted, message }
  const newer = sentence(posted.language, wordsIn(posted.language).coach.supersededWhole)
  return { posted, message: [...message, { type: 'show', to: 'thread', slot: wholeSlot(messages), view: newer }] }
}

/** Brings the last such message up to date where it stands. */
export function refreshWhole(proposal: Proposal, rubric: Rubric): readonly Effect[] {
  const { messages } = proposal.whole
  if (messages === 0) return []
  const view = wholeFindings(proposal, 'author', rubric)
  return [{ type: 'show', to: 'thread', slot: wholeSlot(messages), view }]
}

function wholeSlot(messages: number): string {
  return `coach:all#${messages}`
}
