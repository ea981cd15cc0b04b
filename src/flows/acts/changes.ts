import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/proposal.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { button } from '../screens/blocks.ts'
import { refreshChange } from '../screens/changes.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, invalid, textField } from '../model/act-context.ts'
import { isBlank } from '../model/visible.ts'

/** *Done* on a request. */
export function itemDone(context: ActContext): Step {
  return answer(context, { status: 'done', explanation: null })
}

/** *Explain* on a request: why the text stays as it is. */
export function itemExplain(context: ActContext): Step {
  const explanation = textField(context, 'explanation')
  if (isBlank(explanation)) return invalid(context, { explanation: wordsOf(context).forms.errors.empty })
  return answer(context, { status: 'explained', explanation })
}

function answer(context: ActContext, given: Pick<ChangeItem, 'status' | 'explanation'>): Step {
  const words = wordsOf(context)
  const open = context.proposal.changes.find((change) => change.id === context.args['item'])
  if (open === undefined) return refuse(context, words.change.closed)
  const change: ChangeItem = { ...open, ...given }
  const changes = context.proposal.changes.map((one) => (one.id === change.id ? change : one))
  const proposal = { ...context.proposal, changes }
  const left = changes.filter((one) => one.status === 'open').length
  const next = left === 0 ? [button(proposal, words.buttons.recap, 'recap', { style: 'primary' })] : []
  const told = say(context, words.change.left(left), next)
  return changed(
    context,
    proposal,
    refreshChange(proposal, change, context.rubric),
    refreshRoot(proposal, context.rubric),
    told,
  )
}
