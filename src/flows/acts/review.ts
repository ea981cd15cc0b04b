import { type FormContent, moving, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, checkedField, invalid, textField } from '../model/act-context.ts'
import type { Effect, Step } from '../model/effect.ts'
import { type Author, authorsBut } from '../model/people.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Field, Option } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'
import { expiryOf } from '../review/claim-timer.ts'
import { publishing } from '../review/publish.ts'
import { withReview } from '../review/with-review.ts'
import { withRound } from '../review/rounds.ts'
import { postChanges } from '../screens/changes.ts'
import { long } from '../screens/blocks.ts'
import { shorten } from '../screens/finding-blocks.ts'
import { wholeFindings } from '../screens/findings.ts'
import { commentView, outcomeView } from '../screens/outcome.ts'
import { postFor } from '../screens/post-for.ts'
import { forNobodyElse, refreshRoot, refuse, say, tell, wordsOf } from '../screens/replies.ts'
import { closeReview } from '../screens/review-card.ts'
import { keptItems, mayMove, moveTo } from '../states/guards.ts'
import { refuseWithWays } from '../states/ways-on.ts'
import { refusalToReview } from '../states/permission.ts'
import { placeOf } from '../../rubric/rubric.ts'

/** The checklist of the guide's advice to evaluators. */
const checklist = ['practical', 'understanding', 'production', 'teaching'] as const

/** *Send the review*: comment, request changes, or approve. One message to the learner. */
export const review: ProposalAct = {
  name: 'review',
  offer: 'button',
  ...moving,
  moves: ['request-changes', 'approve'],
  needs: ({ id, review }) => (review === null ? [] : [{ type: 'version', proposal: id, version: review.version }]),
  form: { refusal: refusalToReview, content: reviewForm },
  run: sendReview,
}

function reviewForm(context: ActContext): FormContent {
  const { proposal } = context
  const words = wordsOf(context)
  const { review } = words.forms
  const items = proposal.review?.items ?? []
  const options = items.map((item) => ({
    value: item.id,
    label: `${placeOf(context.rubric, item.section)}. ${shorten(item.request, 140)}`,
  }))
  const decisions: Option[] = (['comment', 'changes', 'approve'] as const).map((value) => ({
    value,
    label: review.decisions[value],
  }))
  return {
    title: review.title(proposal.id, proposal.version),
    intro: items.length === 0 ? [{ type: 'note', text: review.noItems }] : [],
    fields: [
      {
        type: 'checks',
        name: 'checklist',
        label: review.checklist,
        values: proposal.review?.marks ?? [],
        options: checklist.map((value) => ({ value, label: words.checklist[value] })),
      },
      ...itemsField(review.items, options),
      { type: 'choice', name: 'decision', label: review.decision, value: '', options: decisions },
      { ...long('comment', review.comment, review.commentHint, ''), need: 'optional' },
    ],
    submit: review.save,
  }
}

function itemsField(label: string, options: readonly Option[]): readonly Field[] {
  if (options.length === 0) return []
  return [{ type: 'checks', name: 'items', label, values: options.map((option) => option.value), options }]
}

function sendReview(context: ActContext): Step {
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
  const marked = withReview(context.proposal, { marks: marksOf(context), expiry: expiryOf(context) })
  const proposal = withRound(context, marked, { decision: 'comment', comment: text, items: [] })
  const shown = postFor(toldOf(context), commentView(proposal, context.envelope.actor.name, text))
  return changeProposal(
    context,
    proposal,
    shown,
    refreshRoot(proposal, context.rubric),
    say(context, words.review.commentSent),
  )
}

function requestChanges(context: ActContext): Step {
  const passage = mayMove(context, 'request-changes')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const changes = keptItems(context)
  const marked = withReview(moveTo(context, passage.edge), { marks: marksOf(context), items: [] })
  const comment = textField(context, 'comment')
  const proposal = withRound(context, { ...marked, changes }, { decision: 'changes', comment, items: changes })
  // From here on the learner writes again: what the checks say of this version can be read now, or never.
  const findings = wholeFindings(proposal, 'reviewer', context.rubric)
  return decide(context, proposal, [
    postFor(toldOf(context), outcomeView(proposal, context.envelope.actor.name, comment)),
    ...postChanges(proposal, context.rubric),
    ...closeReview(proposal, 'changes-requested'),
    { ...tell(context, findings), direct: { notice: null, openly: forNobodyElse(context.envelope.actor) } },
  ])
}

function approve(context: ActContext): Step {
  const passage = mayMove(context, 'approve')
  if ('refusal' in passage) return refuseWithWays(context, passage.refusal)
  const comment = textField(context, 'comment')
  const marked = withReview(moveTo(context, passage.edge), { marks: marksOf(context), items: [] })
  const proposal = withRound(context, marked, { decision: 'approve', comment, items: [] })
  return decide(context, proposal, [
    postFor(toldOf(context), outcomeView(proposal, context.envelope.actor.name, comment)),
    ...closeReview(proposal, 'approved'),
    publishing(proposal, context.known.version ?? null, context),
  ])
}

function decide(context: ActContext, proposal: Proposal, effects: readonly Effect[]): Step {
  return changeProposal(
    context,
    proposal,
    ...effects,
    refreshRoot(proposal, context.rubric),
    say(context, wordsOf(context).review.sent),
  )
}

/** Whoever writes it is told what became of it. */
function toldOf({ proposal, envelope }: ActContext): readonly Author[] {
  return authorsBut(proposal, envelope.actor.id)
}

function marksOf(context: ActContext): readonly string[] {
  const ticked = checkedField(context, 'checklist')
  return checklist.filter((mark) => ticked.includes(mark))
}
