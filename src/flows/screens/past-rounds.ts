import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block, Button, View } from '../model/view.ts'
import { type PastRequest, type PastRound, pastRounds } from '../review/past-rounds.ts'
import { actions, button, optional, view } from './blocks.ts'

/** Requests that one message lists. */
const shown = 5

/** A request, with what is said before it: its review, where it is the first one of it. */
interface PastEntry {
  readonly before: readonly Block[]
  readonly item: PastRequest | null
}

/** What earlier reviews asked for and what the author answered, the latest first, a part at a time. */
export function pastRoundList(proposal: Proposal, rubric: Rubric, from: number): View {
  const { language, id } = proposal
  const words = wordsIn(language)
  const entries = pastRounds(proposal, rubric).flatMap(entriesOf)
  const start = Math.min(from, Math.max(0, entries.length - 1))
  const here = entries.slice(start, start + shown)
  const rest = entries.length - start - here.length
  const turn = (label: string, at: number) => button(proposal, label, 'past-rounds', { args: { from: String(at) } })
  return view(language, [
    { type: 'heading', text: words.review.pastRounds(id) },
    ...optional(entries.length === 0 && { type: 'text', text: words.review.noPastRounds }),
    ...here.flatMap(({ before, item }) => [
      ...before,
      ...(item === null ? [] : requestBlocks(item, words.review.pastReply)),
    ]),
    ...optional(rest > 0 && { type: 'note', text: words.count.more(rest) }),
    ...actions([
      ...(rest > 0 ? [turn(words.lists.next, start + shown)] : []),
      ...(start > 0 ? [turn(words.lists.first, 0)] : []),
    ]),
  ])
}

/** Leads to the earlier reviews, where there are any. */
export function pastRoundsButton(proposal: Proposal): readonly Button[] {
  const isThere = (proposal.rounds ?? []).some(({ version }) => version < proposal.version)
  return isThere ? [button(proposal, wordsIn(proposal.language).buttons.pastRounds, 'past-rounds')] : []
}

/** A review that asked for nothing has its heading and its comment alone. */
function entriesOf({ heading, comment, items }: PastRound): readonly PastEntry[] {
  const before: readonly Block[] = [
    { type: 'text', text: heading },
    ...optional(comment !== '' && { type: 'quote', text: comment }),
  ]
  const [first = null, ...others] = items
  return [{ before, item: first }, ...others.map((item) => ({ before: [], item }))]
}

function requestBlocks({ heading, fate, quote, request, explanation }: PastRequest, reply: string): readonly Block[] {
  return [
    { type: 'note', text: `${heading} · ${fate}` },
    ...optional(quote !== '' && { type: 'quote', text: quote }),
    { type: 'text', text: request },
    ...optional(explanation !== null && { type: 'text', text: `${reply}${explanation}` }),
  ]
}
