import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/proposal.ts'
import { refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { button } from '../screens/blocks.ts'
import { refreshChange } from '../screens/changes.ts'
import type { Turn } from '../model/turn.ts'
import { changed, invalid, textField } from '../model/turn.ts'
import { isBlank } from '../model/visible.ts'

/** *Done* on a request. */
export function itemDone(turn: Turn): Step {
  return answer(turn, { status: 'done', explanation: null })
}

/** *Explain* on a request: why the text stays as it is. */
export function itemExplain(turn: Turn): Step {
  const explanation = textField(turn, 'explanation')
  if (isBlank(explanation)) return invalid(turn, { explanation: wordsOf(turn).forms.errors.empty })
  return answer(turn, { status: 'explained', explanation })
}

function answer(turn: Turn, given: Pick<ChangeItem, 'status' | 'explanation'>): Step {
  const words = wordsOf(turn)
  const open = turn.proposal.changes.find((change) => change.id === turn.args['item'])
  if (open === undefined) return refuse(turn, words.change.closed)
  const change: ChangeItem = { ...open, ...given }
  const changes = turn.proposal.changes.map((one) => (one.id === change.id ? change : one))
  const proposal = { ...turn.proposal, changes }
  const left = changes.filter((one) => one.status === 'open').length
  const next = left === 0 ? [button(proposal, words.buttons.recap, 'recap', { style: 'primary' })] : []
  const told = say(turn, words.change.left(left), next)
  return changed(turn, proposal, refreshChange(proposal, change, turn.rubric), refreshRoot(proposal, turn.rubric), told)
}
