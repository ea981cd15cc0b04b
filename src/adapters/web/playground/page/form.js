import { ApiProblem, newId, send } from './api.js'
import { blockElement } from './blocks.js'
import { openDialog } from './dialog.js'
import { h } from './element.js'
import { fieldElement, markProblems, readField } from './fields.js'
import { wordsIn } from './words.js'

/** @typedef {import('./types.ts').Form} Form */

/** What was typed into a form that was closed without sending, by what the form was about. @type {Map<string, Record<string, string | string[]>>} */
const drafts = new Map()

/**
 * Opens a form in a dialog. What was typed stays: after a refusal, while the server is away, and when the form is
 * opened again.
 * @param {Form} form @param {{ message: string, thread: string | null }} target @param {() => void} sending
 */
export function openForm(form, target, sending) {
  const key = JSON.stringify([form.press, form.fields])
  const kept = drafts.get(key) ?? {}
  const spoken = wordsIn(form.language)
  const fields = form.fields.map((field) => fieldElement(field, spoken.optional, kept[field.name]))
  const problem = h('p', { class: 'problem', role: 'alert' })
  const submit = h('button', { type: 'submit', class: 'primary' }, form.submit)
  const cancel = h('button', { type: 'button' }, spoken.cancel)
  const intro = form.intro.flatMap((block) => {
    // Whom a thread's message is for is no part of a form.
    if (block.type === 'actions' || block.type === 'document' || block.type === 'export') return []
    if (block.type === 'mention') return []
    return block.type === 'links' || block.type === 'picture' || block.type === 'page' ? [] : [blockElement(block)]
  })
  const body = h(
    'form',
    { novalidate: true, lang: form.language },
    ...intro,
    problem,
    ...fields,
    h('footer', {}, cancel, submit),
  )
  const dialog = openDialog(form.title, 'form', body)
  let sent = false

  cancel.addEventListener('click', () => dialog.close())
  body.addEventListener('submit', (event) => {
    event.preventDefault()
    void trySend()
  })
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void trySend()
  })
  dialog.addEventListener('close', () => (sent ? drafts.delete(key) : drafts.set(key, values())))

  const values = () => Object.fromEntries(form.fields.map((field, at) => [field.name, readField(field, fields[at])]))
  const id = { current: newId() }

  async function trySend() {
    if (submit.disabled) return
    submit.disabled = true
    try {
      sending()
      await send('POST', '/forms/submit', { id: id.current, ...target, press: form.press, fields: values() })
      sent = true
      dialog.close()
    } catch (error) {
      showProblem(error)
    } finally {
      submit.disabled = false
    }
  }

  /** @param {unknown} error */
  function showProblem(error) {
    if (!(error instanceof ApiProblem)) throw error
    if (!error.passing) id.current = newId()
    problem.textContent = error.code === 'bad-fields' ? spoken.formProblem : error.message
    markProblems(form.fields, fields, error.fields)
  }
}
