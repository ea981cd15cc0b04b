import type { ActContext } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { Button } from '../model/view.ts'
import { button } from '../screens/blocks.ts'
import { outlineButton } from '../screens/outline.ts'
import { refuse, wordsOf } from '../screens/replies.ts'
import { resumeButton } from '../screens/root.ts'
import { isWho } from './guards.ts'

/** Nothing changes: the person is told why, what now holds, and what works instead. */
export function refuseWithWays(context: ActContext, text: string): Step {
  return refuse(context, text, waysOn(context))
}

/** What this person can do to the proposal as it stands now: nobody is refused into a dead end. */
export function waysOn(context: ActContext): readonly Button[] {
  if (isWho(context, 'author')) return authorWays(context)
  return isWho(context, 'reviewer') ? reviewerWays(context) : []
}

function authorWays(context: ActContext): readonly Button[] {
  const { proposal } = context
  const { buttons } = wordsOf(context)
  const decides = isWho(context, 'owner')
  const read = button(proposal, buttons.showAll, 'show', { args: { section: 'all' } })
  switch (proposal.state) {
    case 'drafting':
    case 'changes-requested':
      return [
        resumeButton(proposal),
        ...(decides && proposal.published !== null
          ? [button(proposal, buttons.dropRevision, 'drop-revision', { style: 'danger', opens: 'form' })]
          : [outlineButton(proposal)]),
      ]
    case 'submitted':
      return [...(decides ? [button(proposal, buttons.recall, 'recall')] : []), read]
    case 'published':
      return [...(decides ? [button(proposal, buttons.revise, 'revise')] : []), read]
    case 'withdrawn':
    case 'archived':
      return [...(decides && proposal.restore !== 'over' ? [button(proposal, buttons.restore, 'restore')] : []), read]
    case 'in-review':
    case 'approved':
      return [read]
    default:
      return proposal.state satisfies never
  }
}

function reviewerWays(context: ActContext): readonly Button[] {
  const { proposal, envelope } = context
  const { id, state, review, published } = proposal
  const words = wordsOf(context)
  const queue: Button = {
    label: words.help.general.queue,
    style: 'plain',
    press: { action: 'queue', proposal: '', version: 0, args: {}, opens: 'act' },
  }
  const hasConflict = review?.conflicts.includes(envelope.actor.id) ?? false
  if (state === 'submitted' && !hasConflict)
    return [button(proposal, words.buttons.claim, 'claim', { style: 'primary' }), queue]
  if (state === 'in-review' && isWho(context, 'claimer'))
    return [button(proposal, words.buttons.review, 'review', { style: 'primary', opens: 'form' })]
  if (published === null) return [queue]
  const args = { version: String(published) }
  return [button({ id, version: proposal.version }, words.buttons.read, 'read', { args }), queue]
}
