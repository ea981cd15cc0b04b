import { acts } from './acts.ts'
import { dismissable, forms } from './forms.ts'
import { mayTry } from '../states/guards.ts'
import { sectionOf, settled } from './navigate.ts'
import { refusalFor, refusalToReview } from '../states/permission.ts'
import { isWaiting as isWaitingForAnswer, refusalToAnswer } from './questions.ts'
import { wordsOf } from '../screens/replies.ts'
import { sentence } from '../screens/blocks.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Form, Press, View } from '../model/view.ts'

/** The form that a press asks for, or the sentence that says why there is none. Changes nothing. */
export function ask(asked: ActContext, press: Press): { readonly form: Form } | { readonly refusal: View } {
  const context = { ...asked, proposal: settled(asked.proposal, asked.rubric) }
  const { language, id, version } = context.proposal
  const build = Object.hasOwn(forms, press.action) ? forms[press.action] : undefined
  const why = refusal(context, press)
  if (why !== null || build === undefined) {
    return { refusal: sentence(language, why ?? wordsOf(context).refusals.unknownAction) }
  }
  const { args = {}, ...content } = build(context)
  const carried: Press = { ...press, proposal: id, version, args: { ...press.args, ...args }, opens: 'act' }
  return { form: { language, ...content, press: carried } }
}

/** The same checks that the filled form will meet, so that nobody types for nothing. */
function refusal(context: ActContext, press: Press): string | null {
  const act = Object.hasOwn(acts, press.action) ? acts[press.action] : undefined
  if (act === undefined) return wordsOf(context).refusals.unknownAction
  return refusalFor(context, act, press.version) ?? refusalByState(context, press.action)
}

function refusalByState(context: ActContext, action: string): string | null {
  switch (action) {
    case 'add-item':
    case 'review':
      return refusalToReview(context)
    case 'dismiss':
      return dismissable(context.proposal, sectionOf(context)).length === 0 ? wordsOf(context).coach.gone : null
    case 'item-explain':
      return context.proposal.changes.some(({ id }) => id === context.args['item'])
        ? null
        : wordsOf(context).change.closed
    case 'ask-human':
      return isWaitingForAnswer(context.proposal) ? wordsOf(context).question.waiting : null
    case 'answer-human':
      return refusalToAnswer(context)
    case 'add-anyway':
      return isWaiting(context) ? null : wordsOf(context).answers.addedAlready
    case 'withdraw':
    case 'take-down':
    case 'restore':
      return mayTry(context, action)
    default:
      return null
  }
}

function isWaiting({ proposal, args }: ActContext): boolean {
  return proposal.aside !== null && proposal.aside.message === args['message']
}
