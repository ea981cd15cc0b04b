import { findingKey } from '../../rubric/finding.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { placeOf, sectionsOf } from '../../rubric/rubric.ts'
import { wordsIn } from '../../text/words.ts'
import { isWho } from '../states/guards.ts'
import { numbered, titled } from '../model/naming.ts'
import { sectionOf } from './navigate.ts'
import type { Noted, Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/proposal.ts'
import { forAuthor } from '../coach/remarks.ts'
import { findingLine, shortened } from '../screens/finding-blocks.ts'
import { checklist } from '../review/send-review.ts'
import { severityRank } from '../model/standing.ts'
import type { ActContext } from '../model/act-context.ts'
import type { Field, Form, Option, Press } from '../model/view.ts'

/** A form's content; the press that it carries is added where it is asked for, with more arguments where it needs them. */
type Content = Omit<Form, 'language' | 'press'> & { readonly args?: Press['args'] }

/** The forms, by the action that opens them and that they are sent back with. */
export const forms: Readonly<Record<string, (context: ActContext) => Content>> = {
  edit: editForm,
  'add-anyway': addForm,
  dismiss: dismissForm,
  withdraw: withdrawForm,
  'take-down': (context) => reasonForm(wordsOf(context).forms.takeDown),
  restore: (context) => reasonForm(wordsOf(context).forms.restore),
  'item-explain': explainForm,
  'ask-human': questionForm,
  'answer-human': answerForm,
  'add-item': itemForm,
  review: reviewForm,
}

function editForm(context: ActContext): Content {
  const number = sectionOf(context)
  const section = context.proposal.sections[number]
  const words = wordsOf(context)
  const { edit } = words.forms
  const merged = edit.merged(words.count.messages(section.pieces.length))
  return {
    title: edit.title(...titled(context.rubric, number, context.proposal.language)),
    intro: [
      { type: 'text', text: context.rubric.sections[number].ask[context.proposal.language] },
      ...(section.pieces.length > 1 ? [{ type: 'note', text: merged } as const] : []),
    ],
    fields: [long('text', edit.label, edit.hint, sectionText(section))],
    submit: edit.save,
    args: { section: String(number), upto: section.pieces.at(-1)?.id ?? '' },
  }
}

function dismissForm(context: ActContext): Content {
  const { language } = context.proposal
  const { dismiss } = wordsOf(context).forms
  const options = dismissable(context.proposal, sectionOf(context)).map((finding): Option => {
    const passage = finding.quote === null ? '' : ` · ${shortened(finding.quote, 60)}`
    return { value: findingKey(finding), label: `${findingLine(finding, language, context.rubric)}${passage}` }
  })
  return {
    title: dismiss.title,
    intro: [],
    fields: [
      { type: 'choice', name: 'finding', label: dismiss.which, value: options[0]?.value ?? '', options },
      long('reason', dismiss.label, dismiss.hint, ''),
    ],
    submit: dismiss.save,
  }
}

/** The open findings that may be set aside, one for each passage. */
export function dismissable(proposal: Proposal, number: SectionNumber): readonly Noted[] {
  const open = forAuthor(proposal)
    .filter(({ section, life, severity }) => section === number && life === 'open' && severity !== 'blocking')
    .toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])
  return [...new Map(open.map((finding) => [findingKey(finding), finding])).values()]
}

function withdrawForm(context: ActContext): Content {
  const { withdraw, restore } = wordsOf(context).forms
  const text = withdraw.text(context.limits.restoreDays)
  const fields = isWho(context, 'owner') ? [] : [long('reason', restore.label, restore.hint, '')]
  return { title: withdraw.title, intro: [{ type: 'text', text }], fields, submit: withdraw.save }
}

/** At the recap, a message belongs to no section by itself. */
function addForm(context: ActContext): Content {
  const { forms, buttons } = wordsOf(context)
  const quoted = shortened(context.proposal.aside?.text ?? '')
  const options = sectionOptions(context)
  return {
    title: buttons.addTo,
    intro: [{ type: 'quote', text: quoted }],
    fields: [{ type: 'choice', name: 'section', label: forms.item.section, value: '', options }],
    submit: forms.edit.save,
  }
}

function reasonForm(words: { title: string; label: string; hint: string; save: string }): Content {
  return { title: words.title, intro: [], fields: [long('reason', words.label, words.hint, '')], submit: words.save }
}

function explainForm(context: ActContext): Content {
  const { explain } = wordsOf(context).forms
  const change = context.proposal.changes.find((one) => one.id === context.args['item'])
  return {
    title: explain.title,
    intro: change === undefined ? [] : [{ type: 'quote', text: change.request }],
    fields: [long('explanation', explain.label, explain.hint, change?.explanation ?? '')],
    submit: explain.save,
  }
}

function questionForm(context: ActContext): Content {
  const { ask } = wordsOf(context).question
  return {
    title: ask.title,
    intro: [{ type: 'text', text: ask.text }],
    fields: [long('question', ask.label, ask.hint, '')],
    submit: ask.save,
    args: { section: String(sectionOf(context)) },
  }
}

function answerForm(context: ActContext): Content {
  const { reply } = wordsOf(context).question
  const question = context.proposal.questions.find((one) => one.id === context.args['question'])
  return {
    title: reply.title(context.proposal.owner.name),
    intro: question === undefined ? [] : [{ type: 'quote', text: question.text }],
    fields: [long('answer', reply.label, reply.hint, '')],
    submit: reply.save,
  }
}

function itemForm(context: ActContext): Content {
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

function sectionOptions(context: ActContext): readonly Option[] {
  const { language } = context.proposal
  return sectionsOf(context.rubric).map((number) => ({
    value: String(number),
    label: numbered(context.rubric, number, language),
  }))
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

function reviewForm(context: ActContext): Content {
  const { proposal } = context
  const words = wordsOf(context)
  const { review } = words.forms
  const items = proposal.review?.items ?? []
  const options = items.map((item) => ({
    value: item.id,
    label: `${placeOf(context.rubric, item.section)}. ${shortened(item.request, 140)}`,
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

function long(name: string, label: string, hint: string, value: string): Extract<Field, { type: 'text' }> {
  return { type: 'text', name, label, hint, value, lines: 'many', need: 'required' }
}

function wordsOf(context: ActContext): ReturnType<typeof wordsIn> {
  return wordsIn(context.proposal.language)
}
