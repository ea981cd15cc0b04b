import { acts } from './acts.ts'
import { dismissable, forms } from './forms.ts'
import { mayTry } from '../states/guards.ts'
import { sectionOf, settled } from './navigate.ts'
import { refusalFor, refusalToReview } from '../states/permission.ts'
import { isWaiting as isWaitingForAnswer, refusalToAnswer } from './questions.ts'
import { wordsOf } from '../screens/replies.ts'
import { sentence } from '../screens/blocks.ts'
import type { Turn } from '../model/turn.ts'
import type { Form, Press, View } from '../model/view.ts'

/** The form that a press asks for, or the sentence that says why there is none. Changes nothing. */
export function ask(asked: Turn, press: Press): { readonly form: Form } | { readonly refusal: View } {
  const turn = { ...asked, proposal: settled(asked.proposal, asked.rubric) }
  const { language, id, version } = turn.proposal
  const build = Object.hasOwn(forms, press.action) ? forms[press.action] : undefined
  const why = refusal(turn, press)
  if (why !== null || build === undefined) {
    return { refusal: sentence(language, why ?? wordsOf(turn).refusals.unknownAction) }
  }
  const { args = {}, ...content } = build(turn)
  const carried: Press = { ...press, proposal: id, version, args: { ...press.args, ...args }, opens: 'act' }
  return { form: { language, ...content, press: carried } }
}

/** The same checks that the filled form will meet, so that nobody types for nothing. */
function refusal(turn: Turn, press: Press): string | null {
  const act = Object.hasOwn(acts, press.action) ? acts[press.action] : undefined
  if (act === undefined) return wordsOf(turn).refusals.unknownAction
  return refusalFor(turn, act, press.version) ?? refusalByState(turn, press.action)
}

function refusalByState(turn: Turn, action: string): string | null {
  switch (action) {
    case 'add-item':
    case 'review':
      return refusalToReview(turn)
    case 'dismiss':
      return dismissable(turn.proposal, sectionOf(turn)).length === 0 ? wordsOf(turn).coach.gone : null
    case 'item-explain':
      return turn.proposal.changes.some(({ id }) => id === turn.args['item']) ? null : wordsOf(turn).change.closed
    case 'ask-human':
      return isWaitingForAnswer(turn.proposal) ? wordsOf(turn).question.waiting : null
    case 'answer-human':
      return refusalToAnswer(turn)
    case 'add-anyway':
      return isWaiting(turn) ? null : wordsOf(turn).answers.addedAlready
    case 'withdraw':
    case 'take-down':
    case 'restore':
      return mayTry(turn, action)
    default:
      return null
  }
}

function isWaiting({ proposal, args }: Turn): boolean {
  return proposal.aside !== null && proposal.aside.message === args['message']
}
