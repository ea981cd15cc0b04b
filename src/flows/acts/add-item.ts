import { type FormContent, moving, type ProposalAct } from './act.ts'
import { type ActContext, changeProposal, invalid, sectionArgument, textField } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { type ChangeItem, sectionText } from '../model/proposal.ts'
import type { Option } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'
import { expiryOf } from '../review/claim-timer.ts'
import { findPassage } from '../review/find-passage.ts'
import { withReview } from '../review/with-review.ts'
import { long, sectionOptions } from '../screens/blocks.ts'
import { refuse, say, wordsOf } from '../screens/replies.ts'
import { refreshReview } from '../screens/review-card.ts'
import { refusalToReview } from '../states/permission.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'

/** *Request a change*: noted on the card, sent with the review. A quote must stand in the section as it is. */
export const addItem: ProposalAct = {
  name: 'add-item',
  offer: 'button',
  ...moving,
  form: { refusal: refusalToReview, content: itemForm },
  run: noteItem,
}

function itemForm(context: ActContext): FormContent {
  const { id } = context.proposal
  const { item } = wordsOf(context).forms
  const sections = sectionOptions(context)
  return {
    title: item.title(id),
    intro: [],
    fields: [
      { type: 'choice', name: 'section', label: item.section, value: '', options: sections },
      long('request', item.request, item.requestHint, ''),
      { ...long('quote', item.quote, item.quoteHint, ''), need: 'optional' },
      {
        type: 'choice',
        name: 'criterion',
        label: item.criterion,
        value: '',
        options: [{ value: '', label: item.anyCriterion }, ...criterionOptions(context)],
      },
    ],
    submit: item.save,
  }
}

function criterionOptions(context: ActContext): readonly Option[] {
  const { language } = context.proposal
  const sections = sectionsOf(context.rubric)
  return context.rubric.criteria.flatMap(({ id, section, name }) =>
    section !== 'all' && sections.includes(section)
      ? [{ value: id, label: `${placeOf(context.rubric, section)}. ${name[language]}` }]
      : [],
  )
}

function noteItem(context: ActContext): Step {
  const words = wordsOf(context)
  const { review, sections } = context.proposal
  const refusal = refusalToReview(context)
  if (refusal !== null || review === null) return refuse(context, refusal ?? words.refusals.unknownAction)
  const section = sectionArgument(context, textField(context, 'section'))
  const request = textField(context, 'request')
  const passage = section === null ? null : findPassage(sectionText(sections[section]), textField(context, 'quote'))
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
  const proposal = withReview(context.proposal, { items: [...review.items, item], expiry: expiryOf(context) })
  const noted = words.review.notedItem(review.items.length + 1)
  return changeProposal(context, proposal, ...refreshReview(proposal, context.rubric), say(context, noted))
}
