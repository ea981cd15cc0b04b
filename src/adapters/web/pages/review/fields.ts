import { html } from 'hono/html'
import type { Field, Option } from '../../../../flows/model/view.ts'
import type { SafeHtml } from '../layout.ts'
import { digestOf, type Typed, typedIn } from '../typed.ts'

/** What the fields of one form hold: what was typed goes before what is stored, and each wrong one has its sentence. */
export interface FieldFilling {
  /** What the names of its fields begin with. */
  readonly form: string
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
  /** What stands beside the label of a field that may stay empty, and in a choice before anything is chosen. */
  readonly words: { readonly optional: string; readonly choose: string }
  /** Options under headings of their own, for the fields that have them. */
  readonly groups?: Readonly<Record<string, readonly OptionGroup[]>>
}

/** Options of one section; `value` is what another field holds where they fit. */
interface OptionGroup {
  readonly value: string
  readonly label: string
  readonly options: readonly Option[]
}

/** The fields of a form, each with its label, its hint and what is wrong with it. */
export function fieldsHtml(fields: readonly Field[], filling: FieldFilling): SafeHtml {
  return html`<div class="fields">${fields.map((field) => fieldHtml(field, filling))}</div>`
}

function fieldHtml(field: Field, filling: FieldFilling): SafeHtml {
  const id = `${filling.form}.${field.name}`
  const error = filling.errors[field.name] ?? ''
  const problem = error === '' ? '' : html`<p class="problem" id="${id}-problem">${error}</p>`
  if (field.type === 'checks' || (field.type === 'choice' && field.name === 'decision')) {
    return html`<fieldset class="field" ${describeField(id, error)}>
      <legend>${field.label}</legend>
      ${field.options.map((option) => optionHtml(field, option, filling))} ${problem}
    </fieldset>`
  }
  const isOptional = field.type === 'text' && field.need === 'optional'
  const label = html`<label for="${id}"
    >${field.label}${isOptional ? html` <span class="note">(${filling.words.optional})</span>` : ''}</label
  >`
  if (field.type === 'choice') {
    return html`<div class="field">${label} ${selectHtml(field, filling)} ${problem}</div>`
  }
  // A review asks for nobody.
  if (field.type === 'person') return html``
  const typed = typedIn(filling.typed, id)
  const hint = field.hint === '' ? '' : html`<p class="hint" id="${id}-hint">${field.hint}</p>`
  const about = [...(field.hint === '' ? [] : [`${id}-hint`]), ...(error === '' ? [] : [`${id}-problem`])].join(' ')
  return html`<div class="field">
    ${label} ${hint}
    <textarea
      id="${id}"
      name="${id}"
      rows="3"
      aria-describedby="${about}"
      aria-invalid="${error === '' ? 'false' : 'true'}"
      dir="auto"
      ${typed === null ? '' : html`data-typed`}
    >
${typed ?? field.value}</textarea>
    ${wasHtml(id, field.value)} ${problem}
  </div>`
}

/** What the field held when it was offered, to see whether somebody typed. */
function wasHtml(id: string, value: string): SafeHtml {
  return html`<input type="hidden" name="${id}:was" value="${digestOf(value)}" />`
}

function describeField(id: string, error: string): SafeHtml {
  return error === '' ? html`` : html`aria-describedby="${id}-problem"`
}

function optionHtml(
  field: Extract<Field, { type: 'checks' | 'choice' }>,
  option: Option,
  { form, typed }: FieldFilling,
): SafeHtml {
  const name = `${form}.${field.name}`
  const stored = field.type === 'checks' ? field.values : [field.value]
  // What was offered when the form was sent and did not come along was not chosen; what is new is as it is stored.
  const offered = typed.get(`${name}:offered`) ?? []
  const chosen = offered.includes(option.value) ? (typed.get(name) ?? []) : stored
  const type = field.type === 'checks' ? 'checkbox' : 'radio'
  const checked = chosen.includes(option.value) ? html`checked` : ''
  return html`<label class="option"
    ><input type="hidden" name="${name}:offered" value="${option.value}" /><input
      type="${type}"
      name="${name}"
      value="${option.value}"
      ${checked}
    /><span dir="auto">${option.label}</span></label
  >`
}

function selectHtml(
  field: Extract<Field, { type: 'choice' }>,
  { form, typed, words, groups = {} }: FieldFilling,
): SafeHtml {
  const id = `${form}.${field.name}`
  const chosen = typedIn(typed, id)
  const value = chosen ?? field.value
  const one = (option: Option) =>
    html`<option value="${option.value}" ${option.value === value ? html`selected` : ''}>${option.label}</option>`
  const own = groups[field.name]
  const first = field.options.some((option) => option.value === '')
    ? ''
    : html`<option value="">${words.choose}</option>`
  const options =
    own === undefined
      ? field.options.map(one)
      : [
          ...field.options.filter((option) => option.value === '').map(one),
          ...own.map(
            (group) =>
              html`<optgroup label="${group.label}" data-section="${group.value}">${group.options.map(one)}</optgroup>`,
          ),
        ]
  return html`<select id="${id}" name="${id}" ${chosen === null ? '' : html`data-typed`}>
      ${first}${options}</select
    >${wasHtml(id, field.value)}`
}
