import { acceptDrops, acceptPastes, attachButton } from './attach.js'
import { completion } from './completion.js'
import { number } from './dates.js'
import { h, icon } from './element.js'
import { sendText } from './outbox.js'
import { session, words } from './session.js'

/** @typedef {import('./types.ts').Place} Place */

const mostCharacters = 40_000
let count = 0

/**
 * Where a message is written: it grows with its text, keeps it over a reload, and gives it back when it is refused.
 * @param {Place} place @param {string} label
 * @param {Parameters<typeof completion>[2]} known
 */
export function composer(place, label, known) {
  const id = `composer-${++count}`
  const draft = `playground:draft:${session.persona}:${place.room}:${place.thread ?? ''}`
  const box = h('textarea', {
    id,
    rows: 1,
    dir: 'auto',
    placeholder: label,
    'aria-label': label,
    'aria-describedby': `${id}-hint ${id}-problem`,
  })
  const problem = h('p', { class: 'problem', id: `${id}-problem`, role: 'alert' })
  const button = h(
    'button',
    { type: 'submit', class: 'send primary', 'aria-label': words().send, title: words().send },
    icon('send'),
  )
  const offers = completion(box, `${id}-offers`, known)
  const attach = attachButton(append)
  const row = h('div', { class: 'box' }, attach, box, button)
  const hint = h('p', { class: 'hint', id: `${id}-hint` }, words().keys)
  const form = h('form', { class: 'composer' }, offers.list, row, problem, hint)

  box.addEventListener('input', update)
  box.addEventListener('change', update)
  box.addEventListener('keydown', (event) => {
    if (offers.onKey(event) || !isSendKey(event)) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  acceptDrops(form, append)
  acceptPastes(box, update)
  type(sessionStorage.getItem(draft) ?? '')
  requestAnimationFrame(update)

  /** @param {string} text */
  function type(text) {
    box.value = text
    update()
  }

  /** Below what stands there already. @param {string} text */
  function append(text) {
    type(box.value.trim() ? `${box.value.trimEnd()}\n\n${text}` : text)
  }

  function update() {
    sessionStorage.setItem(draft, box.value)
    button.disabled = box.value.trim() === ''
    problem.textContent = tooLong(box.value)
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  async function submit() {
    const text = box.value
    if (text.trim() === '' || tooLong(text)) return
    type('')
    box.focus()
    try {
      await sendText(place, text)
    } catch (error) {
      type(box.value ? `${text}\n${box.value}` : text)
      problem.textContent = error instanceof Error ? error.message : ''
    }
  }

  return { element: form, focus: () => box.focus(), write: type, submit }
}

/** A telephone's Enter is for new lines: there, the button sends. @param {KeyboardEvent} event */
function isSendKey(event) {
  const touch = matchMedia('(hover: none) and (pointer: coarse)').matches
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && !touch
}

/** @param {string} text */
function tooLong(text) {
  const more = text.length > mostCharacters ? Array.from(text).length - mostCharacters : 0
  return more > 0 ? words().tooLong(number(more)) : ''
}
