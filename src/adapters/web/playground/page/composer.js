import { acceptDrops, acceptPastes, attachButton } from './attach.js'
import { completion } from './completion.js'
import { number } from './dates.js'
import { draftIn, forgetDraft, keepDraft, leftIn } from './drafts.js'
import { fill, h, icon } from './element.js'
import { sendText } from './outbox.js'
import { words } from './session.js'

/** @typedef {import('./types.ts').Place} Place */

const mostCharacters = 40_000
let count = 0

/**
 * Where a message is written: it grows with its text, keeps it when the tab is closed, and gives it back when it is
 * refused.
 * @param {Place} place @param {string} label
 * @param {Parameters<typeof completion>[2]} known
 */
export function composer(place, label, known) {
  const id = `composer-${++count}`
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
  const attach = attachButton(place, append)
  const row = h('div', { class: 'box' }, attach, box, button)
  const hint = h('p', { class: 'hint', id: `${id}-hint` }, words().keys)
  const left = h('div', { class: 'left' })
  const form = h('form', { class: 'composer' }, offers.list, left, row, problem, hint)

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
  acceptDrops(form, place, append)
  acceptPastes(box, place, update, append)
  type(draftIn(place))
  void leftIn(place).then(takeLeft)
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
    const kept = keepDraft(place, box.value)
    button.disabled = box.value.trim() === ''
    problem.textContent = tooLong(box.value) || (kept ? '' : words().notKept)
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  /** What a closed tab left here stands in the box again where that is empty, and is offered where it is not. @param {import('./drafts.js').Draft[]} drafts */
  function takeLeft(drafts) {
    const [first, ...rest] = drafts
    if (!first) return fill(left)
    const forget = () => {
      forgetDraft(first.key)
      takeLeft(rest)
    }
    const take = () => {
      append(first.text)
      forget()
    }
    if (box.value === '') return take()
    fill(left, ...leftElements(first.text, take, forget))
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

/** @param {string} text @param {() => void} take @param {() => void} forget */
function leftElements(text, take, forget) {
  const said = h('p', { class: 'note', dir: 'auto' }, words().leftDraft(text.trim().slice(0, 80)))
  const again = h('button', { type: 'button', onclick: take }, words().takeDraft)
  const drop = h('button', { type: 'button', onclick: forget }, words().forgetDraft)
  return [said, again, drop]
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
