import { h } from './element.js'

/** @typedef {import('./types.ts').Field} Field */

/** Up to here, options are shown all at once. */
const fewOptions = 4

/** One field with its label, hint and a place for what is wrong. @param {Field} field @param {string} optional @param {string | string[]} [kept] */
export function fieldElement(field, optional, kept) {
  const problem = h('p', { class: 'problem', id: `${field.name}-problem` })
  if (field.type === 'text') return textField(field, String(kept ?? field.value), problem, optional)
  if (field.type === 'checks') return group(field, 'checkbox', kept ?? field.values, problem)
  const value = String(kept ?? field.value)
  return field.options.length > fewOptions
    ? selectField(field, value, problem)
    : group(field, 'radio', [value], problem)
}

/** @param {Extract<Field, { type: 'text' }>} field @param {string} value @param {HTMLElement} problem @param {string} optional */
function textField(field, value, problem, optional) {
  const attributes = {
    id: field.name,
    name: field.name,
    dir: 'auto',
    'aria-describedby': `${field.name}-hint ${field.name}-problem`,
    'aria-required': field.need === 'required' ? 'true' : 'false',
  }
  const box =
    field.lines === 'many' ? h('textarea', { ...attributes, rows: 7 }) : h('input', { ...attributes, type: 'text' })
  box.value = value
  const need = field.need === 'optional' ? h('small', {}, ` (${optional})`) : null
  const label = h('label', { for: field.name }, field.label, need)
  return h(
    'div',
    { class: 'field' },
    label,
    h('p', { class: 'hint', id: `${field.name}-hint` }, field.hint),
    box,
    problem,
  )
}

/** @param {Extract<Field, { type: 'choice' }>} field @param {string} value @param {HTMLElement} problem */
function selectField(field, value, problem) {
  const options = field.options.map((option) => h('option', { value: option.value }, option.label))
  const box = h('select', { id: field.name, name: field.name, 'aria-describedby': `${field.name}-problem` }, ...options)
  box.value = value
  return h('div', { class: 'field' }, h('label', { for: field.name }, field.label), box, problem)
}

/**
 * @param {Extract<Field, { type: 'choice' | 'checks' }>} field @param {'radio' | 'checkbox'} type
 * @param {string | readonly string[]} chosen @param {HTMLElement} problem
 */
function group(field, type, chosen, problem) {
  const lines = field.options.map((option) => {
    const box = h('input', { type, name: field.name, value: option.value })
    box.checked = chosen.includes(option.value)
    return h('label', { class: 'option', dir: 'auto' }, box, h('span', {}, option.label))
  })
  const attributes = { class: 'field', 'aria-describedby': `${field.name}-problem` }
  return h('fieldset', attributes, h('legend', {}, field.label), ...lines, problem)
}

/** What stands in a field now. @param {Field} field @param {HTMLElement | undefined} element @returns {string | string[]} */
export function readField(field, element) {
  const boxes = [...(element?.querySelectorAll('input, textarea, select') ?? [])].filter(isBox)
  if (field.type === 'text') return boxes[0]?.value ?? ''
  const checked = boxes.filter((box) => 'checked' in box && box.checked).map((box) => box.value)
  if (field.type === 'checks') return checked
  return checked[0] ?? (boxes[0]?.type === 'radio' ? '' : (boxes[0]?.value ?? ''))
}

/** @param {Element} element @returns {element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
function isBox(element) {
  return 'value' in element
}

/** Says beside each field what is wrong with it, and goes to the first. @param {readonly Field[]} fields @param {HTMLElement[]} elements @param {Record<string, string>} problems */
export function markProblems(fields, elements, problems) {
  let first = true
  fields.forEach((field, at) => {
    const sentence = problems[field.name] ?? ''
    const place = elements[at]?.querySelector('.problem')
    if (place) place.textContent = sentence
    for (const box of elements[at]?.querySelectorAll('input, textarea, select') ?? []) {
      box.setAttribute('aria-invalid', sentence ? 'true' : 'false')
      if (sentence && first && box instanceof HTMLElement) box.focus()
      if (sentence) first = false
    }
  })
}
