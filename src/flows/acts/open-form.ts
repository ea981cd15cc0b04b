import { findAct, findGeneralAct } from './acts.ts'
import type { ActContext, StepContext } from '../model/act-context.ts'
import type { Form, Press, View } from '../model/view.ts'
import { sentence } from '../screens/blocks.ts'
import { wordsIn } from '../../text/words.ts'
import { wordsOf } from '../screens/replies.ts'
import { settle } from '../states/next-section.ts'
import { refusalFor } from '../states/permission.ts'
import { waysOn } from '../states/ways-on.ts'

/** A form, or the sentence that says why there is none. */
type OpenedForm = { readonly form: Form } | { readonly refusal: View }

/** The form that a press asks for, or the sentence that says why there is none. Changes nothing. */
export function openForm(asked: ActContext, press: Press): OpenedForm {
  const context = { ...asked, proposal: settle(asked.proposal, asked.rubric) }
  const { language, id, version } = context.proposal
  const act = findAct(press.action)
  if (act?.form === undefined) return { refusal: sentence(language, wordsOf(context).refusals.unknownAction) }
  const why = refusalFor(context, act, press.version) ?? act.form.refusal(context)
  if (why !== null) return { refusal: sentence(language, why, waysOn(context)) }
  const { args = {}, ...content } = act.form.content(context)
  const carried: Press = { ...press, proposal: id, version, args: { ...press.args, ...args }, opens: 'act' }
  return { form: { language, ...content, press: carried } }
}

/** The same of a form about no proposal. */
export function openGeneralForm(context: StepContext, press: Press): OpenedForm {
  const { language } = context.envelope.actor
  const form = findGeneralAct(press.action)?.general.form
  if (form === undefined) return { refusal: sentence(language, wordsIn(language).refusals.noProposal('')) }
  const { args = {}, ...content } = form(context)
  const carried: Press = { ...press, proposal: '', version: 0, args: { ...press.args, ...args }, opens: 'act' }
  return { form: { language, ...content, press: carried } }
}
