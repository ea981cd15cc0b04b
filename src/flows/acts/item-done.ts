import { drafting, type FormContent, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, invalid, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/review.ts'
import { isBlank } from '../model/visible.ts'
import { button, long } from '../screens/blocks.ts'
import { refreshChange } from '../screens/changes.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'

/** *Done* on a request. */
export const itemDone: ProposalAct = {
  name: 'item-done',
  offer: 'button',
  ...drafting,
  run: (context) => answerItem(context, { status: 'done', explanation: null }),
}

/** *Explain* on a request: why the text stays as it is. */
export const itemExplain: ProposalAct = {
  name: 'item-explain',
  offer: 'button',
  ...drafting,
  form: {
    refusal: (context) => (itemOf(context) === undefined ? wordsOf(context).change.closed : null),
    content: explainForm,
  },
  run: explainItem,
}

function itemOf({ proposal, args }: ActContext): ChangeItem | undefined {
  return proposal.changes.find((change) => change.id === args['item'])
}

function explainForm(context: ActContext): FormContent {
  const { explain } = wordsOf(context).forms
  const change = itemOf(context)
  return {
    title: explain.title,
    intro: change === undefined ? [] : [{ type: 'quote', text: change.request }],
    fields: [long('explanation', explain.label, explain.hint, change?.explanation ?? '')],
    submit: explain.save,
  }
}

function explainItem(context: ActContext): Step {
  const explanation = textField(context, 'explanation')
  if (isBlank(explanation)) return invalid(context, { explanation: wordsOf(context).forms.errors.empty })
  return answerItem(context, { status: 'explained', explanation })
}

function answerItem(context: ActContext, given: Pick<ChangeItem, 'status' | 'explanation'>): Step {
  const words = wordsOf(context)
  const open = itemOf(context)
  if (open === undefined) return refuse(context, words.change.closed)
  const change: ChangeItem = { ...open, ...given }
  const changes = context.proposal.changes.map((one) => (one.id === change.id ? change : one))
  const proposal = { ...context.proposal, changes }
  const left = changes.filter((one) => one.status === 'open').length
  const next = left === 0 ? [button(proposal, words.buttons.recap, 'recap', { style: 'primary' })] : []
  const told = say(context, words.change.left(left), next)
  return changeProposal(
    context,
    proposal,
    refreshChange(proposal, change, context.rubric),
    refreshRoot(proposal, context.rubric),
    told,
  )
}
