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
import type { Turn } from '../model/turn.ts'
import { changed, checkedField, invalid, sectionArgument, textField } from '../model/turn.ts'
import { isBlank } from '../model/visible.ts'

/** The checklist of the guide's advice to evaluators. */
export const checklist = ['practical', 'understanding', 'production', 'teaching'] as const

/** *Request a change*: noted on the card, sent with the review. A quote must stand in the section as it is. */
export function addItem(turn: Turn): Step {
  const words = wordsOf(turn)
  const { review, sections } = turn.proposal
  const refusal = refusalToReview(turn)
  if (refusal !== null || review === null) return refuse(turn, refusal ?? words.refusals.unknownAction)
  const section = sectionArgument(turn, textField(turn, 'section'))
  const request = textField(turn, 'request')
  const passage = section === null ? null : verbatim(sectionText(sections[section]), textField(turn, 'quote'))
  const errors = {
    ...(section === null ? { section: words.forms.errors.section } : {}),
    ...(isBlank(request) ? { request: words.forms.errors.empty } : {}),
    ...(section !== null && passage === null ? { quote: words.forms.errors.quote(placeOf(turn.rubric, section)) } : {}),
  }
  if (section === null || passage === null || isBlank(request)) return invalid(turn, errors)
  const criterion = turn.rubric.criteria.find((one) => one.id === textField(turn, 'criterion'))?.id ?? null
  const id = `${review.version}.${review.items.length + 1}`
  const item: ChangeItem = { id, section, criterion, request, quote: passage, status: 'open', explanation: null }
  const proposal = withReview(turn.proposal, { items: [...review.items, item] })
  const noted = words.review.notedItem(review.items.length + 1)
  return changed(turn, proposal, ...refreshReview(proposal, turn.rubric), say(turn, noted))
}

/** *Send the review*: comment, request changes, or approve. One message to the learner. */
export function sendReview(turn: Turn): Step {
  const refusal = refusalToReview(turn)
  if (refusal !== null) return refuse(turn, refusal)
  const { errors } = wordsOf(turn).forms
  switch (textField(turn, 'decision')) {
    case 'comment':
      return comment(turn)
    case 'changes':
      return keptItems(turn).length === 0 ? invalid(turn, { decision: errors.needsItem }) : requestChanges(turn)
    case 'approve':
      return keptItems(turn).length > 0 ? invalid(turn, { decision: errors.pendingItems }) : approve(turn)
    default:
      return invalid(turn, { decision: errors.decision })
  }
}

function comment(turn: Turn): Step {
  const text = textField(turn, 'comment')
  const words = wordsOf(turn)
  if (isBlank(text)) return invalid(turn, { comment: words.forms.errors.needsComment })
  const proposal = withReview(turn.proposal, { marks: marksOf(turn) })
  const shown = post(commentView(proposal, turn.envelope.actor.name, text))
  return changed(turn, proposal, shown, say(turn, words.review.commentSent))
}

function requestChanges(turn: Turn): Step {
  const passage = mayMove(turn, 'request-changes')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const changes = keptItems(turn)
  const marked = withReview(moved(turn, passage.edge), { marks: marksOf(turn), items: [] })
  const proposal: Proposal = { ...marked, changes }
  return decided(turn, proposal, [
    post(outcomeView(proposal, turn.envelope.actor.name, textField(turn, 'comment'))),
    ...postChanges(proposal, turn.rubric),
    ...closeReview(proposal, 'changes-requested'),
  ])
}

function approve(turn: Turn): Step {
  const passage = mayMove(turn, 'approve')
  if ('refusal' in passage) return refuse(turn, passage.refusal)
  const proposal = withReview(moved(turn, passage.edge), { marks: marksOf(turn), items: [] })
  return decided(turn, proposal, [
    post(outcomeView(proposal, turn.envelope.actor.name, textField(turn, 'comment'))),
    ...closeReview(proposal, 'approved'),
    publishing(proposal, turn.known.version ?? null, turn.rubric),
  ])
}

function decided(turn: Turn, proposal: Proposal, effects: readonly Effect[]): Step {
  return changed(turn, proposal, ...effects, refreshRoot(proposal, turn.rubric), say(turn, wordsOf(turn).review.sent))
}

function marksOf(turn: Turn): readonly string[] {
  const ticked = checkedField(turn, 'checklist')
  return checklist.filter((mark) => ticked.includes(mark))
}

/** The passage as it stands in the text, found whatever its white space; empty for none, null where it is not there. */
function verbatim(text: string, quote: string): string | null {
  if (quote === '' || text.includes(quote)) return quote
  const words = quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(words.join('\\s+'), 'u').exec(text)?.[0] ?? null
}
