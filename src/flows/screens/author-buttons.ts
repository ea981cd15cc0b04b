import { authorWords } from '../authors/author-words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import { button } from './blocks.ts'

/** The button that opens the form to invite somebody. */
export function inviteButton(proposal: Pick<Proposal, 'id' | 'version' | 'language'>): Button {
  return button(proposal, authorWords[proposal.language].buttons.invite, 'invite', { opens: 'form' })
}

/** The button that shows who writes it. */
export function authorsButton(proposal: Proposal): Button {
  return button(proposal, authorWords[proposal.language].buttons.authors, 'authors')
}
