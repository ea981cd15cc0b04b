import { isBlank } from '../../../flows/model/visible.ts'
import type { Field, Form } from '../../../flows/model/view.ts'
import { limits } from '../limits.ts'
import { encodeChoice, encodePress, type SentFields, type FormCode } from '../press-code.ts'
import type { AdaptiveCard, CardElement, InputChoiceSet, InputText } from './adaptive-card.ts'
import { renderBlocks } from './blocks.ts'
import { cardOf } from './card.ts'
import { headings, labelOf, line, tame } from './text.ts'

/** How a form is shown that came back once. */
export interface FormOptions {
  /** A sentence for each field that could not be taken. */
  readonly errors?: Readonly<Record<string, string>>
  /** What the person had filled in, to show it again beside the errors. */
  readonly filled?: SentFields
}

/** A form as a card: its inputs under their names, and one button that sends them back with the form's press. */
export function renderForm(form: Form, options: FormOptions = {}): AdaptiveCard {
  return cardOf([
    ...headings(form.title, 'Large'),
    ...formElements(form, options),
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: labelOf(form.submit, form.press.action),
          ...encodePress(form.press, codeOf(form).form),
          style: 'positive',
          associatedInputs: 'auto',
        },
      ],
    },
  ])
}

/** What a form says and asks for, without its title and its button. */
export function formElements(form: Form, { errors = {}, filled = {} }: FormOptions): readonly CardElement[] {
  const intro = form.intro.filter(
    (block) => block.type !== 'document' && block.type !== 'export' && block.type !== 'actions',
  )
  return [
    ...renderBlocks({ language: form.language, blocks: intro }, 'chat'),
    ...form.fields.flatMap((field) => withError(renderField(field, filled[field.name]), errors[field.name])),
  ]
}

/** What its button sends, and how its fields are to be read. */
export function codeOf({ press, fields }: Form): FormCode {
  const named = (type: Field['type']) => fields.flatMap((field) => (field.type === type ? [field.name] : []))
  return { press, form: named('checks'), texts: named('text') }
}

function withError(input: readonly CardElement[], error: string | undefined): readonly CardElement[] {
  return error === undefined ? input : [...input, line(error, { color: 'Attention' }, 'Small')]
}

type FilledForm = string | readonly string[] | undefined

/** None for a choice that has nothing to choose from: Teams would show a name alone. */
function renderField(field: Field, filled: FilledForm): readonly CardElement[] {
  switch (field.type) {
    case 'text':
      return [renderText(field, typeof filled === 'string' ? filled : field.value)]
    case 'choice':
      return withChoices(renderChoice(field, typeof filled === 'string' ? filled : field.value))
    case 'checks':
      return withChoices(renderChecks(field, typeof filled === 'object' ? filled : field.values))
    case 'person':
      return [renderPerson(field, typeof filled === 'string' ? filled : field.value)]
    default:
      return field satisfies never
  }
}

function withChoices(input: InputChoiceSet): readonly CardElement[] {
  return input.choices.length === 0 ? [] : [input]
}

function renderText(field: Extract<Field, { type: 'text' }>, value: string): InputText {
  return {
    type: 'Input.Text',
    id: field.name,
    label: labelOf(field.label, field.name),
    ...(isBlank(field.hint) ? {} : { placeholder: tame(field.hint) }),
    ...(value === '' ? {} : { value: value.toWellFormed() }),
    isMultiline: field.lines === 'many',
    maxLength: limits.inputCharacters,
  }
}

/** A choice that has an empty option may be left alone: Teams takes no choice with an empty value, so that it is the hint. */
function renderChoice(field: Extract<Field, { type: 'choice' }>, value: string): InputChoiceSet {
  const empty = field.options.find((option) => option.value === '')
  const options = field.options.filter((option) => option !== empty)
  return {
    type: 'Input.ChoiceSet',
    id: field.name,
    label: labelOf(field.label, field.name),
    choices: options.map((option) => ({ title: labelOf(option.label, option.value), value: option.value })),
    style: empty === undefined && options.length <= mostExpanded ? 'expanded' : 'compact',
    isMultiSelect: false,
    wrap: true,
    ...(value === '' ? {} : { value }),
    ...(empty === undefined || isBlank(empty.label) ? {} : { placeholder: tame(empty.label) }),
  }
}

/** Longer lists open as a menu. */
const mostExpanded = 4

function renderChecks(field: Extract<Field, { type: 'checks' }>, values: readonly string[]): InputChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: field.name,
    label: labelOf(field.label, field.name),
    choices: field.options
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => ({ title: labelOf(label, value), value: encodeChoice(value) })),
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    ...(values.length === 0 ? {} : { value: values.map(encodeChoice).join(',') }),
  }
}

/** Teams' own list of people (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker). */
function renderPerson(field: Extract<Field, { type: 'person' }>, value: string): InputChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: field.name,
    label: labelOf(field.label, field.name),
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    style: 'filtered',
    isMultiSelect: false,
    wrap: true,
    ...(value === '' ? {} : { value }),
  }
}
