import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block, View } from '../model/view.ts'
import { optional, view } from './blocks.ts'

/** The one message that tells the learner what the review led to; it names the proposal, since a notification shows its first words alone. */
export function outcomeView(proposal: Proposal, reviewer: string, comment: string): View {
  const words = wordsIn(proposal.language)
  const { outcome } = words
  const { id } = proposal
  const requests = words.count.requests(proposal.changes.length)
  const asked = proposal.state === 'changes-requested'
  return view(proposal.language, [
    { type: 'text', text: asked ? outcome.changes(reviewer, id, requests) : outcome.approved(reviewer, id) },
    ...marks(proposal),
    ...(comment === '' ? [] : [{ type: 'note', text: words.outcome.overall(reviewer) } as const, quote(comment)]),
    ...optional(asked && { type: 'note', text: words.outcome.changesHow }),
  ])
}

/** A comment without a decision. */
export function commentView(proposal: Proposal, reviewer: string, comment: string): View {
  const words = wordsIn(proposal.language).outcome
  return view(proposal.language, [{ type: 'text', text: words.comment(reviewer, proposal.id) }, quote(comment)])
}

function quote(text: string): Block {
  return { type: 'quote', text }
}

function marks(proposal: Proposal): readonly Block[] {
  const words = wordsIn(proposal.language)
  const known: Readonly<Record<string, string>> = words.checklist
  const items = (proposal.review?.marks ?? []).flatMap((mark) => known[mark] ?? [])
  if (items.length === 0) return []
  return [
    { type: 'note', text: words.outcome.marks },
    { type: 'list', style: 'bullet', items },
  ]
}
