import { get, send } from './api.js'
import { writingBar } from './bar.js'
import { composer } from './composer.js'
import { byId, fill, h, icon } from './element.js'
import { go, session, words } from './session.js'
import { closeSidebar, known, me, openSidebar, refreshSidebar, roomIcon, roomLine, threadName } from './sidebar.js'
import { messageElement } from './message.js'
import { notice } from './notices.js'
import { sendText } from './outbox.js'
import { timeline } from './timeline.js'
import { updateMessage } from './update.js'

/**
 * @typedef {import('./types.ts').Completion} Completion
 * @typedef {import('./types.ts').Place} Place
 * @typedef {{ timeline: ReturnType<typeof timeline>, composer: ReturnType<typeof composer> }} Pane
 * @typedef {Pane & { root: (messages: import('./types.ts').ShownMessage[]) => void, bar: ReturnType<typeof writingBar> }} ThreadPane
 */

/** @type {Pane | null} */
export let roomPane = null
/** @type {ThreadPane | null} */
export let threadPane = null

/** @type {{ language: string, list: Completion[] }} */
let commands = { language: '', list: [] }

/** Loads what the composer can complete, once for each language. */
export async function loadCommands() {
  if (commands.language !== session.language)
    commands = { language: session.language, list: (await get('/commands')).commands }
}

/** Draws the room that the page is in. */
export function openRoom() {
  const { room } = session
  const line = roomLine(room)
  const place = { room, thread: null }
  const name = line ? line.name : room
  const write = composer(place, words().write(`#${name}`), offersIn('room'))
  const label = words().messagesIn(name)
  const messages = timeline({ place, label, empty: () => emptyRoom(room), author: me, seen: reader(place) })
  const starting = room === 'projets' ? startButton() : null
  const title = h('div', {}, h('h2', {}, roomIcon(line), name), h('p', {}, line?.about ?? ''))
  byId('room').setAttribute('aria-label', name)
  fill(
    byId('room'),
    h('header', { class: 'pane-head' }, menuButton(), title, starting),
    messages.element,
    write.element,
  )
  roomPane = { timeline: messages, composer: write }
  void messages.load()
}

/** Draws the thread that the page is in, or takes it away. */
export function openThread() {
  const aside = byId('thread')
  const { room, thread } = session
  aside.hidden = thread === null
  document.body.classList.toggle('thread-open', thread !== null)
  threadPane = null
  if (thread === null) return fill(aside)
  const place = { room, thread }
  const write = composer(place, words().writeThread, offersIn('thread'))
  const rootPlace = h('div', { class: 'thread-root' })
  const title = h('p', { dir: 'auto', class: 'one-line' }, roomLine(room)?.name ?? '')
  const messages = timeline({
    place,
    label: words().messagesInThread,
    empty: () => h('p', { class: 'empty' }, words().emptyThread),
    author: me,
    seen: reader(place),
    loaded: (answer) => answer.root && drawRoot([answer.root]),
  })
  messages.scroller.prepend(rootPlace)
  /** @type {{ message: import('./types.ts').ShownMessage, element: HTMLElement } | null} */
  let shown = null

  /** The root stands at the top of its thread, too. @param {import('./types.ts').ShownMessage[]} all */
  function drawRoot(all) {
    const root = all.find((message) => message.id === thread)
    if (!root || (shown && root.change <= shown.message.change)) return
    const element = shown ? updateMessage(shown.element, shown.message, root, true) : messageElement(root, true)
    if (!shown) fill(rootPlace, element)
    shown = { message: root, element }
    title.textContent = threadName(root)
  }

  const heading = h('div', {}, h('h2', {}, words().thread), title)
  const bar = writingBar({ room, thread })
  fill(
    aside,
    h('header', { class: 'pane-head' }, closeThreadButton(), heading),
    messages.element,
    bar.element,
    write.element,
  )
  aside.setAttribute('aria-label', words().thread)
  threadPane = { timeline: messages, composer: write, root: drawRoot, bar }
  void messages.load()
  if (matchMedia('(hover: hover)').matches) write.focus()
}

/** @param {'room' | 'thread'} where */
function offersIn(where) {
  return {
    commands: () => commands.list.filter((one) => one.where === where || one.insert.startsWith('/')),
    people: () => known.people.filter((persona) => persona.id !== session.persona),
  }
}

/** Tells the server how far this person has read, once per stretch. @param {Place} place */
function reader(place) {
  let told = 0
  return (/** @type {number} */ upto) => {
    if (upto <= told) return
    told = upto
    send('POST', '/reads', { ...place, upto }).then(refreshSidebar, () => (told = 0))
  }
}

function menuButton() {
  const label = words().openMenu
  return h(
    'button',
    { type: 'button', class: 'quiet only-phone', 'aria-label': label, onclick: openSidebar },
    icon('menu'),
  )
}

function closeThreadButton() {
  const close = () => go({ thread: null })
  return h(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': words().closeThread, title: words().closeThread, onclick: close },
    icon('back'),
  )
}

function startButton() {
  return h(
    'button',
    { type: 'button', class: 'primary start', title: words().start, onclick: start },
    icon('plus'),
    h('span', {}, words().start),
  )
}

/** The button does what its command does: another proposal, also beside open ones. What stands in the box stays there. */
function start() {
  run(words().startCommand)
}

function overviewButton() {
  return h('button', { type: 'button', onclick: () => run(words().overviewCommand) }, words().overview)
}

/** @param {string} command */
function run(command) {
  sendText({ room: session.room, thread: null }, command).catch((error) => notice(error.message))
}

/** @param {string} room */
function emptyRoom(room) {
  const { title, text } = words().emptyRoom[room] ?? { title: '', text: '' }
  const button = room === 'projets' ? startButton() : room === 'coordination' && overviewButton()
  return h('div', { class: 'empty' }, h('h3', {}, title), h('p', {}, text), button)
}

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
  if (document.body.classList.contains('sidebar-open')) closeSidebar()
  else if (byId('thread').contains(document.activeElement)) go({ thread: null })
})
