import type { FormContent } from '../acts/act.ts'
import { type ActContext, sectionArgument, textField } from '../model/act-context.ts'
import { numberSection } from '../model/naming.ts'
import { sectionText } from '../model/section-text.ts'
import type { ChangeItem } from '../model/review.ts'
import type { Field, Option } from '../model/view.ts'
import { isBlank } from '../model/visible.ts'
import { long, sectionOptions } from '../screens/blocks.ts'
import { wordsOf } from '../screens/replies.ts'
import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { findPassage } from './find-passage.ts'

/** What a reviewer says of a change that they ask for. */
export type RequestWords = Pick<ChangeItem, 'section' | 'criterion' | 'request' | 'quote'>

/**
 * The form of a request: for a section that is known, with its criteria alone; else the section is asked, and a criterion can be
 * chosen once it is noted.
 */
export function requestForm(
  context: ActContext,
  section: SectionNumber | null,
  filled: Omit<RequestWords, 'section'>,
): FormContent {
  const { id, language } = context.proposal
  const { item } = wordsOf(context).forms
  return {
    title: item.title(id),
    intro: section === null ? [] : [{ type: 'note', text: numberSection(context.rubric, section, language) }],
    fields: [
      ...(section === null ? [sectionField(context)] : []),
      long('request', item.request, item.requestHint, filled.request),
      { ...long('quote', item.quote, item.quoteHint, filled.quote), need: 'optional' },
      ...(section === null ? [] : [criterionField(context, section, filled.criterion)]),
    ],
    submit: item.save,
  }
}

/** What the filled form asks for, its quote as it stands in the section; or a sentence for each field that cannot be taken. */
export function readRequest(
  context: ActContext,
  section: SectionNumber | null,
): { readonly words: RequestWords } | { readonly errors: Readonly<Record<string, string>> } {
  const { errors } = wordsOf(context).forms
  const request = textField(context, 'request')
  const empty: Readonly<Record<string, string>> = isBlank(request) ? { request: errors.empty } : {}
  if (section === null) return { errors: { section: errors.section, ...empty } }
  const quote = findPassage(sectionText(context.proposal.sections[section]), textField(context, 'quote'))
  if (quote === null) return { errors: { ...empty, quote: errors.quote(placeOf(context.rubric, section)) } }
  if (isBlank(request)) return { errors: empty }
  const criterion = context.rubric.criteria.find((one) => one.id === textField(context, 'criterion'))?.id ?? null
  return { words: { section, criterion, request, quote } }
}

/** The section that a button of the form names, or that its field holds. */
export function sectionAsked(context: ActContext): SectionNumber | null {
  return sectionArgument(context, context.args['section'] ?? textField(context, 'section'))
}

/** The section's own criteria: those of another say nothing about it. */
function criterionField({ rubric, proposal }: ActContext, number: SectionNumber, chosen: string | null): Field {
  const { item } = wordsIn(proposal.language).forms
  const options = [{ value: '', label: item.anyCriterion }, ...criteriaOf(rubric, number, proposal.language)]
  return { type: 'choice', name: 'criterion', label: item.criterion, value: chosen ?? '', options }
}

/** The criteria of one section, as people read them. */
export function criteriaOf(rubric: Rubric, number: SectionNumber, language: Language): readonly Option[] {
  return rubric.criteria
    .filter(({ section }) => section === number)
    .map(({ id, name }) => ({ value: id, label: name[language] }))
}

function sectionField(context: ActContext): Field {
  const { section } = wordsOf(context).forms.item
  return { type: 'choice', name: 'section', label: section, value: '', options: sectionOptions(context) }
}
