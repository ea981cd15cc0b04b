import { get } from './api.js'
import { blockWords } from './blocks.js'
import { fill, h, icon } from './element.js'
import { actedLately } from './following.js'
import { messageList } from './message-list.js'
import { announce } from './notices.js'
import { waitingIn } from './outbox.js'
import { pendingElement } from './pending.js'
import { session, words } from './session.js'

/**
 * @typedef {import('./types.ts').ShownCount} ShownCount
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 * @typedef {import('./types.ts').Place} Place
 */

/** Closer to the end than this, the timeline keeps to the end. */
const nearPx = 120
/** Closer to the top than this, it loads what was before. */
const topPx = 60

/**
 * The messages of a room or a thread, oldest first, with earlier ones on demand.
 * @param {{ place: Place, label: string, empty: () => Node, author: () => { id: string, name: string },
 *   seen: (upto: number) => void, loaded?: (answer: { root: ShownMessage | null }) => void }} options
 */
export function timeline(options) {
  const { place } = options
  const inThread = place.thread !== null
  const list = messageList(inThread, (before, message) => actedLately() && announceChange(before, message))
  const earlier = h('button', { type: 'button', class: 'earlier', hidden: true }, words().earlier)
  const besides = h('div')
  const waiting = h('div', { class: 'messages' })
  const pillText = h('span')
  const pill = h('button', { type: 'button', class: 'pill', hidden: true }, icon('down'), pillText)
  const about = { role: 'log', 'aria-live': 'off', 'aria-label': options.label, tabindex: 0 }
  const scroller = h('div', { class: 'timeline', ...about })
  scroller.append(h('h3', { class: 'hidden-text' }, options.label))
  scroller.append(earlier, besides, list.element, waiting)

  /** Changes that were told before the first page came. @type {{ messages: ShownMessage[], counts: ShownCount[] } | null} */
  let early = { messages: [], counts: [] }
  let loading = false
  let keepEnd = true
  /** Messages that came while their reader was further up. */
  let unseen = 0

  earlier.addEventListener('click', () => void loadEarlier())
  pill.addEventListener('click', toEnd)
  scroller.addEventListener('scroll', () => {
    if (isNear()) arrive()
    else drawPill()
    if (scroller.scrollTop < topPx && !earlier.hidden) void loadEarlier()
  })
  scroller.addEventListener('wheel', () => (keepEnd = isNear()), { passive: true })
  scroller.addEventListener('touchmove', () => (keepEnd = isNear()), { passive: true })
  new ResizeObserver(() => keepEnd && toEnd()).observe(scroller)

  async function load() {
    try {
      const answer = await fetchPage(null)
      options.loaded?.(answer)
      list.put(answer.messages)
      earlier.hidden = !answer.earlier
      const told = early
      early = null
      list.put((told?.messages ?? []).filter(isWithin))
      list.count(told?.counts ?? [])
      if (answer.read > 0) list.markNew(answer.read)
      drawWaiting()
      showFrom(list.newMark())
    } catch {
      const again = h('button', { type: 'button', onclick: () => void load() }, words().reload)
      fill(besides, h('p', { class: 'empty' }, words().cannotLoad, ' ', again))
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
    const fromEnd = scroller.scrollHeight - scroller.scrollTop
    try {
      const answer = await fetchPage(list.first()?.order ?? null)
      list.put(answer.messages)
      earlier.hidden = !answer.earlier
      scroller.scrollTop = scroller.scrollHeight - fromEnd
    } catch {
      earlier.hidden = false
    } finally {
      loading = false
    }
  }

  /** Takes the changes that belong here. @param {readonly ShownMessage[]} messages */
  function apply(messages) {
    const mine = messages.filter((message) => message.room === place.room && message.thread === place.thread)
    if (early) early.messages.push(...mine)
    else if (mine.length > 0) draw(mine.filter(isWithin))
  }

  /** Takes what roots count: a line below a card may come or go. @param {readonly ShownCount[]} counts */
  function count(counts) {
    if (early) return void early.counts.push(...counts)
    const near = isNear()
    list.count(counts)
    if (near && counts.length > 0) toEnd()
  }

  /** An edit of what was not loaded yet is loaded with its page: drawn now, it would tear a hole. @param {ShownMessage} message */
  function isWithin(message) {
    return list.has(message.id) || earlier.hidden || message.order > (list.first()?.order ?? 0)
  }

  /** @param {ShownMessage[]} messages */
  function draw(messages) {
    const near = isNear()
    const fresh = messages.filter((message) => !list.has(message.id) && !message.deleted)
    list.put(messages)
    drawWaiting()
    if (document.visibilityState !== 'visible' && fresh[0]) list.markNew(fresh[0].order - 1)
    const own = fresh.some((message) => message.author.id === session.persona)
    const isAnswered = actedLately() && fresh.some((message) => message.author.kind === 'bot')
    if (fresh.length > 0 && (near || own || isAnswered)) showNew(own ? undefined : fresh[0])
    else if (near) toEnd()
    else {
      unseen += fresh.length
      drawPill()
    }
    for (const message of fresh) if (message.author.id !== session.persona) announceNew(message)
  }

  /** Goes to the end, but not past the top of what is new: it is read from there. @param {ShownMessage} [first] */
  function showNew(first) {
    showFrom(first && list.elementOf(first.id))
  }

  /** @param {Element | null | undefined} element */
  function showFrom(element) {
    toEnd()
    const top = element?.getBoundingClientRect().top
    const past = top === undefined ? 0 : top - scroller.getBoundingClientRect().top - 8
    if (past < 0) scroller.scrollTop += past
  }

  /** Draws what is on its way, and what stands where there is nothing at all. */
  function drawWaiting() {
    const near = isNear()
    const rows = waitingIn(place).filter((one) => !list.has(one.id))
    fill(waiting, ...rows.map((one) => pendingElement(one, options.author())))
    fill(besides, early === null && list.isEmpty() && rows.length === 0 && options.empty())
    if (rows.some((one) => !one.problem) || (rows.length > 0 && near)) toEnd()
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
    unseen = 0
    pill.hidden = true
    const last = list.last()
    if (last && document.visibilityState === 'visible') options.seen(last.order)
  }

  /** The way back to the end, for whoever is further up. */
  function drawPill() {
    pillText.textContent = unseen > 0 ? words().newCount(unseen) : words().latest
    pill.hidden = false
  }

  const element = h('div', { class: 'timeline-wrap' }, scroller, pill)
  return { element, scroller, load, apply, count, drawWaiting, arrive: () => isNear() && arrive() }
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
