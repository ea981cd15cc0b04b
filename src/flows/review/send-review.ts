import { placeOf } from '../../rubric/rubric.ts'
import type { Effect, Step } from '../model/effect.ts'
import { mayMove, keptItems, moved } from '../states/guards.ts'
import type { ChangeItem, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/proposal.ts'
import { withReview } from './review.ts'
import { refusalToReview } from '../states/permission.ts'
import { post, refreshRoot, refuse, say, wordsOf } from '../screens/replies.ts'
import { postChanges } from '../screens/changes.ts'
import { commentView, outcomeView } from '../screens/outcome.ts'
import { closeReview, refreshReview } from '../screens/review-card.ts'
import { publishing } from './publish.ts'
import type { ActContext } from '../model/act-context.ts'
import { changed, checkedField, invalid, sectionArgument, textField } from '../model/act-context.ts'
import { isBlank } from '../model/visible.ts'

/** The checklist of the guide's advice to evaluators. */
export const checklist = ['practical', 'understanding', 'production', 'teaching'] as const

/** *Request a change*: noted on the card, sent with the review. A quote must stand in the section as it is. */
export function addItem(context: ActContext): Step {
  const words = wordsOf(context)
  const { review, sections } = context.proposal
  const refusal = refusalToReview(context)
  if (refusal !== null || review === null) return refuse(context, refusal ?? words.refusals.unknownAction)
  const section = sectionArgument(context, textField(context, 'section'))
  const request = textField(context, 'request')
  const passage = section === null ? null : verbatim(sectionText(sections[section]), textField(context, 'quote'))
  const errors = {
    ...(section === null ? { section: words.forms.errors.section } : {}),
    ...(isBlank(request) ? { request: words.forms.errors.empty } : {}),
    ...(section !== null && passage === null
      ? { quote: words.forms.errors.quote(placeOf(context.rubric, section)) }
      : {}),
  }
  if (section === null || passage === null || isBlank(request)) return invalid(context, errors)
  const criterion = context.rubric.criteria.find((one) => one.id === textField(context, 'criterion'))?.id ?? null
  const id = `${review.version}.${review.items.length + 1}`
  const item: ChangeItem = { id, section, criterion, request, quote: passage, status: 'open', explanation: null }
  const proposal = withReview(context.proposal, { items: [...review.items, item] })
  const noted = words.review.notedItem(review.items.length + 1)
  return changed(context, proposal, ...refreshReview(proposal, context.rubric), say(context, noted))
}

/** *Send the review*: comment, request changes, or approve. One message to the learner. */
export function sendReview(context: ActContext): Step {
  const refusal = refusalToReview(context)
  if (refusal !== null) return refuse(context, refusal)
  const { errors } = wordsOf(context).forms
  switch (textField(context, 'decision')) {
    case 'comment':
      return comment(context)
    case 'changes':
      return keptItems(context).length === 0
        ? invalid(context, { decision: errors.needsItem })
        : requestChanges(context)
    case 'approve':
      return keptItems(context).length > 0 ? invalid(context, { decision: errors.pendingItems }) : approve(context)
    default:
      return invalid(context, { decision: errors.decision })
  }
}

function comment(context: ActContext): Step {
  const text = textField(context, 'comment')
  const words = wordsOf(context)
  if (isBlank(text)) return invalid(context, { comment: words.forms.errors.needsComment })
  const proposal = withReview(context.proposal, { marks: marksOf(context) })
  const shown = post(commentView(proposal, context.envelope.actor.name, text))
  return changed(context, proposal, shown, say(context, words.review.commentSent))
}

function requestChanges(context: ActContext): Step {
  const passage = mayMove(context, 'request-changes')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const changes = keptItems(context)
  const marked = withReview(moved(context, passage.edge), { marks: marksOf(context), items: [] })
  const proposal: Proposal = { ...marked, changes }
  return decided(context, proposal, [
    post(outcomeView(proposal, context.envelope.actor.name, textField(context, 'comment'))),
    ...postChanges(proposal, context.rubric),
    ...closeReview(proposal, 'changes-requested'),
  ])
}

function approve(context: ActContext): Step {
  const passage = mayMove(context, 'approve')
  if ('refusal' in passage) return refuse(context, passage.refusal)
  const proposal = withReview(moved(context, passage.edge), { marks: marksOf(context), items: [] })
  return decided(context, proposal, [
    post(outcomeView(proposal, context.envelope.actor.name, textField(context, 'comment'))),
    ...closeReview(proposal, 'approved'),
    publishing(proposal, context.known.version ?? null, context.rubric),
  ])
}

function decided(context: ActContext, proposal: Proposal, effects: readonly Effect[]): Step {
  return changed(
    context,
    proposal,
    ...effects,
    refreshRoot(proposal, context.rubric),
    say(context, wordsOf(context).review.sent),
  )
}

function marksOf(context: ActContext): readonly string[] {
  const ticked = checkedField(context, 'checklist')
  return checklist.filter((mark) => ticked.includes(mark))
}

/** The passage as it stands in the text, found whatever its white space; empty for none, null where it is not there. */
function verbatim(text: string, quote: string): string | null {
  if (quote === '' || text.includes(quote)) return quote
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(words.join('\\s+'), 'u').exec(text)?.[0] ?? null
}
