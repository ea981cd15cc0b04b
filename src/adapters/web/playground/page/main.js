import { settle } from './actions.js'
import { byId, h } from './element.js'
import { followAnswer } from './following.js'
import { live } from './live.js'
import { announce } from './notices.js'
import { onArrival, onOutbox, retryAll } from './outbox.js'
import { loadCommands, openRoom, openThread, roomPane, threadPane } from './panes.js'
import { go, onSession, session, words } from './session.js'
import { closeSidebar, drawSidebar, known, loadPeople, loadSidebar, me, refreshSidebar, roomLine } from './sidebar.js'

/**
 * @typedef {import('./types.ts').ShownCount} ShownCount
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 */

/**
 * Takes messages as they are now, from wherever they come, and what their roots count since.
 * @param {ShownMessage[]} messages @param {ShownCount[]} [counts]
 */
function take(messages, counts = []) {
  settle()
  roomPane?.timeline.apply(messages)
  roomPane?.timeline.count(counts)
  threadPane?.timeline.apply(messages)
  threadPane?.root(messages)
  if (messages.some(({ thread }) => thread !== null && thread === session.thread)) threadPane?.bar.refresh()
  for (const message of messages) followAnswer(message, isMine)
  refreshSidebar()
}

/** A thread of this person's, or a new root that names them: a class begins at once. @param {ShownMessage} message */
function isMine({ thread, body }) {
  if (thread === null) return JSON.stringify(body).includes(me().name)
  return known.threads.some(({ root }) => root.id === thread)
}

/** Draws all anew: another person, another language, or too much was missed. */
async function drawAll() {
  document.documentElement.lang = session.language
  byId('skip').textContent = words().skip
  try {
    await Promise.all([connection.standing(), loadPeople(), loadCommands()])
    await loadSidebar()
  } catch {
    setTimeout(() => void drawAll(), 2_000)
    return
  }
  if (!known.people.some((persona) => persona.id === session.persona))
    return go({ persona: known.people[0]?.id ?? '', thread: null })
  if (!roomLine(session.room)) return go({ room: 'projets', thread: null })
  openRoom()
  openThread()
}

function skipLink() {
  const skip = h('a', { id: 'skip', class: 'skip', href: '#app' }, words().skip)
  skip.addEventListener('click', (event) => {
    event.preventDefault()
    ;(threadPane ?? roomPane)?.composer.focus()
  })
  document.body.prepend(skip)
}

skipLink()
const connection = live({
  changed: take,
  reset: () => void drawAll(),
  ready: (again) => {
    if (!again) return
    announce(words().online)
    retryAll()
  },
})

onSession((now, before) => {
  closeSidebar()
  if (now.persona !== before.persona) connection.restart()
  if (now.persona !== before.persona || now.language !== before.language) return void drawAll()
  drawSidebar()
  if (now.room !== before.room) openRoom()
  if (now.room !== before.room || now.thread !== before.thread) openThread()
  if (now.thread === null && before.thread !== null) roomPane?.composer.focus()
  refreshSidebar()
})
onArrival((message) => take([message]))
onOutbox(() => {
  roomPane?.timeline.drawWaiting()
  threadPane?.timeline.drawWaiting()
})
document.addEventListener('visibilitychange', () => {
  roomPane?.timeline.arrive()
  threadPane?.timeline.arrive()
})
byId('app').addEventListener('pointerdown', (event) => {
  const outside = event.target instanceof Node && !byId('sidebar').contains(event.target)
  if (outside && document.body.classList.contains('sidebar-open')) closeSidebar()
})
await drawAll()
