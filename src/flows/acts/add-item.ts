import { moving, type ProposalAct } from './act.ts'
import { type ActContext, invalid, sectionArgument } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import type { ChangeItem } from '../model/review.ts'
import { keepRequests } from '../review/keep-requests.ts'
import { readRequest, requestForm, sectionAsked } from '../review/request-form.ts'
import { refuse, wordsOf } from '../screens/replies.ts'
import { refusalToReview } from '../states/permission.ts'

/** *Request a change*: noted on the card, sent with the review. A quote must stand in the section as it is. */
export const addItem: ProposalAct = {
  name: 'add-item',
  offer: 'button',
  ...moving,
  form: {
    refusal: refusalToReview,
    content: (context) => requestForm(context, sectionArgument(context, context.args['section']), nothingYet),
  },
  run: noteItem,
}

const nothingYet = { criterion: null, request: '', quote: '' } as const

function noteItem(context: ActContext): Step {
  const words = wordsOf(context)
  const { review } = context.proposal
  const refusal = refusalToReview(context)
  if (refusal !== null || review === null) return refuse(context, refusal ?? words.refusals.unknownAction)
  const read = readRequest(context, sectionAsked(context))
  if ('errors' in read) return invalid(context, read.errors)
  const id = `${review.version}.${freshNumber(review.items)}`
  const item: ChangeItem = { id, ...read.words, status: 'open', explanation: null }
  const noted = words.review.notedItem(review.items.length + 1)
  return keepRequests(context, [...review.items, item], noted, id)
}

/** One more than any of those that stand: a request that was removed leaves its number to nobody that is noted beside it. */
function freshNumber(items: readonly ChangeItem[]): number {
  return Math.max(0, ...items.map(({ id }) => Number(id.split('.')[1]))) + 1
}
