import { moving, type ProposalAct } from './act.ts'
import { type ActContext, invalid, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/review.ts'
import { keepRequests } from '../review/keep-requests.ts'
import { readRequest, requestForm } from '../review/request-form.ts'
import { refuse, tell, wordsOf } from '../screens/replies.ts'
import { requestButtons } from '../screens/request-buttons.ts'
import { requestList } from '../screens/requests.ts'
import { refusalToReview } from '../states/permission.ts'

/** *Edit the request*: one that is noted and not yet sent, in its section. */
export const editRequest: ProposalAct = {
  name: 'edit-request',
  offer: 'button',
  ...moving,
  form: { refusal: refusalOf, content: (context) => editForm(context, requestOf(context)) },
  run: changeRequest,
}

/** *Remove the request*: its words are said once more, so that they can be noted again. */
export const removeRequest: ProposalAct = {
  name: 'remove-request',
  offer: 'button',
  ...moving,
  run: takeRequestAway,
}

/** *My requests*: what is noted and not yet sent, with what can be done with each. */
export const requests: ProposalAct = { name: 'requests', offer: 'button', ...moving, run: listRequests }

/** *Up* and *Down*: the order in which the learner gets the requests. */
export const moveRequest: ProposalAct = { name: 'move-request', offer: 'button', ...moving, run: placeRequest }

function listRequests(context: ActContext): Step {
  const refusal = refusalToReview(context)
  if (refusal !== null) return refuse(context, refusal)
  const from = /^\d{1,4}$/.test(context.args['from'] ?? '') ? Number(context.args['from']) : 0
  return leaveProposal(context.proposal, tell(context, requestList(context.proposal, context.rubric, { from })))
}

function requestOf({ proposal, args }: ActContext): ChangeItem | undefined {
  return proposal.review?.items.find(({ id }) => id === args['item'])
}

/** Why nothing can be done with this request; null when something can. */
function refusalOf(context: ActContext): string | null {
  return refusalToReview(context) ?? (requestOf(context) === undefined ? wordsOf(context).review.requestGone : null)
}

function editForm(context: ActContext, item: ChangeItem | undefined): ReturnType<typeof requestForm> {
  const content = requestForm(context, item?.section ?? null, item ?? { criterion: null, request: '', quote: '' })
  return { ...content, title: wordsOf(context).forms.item.editTitle(context.proposal.id) }
}

/** What was typed for a request that is gone stays in its form, with the reason. */
function changeRequest(context: ActContext): Step {
  const refusal = refusalToReview(context)
  if (refusal !== null) return refuse(context, refusal)
  const { review } = wordsOf(context)
  const item = requestOf(context)
  if (item === undefined) return invalid(context, { request: review.requestGone })
  const read = readRequest(context, item.section)
  if ('errors' in read) return invalid(context, read.errors)
  const edited = { ...item, ...read.words }
  return keepRequests(
    context,
    itemsOf(context).map((one) => (one === item ? edited : one)),
    review.requestEdited,
    item.id,
  )
}

function takeRequestAway(context: ActContext): Step {
  const item = requestOf(context)
  const refusal = refusalOf(context)
  if (refusal !== null || item === undefined) return refuse(context, refusal ?? wordsOf(context).refusals.unknownAction)
  const left = itemsOf(context).filter((one) => one !== item)
  return keepRequests(context, left, wordsOf(context).review.requestRemoved(item.request))
}

function placeRequest(context: ActContext): Step {
  const item = requestOf(context)
  const refusal = refusalOf(context)
  const { review, refusals } = wordsOf(context)
  if (refusal !== null || item === undefined) return refuse(context, refusal ?? refusals.unknownAction)
  const others = itemsOf(context).filter((one) => one !== item)
  const from = itemsOf(context).indexOf(item)
  const at = Math.max(0, Math.min(others.length, from + (context.args['to'] === 'up' ? -1 : 1)))
  const where = review.requestPlaced(at + 1, others.length + 1)
  return at === from
    ? refuse(context, where, requestButtons(context.proposal, item.id))
    : keepRequests(context, others.toSpliced(at, 0, item), where, item.id)
}

function itemsOf({ proposal }: ActContext): readonly ChangeItem[] {
  return proposal.review?.items ?? []
}
