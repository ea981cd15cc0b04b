import { get } from './api.js'
import { blockWords } from './blocks.js'
import { day, isSameDay } from './dates.js'
import { fill, h, icon } from './element.js'
import { actedLately } from './following.js'
import { messageElement } from './message.js'
import { announce } from './notices.js'
import { waitingIn } from './outbox.js'
import { pendingElement } from './pending.js'
import { session, words } from './session.js'
import { updateMessage } from './update.js'

/**
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 * @typedef {import('./types.ts').Place} Place
 */

/** Messages of one person within this time read as one. */
const groupMs = 5 * 60_000
/** Closer to the end than this, the timeline keeps to the end. */
const nearPx = 120

/**
 * The messages of a room or a thread, oldest first, with earlier ones on demand.
 * @param {{ place: Place, label: string, empty: () => Node, author: () => { id: string, name: string },
 *   seen: (upto: number) => void, loaded?: (answer: { root: ShownMessage | null }) => void }} options
 */
export function timeline(options) {
  const { place } = options
  const inThread = place.thread !== null
  /** @type {Map<string, { message: ShownMessage, element: HTMLElement }>} */
  const items = new Map()
  const earlier = h('button', { type: 'button', class: 'earlier', hidden: true }, words().earlier)
  const list = h('div', { class: 'messages' })
  const waiting = h('div', { class: 'messages' })
  const pill = h('button', { type: 'button', class: 'pill', hidden: true }, icon('down'), words().newMessages)
  const scroller = h('div', {
    class: 'timeline',
    role: 'log',
    'aria-live': 'off',
    'aria-label': options.label,
    tabindex: 0,
  })
  if (!inThread) scroller.append(h('h3', { class: 'hidden-text' }, options.label))
  scroller.append(earlier, list, waiting)
  const element = h('div', { class: 'timeline-wrap' }, scroller, pill)

  earlier.addEventListener('click', () => void loadEarlier())
  pill.addEventListener('click', () => toEnd())
  scroller.addEventListener('scroll', () => {
    if (isNear()) arrive()
    if (scroller.scrollTop < 60 && !earlier.hidden) void loadEarlier()
  })
  new ResizeObserver(() => keepEnd && toEnd()).observe(scroller)
  let keepEnd = true
  let loading = false

  /** What was told meanwhile is newer than what comes: it stays. */
  async function load() {
    try {
      const answer = await fetchPage(null)
      list.querySelector('.empty')?.remove()
      options.loaded?.(answer)
      add(answer.messages, answer.earlier)
      if (items.size === 0) fill(list, options.empty())
      toEnd()
    } catch {
      fill(
        list,
        h(
          'p',
          { class: 'empty' },
          words().cannotLoad,
          ' ',
          h('button', { type: 'button', onclick: () => void load() }, words().reload),
        ),
      )
    }
  }

  /** @param {number | null} before */
  function fetchPage(before) {
    return get(`/rooms/${place.room}/messages`, { thread: place.thread, before })
  }

  /** What stood at the top stays where it was. */
  async function loadEarlier() {
    if (loading) return
    loading = true
    const first = ordered()[0]?.message.order ?? null
    const fromEnd = scroller.scrollHeight - scroller.scrollTop
    try {
      const answer = await fetchPage(first)
      add(answer.messages, answer.earlier)
      scroller.scrollTop = scroller.scrollHeight - fromEnd
    } catch {
      earlier.hidden = false
    } finally {
      loading = false
    }
  }

  /** @param {ShownMessage[]} messages @param {boolean} more */
  function add(messages, more) {
    for (const message of messages) put(message)
    earlier.hidden = !more
    arrange()
  }

  /** Takes changes that belong here; returns whether any did. @param {ShownMessage[]} messages */
  function apply(messages) {
    const mine = messages.filter((message) => message.room === place.room && message.thread === place.thread)
    if (mine.length === 0) return
    const near = isNear()
    const fresh = mine.filter((message) => !items.has(message.id))
    for (const message of mine) put(message)
    arrange()
    drawWaiting()
    const own = fresh.some((message) => message.author.id === session.persona)
    const answered = fresh.length > 0 && actedLately()
    if (near || own || answered) showNew(own ? undefined : fresh[0])
    else if (fresh.length > 0) pill.hidden = false
    for (const message of fresh) if (message.author.id !== session.persona) announceNew(message)
  }

  /** Goes to the end, but not past the top of what is new: it is read from there. @param {ShownMessage} [first] */
  function showNew(first) {
    toEnd()
    const top = first && items.get(first.id)?.element.getBoundingClientRect().top
    const past = top === undefined ? 0 : top - scroller.getBoundingClientRect().top - 8
    if (past < 0) scroller.scrollTop += past
  }

  /** @param {ShownMessage} message */
  function put(message) {
    const before = items.get(message.id)
    if (before && before.message.change >= message.change) return
    const gone = message.deleted && (inThread || message.replies === 0)
    if (gone) {
      before?.element.remove()
      items.delete(message.id)
      return
    }
    const drawn = before ? update(before, message) : messageElement(message, inThread)
    items.set(message.id, { message, element: drawn })
  }

  /** @param {{ message: ShownMessage, element: HTMLElement }} before @param {ShownMessage} message */
  function update(before, message) {
    const action = focusedAction(before.element)
    const had = before.element.contains(document.activeElement)
    const drawn = updateMessage(before.element, before.message, message, inThread)
    if (had && !drawn.contains(document.activeElement)) refocus(drawn, action)
    if (actedLately()) announceChange(before.message, message)
    return drawn
  }

  /** Puts the elements in order, with the days between and neighbours of one author grouped. */
  function arrange() {
    if (items.size > 0) list.querySelector('.empty')?.remove()
    for (const line of list.querySelectorAll('.day')) line.remove()
    /** @type {ShownMessage | null} */
    let previous = null
    /** @type {Element | null} */
    let cursor = list.firstElementChild
    for (const { message, element: drawn } of ordered()) {
      if (drawn === cursor) cursor = drawn.nextElementSibling
      else list.insertBefore(drawn, cursor)
      const newDay = !previous || !isSameDay(new Date(previous.at), new Date(message.at))
      if (newDay) list.insertBefore(h('p', { class: 'day' }, h('span', {}, day(message.at))), drawn)
      drawn.classList.toggle('continued', !newDay && continues(previous, message))
      previous = message
    }
  }

  function ordered() {
    return [...items.values()].sort((a, b) => a.message.order - b.message.order)
  }

  function drawWaiting() {
    const rows = waitingIn(place).filter((one) => !items.has(one.id))
    fill(waiting, ...rows.map((one) => pendingElement(one, options.author())))
    if (rows.length > 0) list.querySelector('.empty')?.remove()
    if (rows.some((one) => !one.problem)) toEnd()
  }

  function isNear() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight
    arrive()
  }

  /** The end is in sight: what came is read. */
  function arrive() {
    keepEnd = true
    pill.hidden = true
    const last = ordered().at(-1)
    if (last && document.visibilityState === 'visible') options.seen(last.message.order)
  }

  scroller.addEventListener('wheel', () => (keepEnd = isNear()), { passive: true })
  scroller.addEventListener('touchmove', () => (keepEnd = isNear()), { passive: true })

  return { element, scroller, load, apply, drawWaiting, arrive: () => isNear() && arrive() }
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

/** @param {ShownMessage} message */
function announceNew(message) {
  announce(words().says(message.author.name, message.body.text))
}

/** What an edited card says now and did not say before. @param {ShownMessage} before @param {ShownMessage} message */
function announceChange(before, message) {
  if (before.body.type !== 'card' || message.body.type !== 'card') return
  const known = new Set(before.body.blocks.map(blockWords))
  const news = message.body.blocks.map(blockWords).filter((text) => text !== '' && !known.has(text))
  if (news.length > 0) announce(news.join('\n'))
}
