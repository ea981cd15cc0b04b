import { get } from './api.js'
import { byId, fill, h, icon } from './element.js'
import { go, session, words } from './session.js'

/**
 * @typedef {import('./types.ts').Persona} Persona
 * @typedef {import('./types.ts').RoomLine} RoomLine
 * @typedef {import('./types.ts').ThreadLine} ThreadLine
 */

/** @type {{ people: Persona[], rooms: RoomLine[], threads: ThreadLine[] }} */
export const known = { people: [], rooms: [], threads: [] }

/** Loads who there is. */
export async function loadPeople() {
  known.people = (await get('/people')).people
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let asked

/** Loads rooms, threads and what is unread in them, and draws them; many calls at once are one, and none waits longer. */
export function refreshSidebar() {
  asked ??= setTimeout(() => {
    asked = undefined
    loadSidebar().catch(() => {})
  }, 150)
}

export async function loadSidebar() {
  const { rooms, threads } = await get('/rooms')
  known.rooms = rooms
  known.threads = threads
  drawSidebar()
}

/** @param {string} id */
export function roomLine(id) {
  return known.rooms.find((room) => room.id === id)
}

/** The persona at the page, as an author. */
export function me() {
  return (
    known.people.find((persona) => persona.id === session.persona) ?? { id: session.persona, name: session.persona }
  )
}

/** Draws what is known, such as the place that the page is in now. */
export function drawSidebar() {
  const bar = byId('sidebar')
  bar.setAttribute('aria-label', words().sidebar)
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.place : undefined
  fill(
    bar,
    brand(),
    h('h2', {}, words().rooms),
    h('ul', {}, ...known.rooms.map(roomItem)),
    h('h2', {}, words().threads),
    known.threads.length > 0
      ? h('ul', {}, ...known.threads.map(threadItem))
      : h('p', { class: 'note' }, words().noThreads),
    h('div', { class: 'who' }, personaChoice(), languageChoice()),
  )
  if (focused) bar.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.dispatchEvent(new Event('refocus'))
  drawTitle()
}

function brand() {
  const close = h('button', {
    type: 'button',
    class: 'quiet only-phone',
    'aria-label': words().closeMenu,
    onclick: closeSidebar,
  })
  close.append(icon('close'))
  return h(
    'header',
    {},
    h('img', { src: '/playground/page/icon.svg', alt: '', width: 28, height: 28 }),
    h('strong', {}, words().app),
    close,
  )
}

/** A lock where not everybody is. @param {RoomLine | undefined} room */
export function roomIcon(room) {
  return icon(room?.audience === 'team' ? 'lock' : 'hash')
}

/** @param {RoomLine} room */
function roomItem(room) {
  const current = session.room === room.id && session.thread === null
  const inside = [roomIcon(room), h('span', {}, room.name), unreadBadge(room.unread)]
  return h('li', {}, placeButton({ room: room.id, thread: null }, current, inside))
}

/** @param {ThreadLine} line */
function threadItem({ root, unread }) {
  const current = session.thread === root.id
  const name = h('span', { class: 'two-lines', dir: 'auto', title: threadName(root) }, threadName(root))
  return h(
    'li',
    {},
    placeButton({ room: root.room, thread: root.id }, current, [icon('thread'), name, unreadBadge(unread)]),
  )
}

/** A thread goes by the first line of its root. @param {import('./types.ts').ShownMessage} root */
export function threadName(root) {
  return root.deleted ? words().thread : (root.body.text.split('\n')[0] ?? words().thread)
}

/** @param {import('./types.ts').Place} place @param {boolean} current @param {(Node | null)[]} inside */
function placeButton(place, current, inside) {
  const open = () => {
    closeSidebar()
    go(place)
  }
  const attributes = { type: 'button', 'data-place': `${place.room}/${place.thread ?? ''}`, onclick: open }
  const button = h('button', { ...attributes, 'aria-current': current ? 'true' : null }, ...inside)
  button.addEventListener('refocus', () => button.focus())
  return button
}

/** @param {number} unread */
function unreadBadge(unread) {
  if (unread === 0) return null
  const number = h('span', { 'aria-hidden': 'true' }, unread > 99 ? '99+' : String(unread))
  return h('span', { class: 'badge' }, number, h('span', { class: 'hidden-text' }, `, ${words().unread(unread)}`))
}

function personaChoice() {
  const options = known.people.map((one) => h('option', { value: one.id }, `${one.name} (${one.title})`))
  const box = h('select', { 'data-place': 'persona' }, ...options)
  box.value = session.persona
  box.addEventListener('change', () => go({ persona: box.value, thread: null }))
  box.addEventListener('refocus', () => box.focus())
  return h('label', {}, h('span', {}, words().you), box)
}

function languageChoice() {
  const names = /** @type {const} */ ([
    ['fr', 'Français'],
    ['en', 'English'],
  ])
  const box = h(
    'select',
    { 'data-place': 'language' },
    ...names.map(([value, name]) => h('option', { value, lang: value }, name)),
  )
  box.value = session.language
  box.addEventListener('change', () => go({ language: box.value === 'en' ? 'en' : 'fr' }))
  box.addEventListener('refocus', () => box.focus())
  return h('label', {}, h('span', {}, words().language), box)
}

function drawTitle() {
  const unread = [...known.rooms, ...known.threads].reduce((sum, line) => sum + line.unread, 0)
  const room = roomLine(session.room)?.name ?? ''
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${room ? `${room} · ` : ''}${words().app}`
}

export function openSidebar() {
  document.body.classList.add('sidebar-open')
  byId('sidebar').querySelector('button')?.focus()
}

export function closeSidebar() {
  document.body.classList.remove('sidebar-open')
}
