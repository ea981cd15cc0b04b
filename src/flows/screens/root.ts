import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, titleOf } from '../model/standing.ts'
import type { Button, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { outlineButton } from './outline.ts'
import { statusLine } from './status-line.ts'

/** The one status line of a proposal: its thread's first message, edited in place ever after. */
export function rootView(proposal: Proposal, rubric: Rubric): View {
  const words = wordsIn(proposal.language)
  return view(proposal.language, [
    { type: 'heading', text: titleOf(proposal) },
    statusLine(proposal, rubric),
    ...optional(
      { type: 'note', text: words.root.by(proposal.owner.name) },
      isDrafting(proposal) && { type: 'note', text: words.root.hint },
    ),
    ...actions(visible(proposal), more(proposal)),
  ])
}

/** What the present state lets the learner do next. */
function visible(proposal: Proposal): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  switch (proposal.state) {
    case 'drafting':
    case 'changes-requested':
      return [
        button(proposal, buttons.resume, 'resume', { style: 'primary' }),
        outlineButton(proposal),
        button(proposal, buttons.recap, 'recap'),
      ]
    case 'submitted':
      return [button(proposal, buttons.recall, 'recall')]
    case 'published':
      return [button(proposal, buttons.revise, 'revise')]
    case 'withdrawn':
      return proposal.restore === 'over' ? [] : [button(proposal, buttons.restore, 'restore')]
    case 'in-review':
    case 'approved':
      return []
    default:
      return proposal.state satisfies never
  }
}

function more(proposal: Proposal): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const show = button(proposal, buttons.showAll, 'show', { args: { section: 'all' } })
  const revising = proposal.published !== null && proposal.state !== 'published'
  if (proposal.state === 'published' || proposal.state === 'withdrawn') return [show]
  if (proposal.state === 'approved' && revising) return [show]
  if (revising)
    return [show, button(proposal, buttons.dropRevision, 'drop-revision', { style: 'danger', opens: 'form' })]
  return [show, button(proposal, buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })]
}
