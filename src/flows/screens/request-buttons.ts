import { wordsIn } from '../../text/words.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import { button } from './blocks.ts'

/** What can be done with a noted request before it is sent: it goes up or down where there is something to pass. */
export function requestButtons(proposal: Proposal, item: string): readonly Button[] {
  const { buttons } = wordsIn(proposal.language)
  const items = proposal.review?.items ?? []
  const at = items.findIndex(({ id }) => id === item)
  const move = (label: string, to: string) => button(proposal, label, 'move-request', { args: { item, to } })
  return [
    button(proposal, buttons.editRequest, 'edit-request', { args: { item }, opens: 'form' }),
    ...(at > 0 ? [move(buttons.requestUp, 'up')] : []),
    ...(at < items.length - 1 ? [move(buttons.requestDown, 'down')] : []),
    button(proposal, buttons.removeRequest, 'remove-request', { args: { item } }),
  ]
}
