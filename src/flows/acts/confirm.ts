import type { FormContent } from './act.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { button } from '../screens/blocks.ts'
import { say } from '../screens/replies.ts'

/** What somebody is asked before what cannot be taken back by a press. */
interface Confirmation {
  readonly title: string
  readonly text: string
  readonly save: string
}

/** A form that asks whether they mean it. */
export function confirmForm({ title, text, save }: Confirmation): FormContent {
  return { title, intro: [{ type: 'text', text }], fields: [], submit: save }
}

/** Whether a button of before there was such a form was pressed. */
export function isBarePress({ envelope }: ActContext): boolean {
  return envelope.event.type === 'pressed'
}

/** Asks all the same, with a button that opens the form. */
export function offerForm(context: ActContext, action: string, { title, text, save }: Confirmation): Step {
  const open = button(context.proposal, save, action, { style: 'danger', opens: 'form' })
  return leaveProposal(context.proposal, say(context, `${title} ${text}`, [open]))
}
