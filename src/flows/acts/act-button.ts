import { button } from '../screens/blocks.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Button } from '../model/view.ts'
import type { ProposalAct } from './act.ts'

/** The button that does what a typed command does: in its form, where it has one. */
export function actButton(
  proposal: Proposal,
  label: string,
  { name, form }: Pick<ProposalAct, 'name' | 'form'>,
  args: ActContext['args'],
): Button {
  return button(proposal, label, name, { args, opens: form === undefined ? 'act' : 'form' })
}
