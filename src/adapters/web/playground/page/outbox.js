import { ApiProblem, newId, send } from './api.js'
import { acted } from './following.js'
import { session, words } from './session.js'

/**
 * What this person sent and the server does not have yet. It outlives a reload; a try again carries the same id.
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 * @typedef {{ id: string, persona: string, room: string, thread: string | null, text: string, at: string, problem: string }} Pending
 */

/** What this tab knows of. @type {Pending[]} */
let pending = stored()
/** @type {Set<() => void>} */
const listeners = new Set()
/** @type {Promise<unknown>} */
let tail = Promise.resolve()
/** @type {(message: ShownMessage) => void} */
let arrived = () => {}

for (const one of pending) one.problem ||= words().notSent

/** @param {() => void} listener */
export function onOutbox(listener) {
  listeners.add(listener)
}

/** Says who takes the messages that the server took. @param {(message: ShownMessage) => void} take */
export function onArrival(take) {
  arrived = take
}

/** What waits in a place. @param {import('./types.ts').Place} place */
export function waitingIn(place) {
  return pending.filter(
    (one) => one.persona === session.persona && one.room === place.room && one.thread === place.thread,
  )
}

/**
 * Sends a text, after what was sent before it. Rejects where the server refuses the text itself: it is then for the
 * person to mend. An outage is shown beside the message.
 * @param {import('./types.ts').Place} place @param {string} text @returns {Promise<void>}
 */
export function sendText(place, text) {
  const one = { id: newId(), persona: session.persona, ...place, text, at: new Date().toISOString(), problem: '' }
  if (!/^\s*\/mlops-proposal(\s|$)/.test(text)) {
    pending = [...pending, one]
    store([...stored(), one])
  }
  return inOrder(() => post(one))
}

/** @param {string} id */
export function retry(id) {
  const one = pending.find((candidate) => candidate.id === id)
  if (!one) return
  one.problem = ''
  tell()
  void inOrder(() => post(one)).catch((error) => {
    one.problem = error.message
    tell()
  })
}

/** Tries all again, after the connection was lost. */
export function retryAll() {
  for (const one of pending) if (one.problem && one.persona === session.persona) retry(one.id)
}

/** @param {string} id */
export function discard(id) {
  pending = pending.filter((one) => one.id !== id)
  store(stored().filter((one) => one.id !== id))
}

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function inOrder(work) {
  const mine = tail.then(work, work)
  tail = mine.catch(() => {})
  return mine
}

/** @param {Pending} one */
async function post(one) {
  acted(one)
  const { id, persona, room, thread, text } = one
  try {
    const answer = await send('POST', '/messages', { id, persona, room, thread, text })
    discard(id)
    if (answer.message) arrived(answer.message)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (!error.passing || !pending.includes(one)) {
      discard(id)
      throw error
    }
    one.problem = error.message
    tell()
  }
}

/** What all tabs of this browser have not sent. @returns {Pending[]} */
function stored() {
  return JSON.parse(localStorage.getItem('playground:outbox') ?? '[]')
}

/** One more, or one less, than what stood there just now: other tabs keep theirs. @param {Pending[]} all */
function store(all) {
  localStorage.setItem('playground:outbox', JSON.stringify(all))
  tell()
}

function tell() {
  for (const listener of listeners) listener()
}
