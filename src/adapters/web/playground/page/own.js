import { ApiProblem, newId, send } from './api.js'
import { confirmed } from './dialog.js'
import { h } from './element.js'
import { notice } from './notices.js'
import { acted } from './following.js'
import { words } from './session.js'

/** @typedef {import('./types.ts').ShownMessage} ShownMessage */

/** Deletes a message; one that only this person sees goes without a question. @param {ShownMessage} message */
export async function removeMessage(message) {
  const sure = message.audience === 'you' || (await confirmed(words().removeTitle, words().removeText, words().remove))
  if (!sure) return
  acted({ room: message.room, thread: message.thread ?? '' })
  await send('DELETE', `/messages/${message.id}`, { id: newId() }).catch(showProblem)
}

/** Turns a message into a box with its text. Enter saves, Escape leaves it as it was. @param {ShownMessage} message */
export function startEdit(message) {
  const article = document.querySelector(`#app [data-id="${CSS.escape(message.id)}"]`)
  const body = article?.querySelector('.body')
  if (!article || !body || message.body.type !== 'text') return
  const box = h('textarea', { 'aria-label': words().editLabel, dir: 'auto', rows: 3 })
  box.value = message.body.text
  const save = h('button', { type: 'submit', class: 'primary' }, words().save)
  const cancel = h('button', { type: 'button' }, words().cancel)
  const form = h('form', { class: 'body editing' }, box, h('div', { class: 'actions' }, save, cancel))
  const stop = () => {
    form.replaceWith(body)
    article.classList.remove('being-edited')
    if (article instanceof HTMLElement) article.focus()
  }
  cancel.addEventListener('click', stop)
  const id = newId()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void saveEdit(message, box.value, id).then((saved) => saved && stop())
  })
  box.addEventListener('keydown', (event) => onKey(event, form, stop))
  article.classList.add('being-edited')
  body.replaceWith(form)
  box.focus()
  form.scrollIntoView({ block: 'nearest' })
}

/** @param {KeyboardEvent} event @param {HTMLFormElement} form @param {() => void} stop */
function onKey(event, form, stop) {
  const isSave = event.key === 'Enter' && !event.shiftKey && !event.isComposing
  if (!isSave && event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  if (isSave) form.requestSubmit()
  else stop()
}

/** @param {ShownMessage} message @param {string} text @param {string} id */
async function saveEdit(message, text, id) {
  acted({ room: message.room, thread: message.thread ?? '' })
  try {
    await send('PATCH', `/messages/${message.id}`, { id, text })
    return true
  } catch (error) {
    showProblem(error)
    return false
  }
}

/** @param {unknown} error */
function showProblem(error) {
  if (!(error instanceof ApiProblem)) throw error
  notice(error.message)
}
