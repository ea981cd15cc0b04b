import type { Rubric } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { linkingWords } from '../linking/linking-words.ts'
import { creditLine } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import { isDrafting, isPaused, titleOf } from '../model/standing.ts'
import type { Button, View } from '../model/view.ts'
import { actions, button, optional, view } from './blocks.ts'
import { authorsButton } from './author-buttons.ts'
import { outlineButton } from './outline.ts'
import { statusLine } from './status-line.ts'

/** The one status line of a proposal: its thread's first message, edited in place ever after. */
export function rootView(proposal: Proposal, rubric: Rubric): View {
  const words = wordsIn(proposal.language)
  if (proposal.goesOn !== undefined) return leftView(proposal, proposal.goesOn)
  return view(proposal.language, [
    { type: 'heading', text: titleOf(proposal) },
    statusLine(proposal, rubric),
    ...optional(
      { type: 'note', text: words.root.by(creditLine(proposal)) },
      isDrafting(proposal) && { type: 'note', text: words.root.hint },
    ),
    ...actions(visible(proposal), more(proposal)),
  ])
}

/** It goes on on another platform: nothing can be done to it here. */
function leftView({ id, language }: Proposal, goesOn: NonNullable<Proposal['goesOn']>): View {
  const words = linkingWords[language]
  return view(language, [{ type: 'text', text: words.left(id, goesOn.id, words.platforms[goesOn.platform]) }])
}

/** What the present state lets the learner do next. */
function visible(proposal: Proposal): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  switch (proposal.state) {
    case 'drafting':
    case 'changes-requested':
      return [
        resumeButton(proposal),
        ...(isPaused(proposal) ? [button(proposal, buttons.endPause, 'end-pause')] : []),
        outlineButton(proposal),
        button(proposal, buttons.recap, 'recap'),
      ]
    case 'submitted':
      return [button(proposal, buttons.recall, 'recall')]
    case 'published':
      return [button(proposal, buttons.revise, 'revise')]
    case 'withdrawn':
    case 'archived':
      return proposal.restore === 'over' ? [] : [button(proposal, buttons.restore, 'restore')]
    case 'in-review':
    case 'approved':
      return []
    default:
      return proposal.state satisfies never
  }
}

/** What can be done to the proposal besides: looking at it in other ways, then what changes its state. */
function more(proposal: Proposal): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const { state, published } = proposal
  return [
    button(proposal, buttons.showAll, 'show', { args: { section: 'all' } }),
    ...(isDrafting(proposal)
      ? [button(proposal, buttons.status, 'status'), button(proposal, buttons.pause, 'pause')]
      : [outlineButton(proposal)]),
    authorsButton(proposal),
    button(proposal, buttons.matrix, 'matrix'),
    button(proposal, buttons.poc, 'poc'),
    button(proposal, buttons.similar, 'similar'),
    button(proposal, buttons.exportPdf, 'export', { args: { format: 'pdf' } }),
    button(proposal, buttons.exportDocx, 'export', { args: { format: 'docx' } }),
    button(proposal, buttons.exportMarkdown, 'export', { args: { format: 'md' } }),
    button(proposal, buttons.help, 'help'),
    button(proposal, buttons.privacy, 'privacy'),
    ...(state === 'published' ||
    state === 'withdrawn' ||
    state === 'archived' ||
    (state === 'approved' && published !== null)
      ? []
      : [leaving(proposal)]),
  ]
}

/** The way out: of a revision back to what is published, else out of every queue. */
function leaving(proposal: Proposal): Button {
  const { buttons } = wordsIn(proposal.language)
  return proposal.published === null
    ? button(proposal, buttons.withdraw, 'withdraw', { style: 'danger', opens: 'form' })
    : button(proposal, buttons.dropRevision, 'drop-revision', { style: 'danger', opens: 'form' })
}

/** The button that leads back to where the author is in the text. */
export function resumeButton(proposal: Proposal): Button {
  return button(proposal, wordsIn(proposal.language).buttons.resume, 'resume', { style: 'primary' })
}

/** What its author can do to the proposal now: the buttons that stand in sight, and those behind *More*. */
export function rootButtons(proposal: Proposal): readonly [visible: readonly Button[], more: readonly Button[]] {
  return [visible(proposal), more(proposal)]
}
