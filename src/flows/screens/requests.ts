import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { numberSection } from '../model/naming.ts'
import type { Proposal } from '../model/proposal.ts'
import type { ChangeItem } from '../model/review.ts'
import type { Block, Button, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { pastRoundsButton } from './past-rounds.ts'
import { requestButtons } from './request-buttons.ts'

/** Requests that one message lists, each with its buttons. */
const shown = 5

/** What their reviewer has noted and not sent: each request with what can be done with it; `said` is what has just happened. */
export function requestList(proposal: Proposal, rubric: Rubric, page: { said?: string; from?: number } = {}): View {
  const { language, review } = proposal
  const words = wordsIn(language)
  const { review: spoken, count } = words
  const items = review?.items ?? []
  const from = Math.min(Math.max(0, page.from ?? 0), Math.max(0, items.length - 1))
  const here = items.slice(from, from + shown)
  const rest = items.length - from - here.length
  const turn = (label: string, start: number) => button(proposal, label, 'requests', { args: { from: String(start) } })
  return view(language, [
    ...optional(page.said !== undefined && { type: 'text', text: page.said }),
    { type: 'heading', text: spoken.requestsHeading(proposal.id, count.requests(items.length)) },
    ...optional(items.length === 0 && { type: 'text', text: spoken.noRequests }),
    ...here.flatMap((item, at) => requestBlocks(proposal, item, from + at, rubric)),
    ...optional(rest > 0 && { type: 'note', text: count.more(rest) }),
    ...actions([
      ...(rest > 0 ? [turn(words.lists.next, from + shown)] : []),
      ...(from > 0 ? [turn(words.lists.first, 0)] : []),
    ]),
    ...actions(reviewButtons(proposal)),
  ])
}

/** The page of the list that a request stands on begins there. */
export function pageOf({ review }: Proposal, item: string): number {
  const at = (review?.items ?? []).findIndex(({ id }) => id === item)
  return Math.floor(Math.max(0, at) / shown) * shown
}

function requestBlocks(proposal: Proposal, item: ChangeItem, at: number, rubric: Rubric): readonly Block[] {
  const { language } = proposal
  const criterion = rubric.criteria.find(({ id }) => id === item.criterion)
  const about = [numberSection(rubric, item.section, language), ...(criterion ? [criterion.name[language]] : [])]
  return [
    { type: 'note', text: wordsIn(language).review.requestAt(at + 1, about.join(' · ')) },
    ...optional(item.quote !== '' && { type: 'quote', text: item.quote }),
    { type: 'text', text: item.request },
    ...actions(requestButtons(proposal, item.id)),
  ]
}

/** How a review goes on: the next request, what is noted, and sending it. */
export function reviewButtons(proposal: Proposal): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  return [
    button(proposal, buttons.review, 'review', { style: 'primary', opens: 'form' }),
    button(proposal, buttons.addItem, 'add-item', { opens: 'form' }),
    ...listButton(proposal),
    ...pastRoundsButton(proposal),
  ]
}

/** Leads to what is noted, where something is. */
export function listButton(proposal: Proposal): readonly Button[] {
  const items = proposal.review?.items ?? []
  if (items.length === 0) return []
  return [button(proposal, wordsIn(proposal.language).buttons.requests(items.length), 'requests')]
}
