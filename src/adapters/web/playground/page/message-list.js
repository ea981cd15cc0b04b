import { day, isSameDay } from './dates.js'
import { h } from './element.js'
import { messageElement } from './message.js'
import { session, words } from './session.js'
import { updateMessage } from './update.js'

/**
 * @typedef {import('./types.ts').ShownCount} ShownCount
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 */

/** Messages of one person within this time read as one. */
const groupMs = 5 * 60_000

/**
 * Messages as elements, in order, with the days between. `changed` hears of each message that was drawn before.
 * @param {boolean} inThread @param {(before: ShownMessage, message: ShownMessage) => void} changed
 */
export function messageList(inThread, changed) {
  /** @type {Map<string, { message: ShownMessage, element: HTMLElement }>} */
  const items = new Map()
  const element = h('div', { class: 'messages' })
  /** The last message that was read when the reader came; null where all is old, or all is new. @type {number | null} */
  let readTo = null

  /** Draws messages that are newer than what stands, and takes deleted ones away. @param {readonly ShownMessage[]} messages */
  function put(messages) {
    for (const message of messages) putOne(message)
    arrange()
  }

  /** @param {ShownMessage} message */
  function putOne(message) {
    const before = items.get(message.id)
    if (before && before.message.change >= message.change) return
    if (message.deleted && (inThread || message.replies === 0)) {
      before?.element.remove()
      items.delete(message.id)
      return
    }
    const drawn = before ? update(before, message) : messageElement(message, inThread)
    items.set(message.id, { message, element: drawn })
  }

  /** Draws what roots count, where they are drawn. @param {readonly ShownCount[]} counts */
  function count(counts) {
    for (const one of counts) {
      const root = items.get(one.id)
      if (root) putOne({ ...root.message, ...one })
    }
  }

  /** @param {{ message: ShownMessage, element: HTMLElement }} before @param {ShownMessage} message */
  function update(before, message) {
    const action = focusedAction(before.element)
    const had = before.element.contains(document.activeElement)
    const drawn = updateMessage(before.element, before.message, message, inThread)
    if (had && !drawn.contains(document.activeElement)) refocus(drawn, action)
    changed(before.message, message)
    return drawn
  }

  function arrange() {
    for (const line of element.querySelectorAll('.day, .new-mark')) line.remove()
    let isMarked = false
    /** @type {ShownMessage | null} */
    let previous = null
    /** @type {Element | null} */
    let cursor = element.firstElementChild
    for (const { message, element: drawn } of ordered()) {
      if (drawn === cursor) cursor = drawn.nextElementSibling
      else element.insertBefore(drawn, cursor)
      const newDay = !previous || !isSameDay(new Date(previous.at), new Date(message.at))
      if (newDay) element.insertBefore(h('p', { class: 'day' }, h('span', {}, day(message.at))), drawn)
      if (!isMarked && isNew(message)) {
        element.insertBefore(h('p', { class: 'new-mark' }, h('span', {}, words().newMessages)), drawn)
        isMarked = true
      }
      drawn.classList.toggle('continued', !newDay && continues(previous, message))
      previous = message
    }
  }

  /** @param {ShownMessage} message */
  function isNew(message) {
    return readTo !== null && message.order > readTo && message.author.id !== session.persona
  }

  function ordered() {
    return [...items.values()].sort((a, b) => a.message.order - b.message.order)
  }

  return {
    element,
    put,
    count,
    /** Draws a line above what is newer than this. */
    markNew: (/** @type {number} */ order) => {
      readTo = order
      arrange()
    },
    newMark: () => element.querySelector('.new-mark'),
    has: (/** @type {string} */ id) => items.has(id),
    isEmpty: () => items.size === 0,
    first: () => ordered()[0]?.message,
    last: () => ordered().at(-1)?.message,
    elementOf: (/** @type {string} */ id) => items.get(id)?.element,
  }
}

/** @param {ShownMessage | null} previous @param {ShownMessage} message */
function continues(previous, message) {
  if (!previous || previous.author.id !== message.author.id || previous.deleted || message.deleted) return false
  if (previous.audience !== message.audience || message.body.type === 'card') return false
  return Date.parse(message.at) - Date.parse(previous.at) < groupMs
}

/** @param {HTMLElement} element */
function focusedAction(element) {
  const focused = document.activeElement
  return focused instanceof HTMLElement && element.contains(focused) ? (focused.dataset.action ?? null) : null
}

/** The same button where it still stands, else the card: the keyboard stays where it was. @param {HTMLElement} element @param {string | null} action */
function refocus(element, action) {
  const button = action && element.querySelector(`[data-action="${CSS.escape(action)}"]`)
  if (button instanceof HTMLElement) button.focus()
  else element.focus({ preventScroll: true })
}
