import { wordsIn } from './words.js'

/**
 * Who is at the page and where: in the address, so that a reload and the back button keep the place, and so that two
 * tabs can be two people.
 * @typedef {{ persona: string, language: 'fr' | 'en', room: string, thread: string | null }} Session
 */

const start = 'projets'

/** @type {Session} */
export let session = read()

/** @type {Set<(now: Session, before: Session) => void>} */
const listeners = new Set()

/** The words in the page's language. */
export function words() {
  return wordsIn(session.language)
}

/** Calls back whenever the person, the language or the place changes. @param {(now: Session, before: Session) => void} listener */
export function onSession(listener) {
  listeners.add(listener)
}

/** Goes somewhere, or becomes somebody. @param {Partial<Session>} change */
export function go(change) {
  const next = { ...session, ...change }
  if (same(next, session)) return
  history.pushState(null, '', addressOf(next))
  move(next)
}

addEventListener('popstate', () => move(read()))

/** @param {Session} next */
function move(next) {
  const before = session
  session = next
  keep('persona', next.persona)
  keep('language', next.language)
  for (const listener of listeners) listener(next, before)
}

/** @returns {Session} */
function read() {
  const query = new URLSearchParams(location.search)
  const language = query.get('language') ?? kept('language') ?? browserLanguage()
  return {
    persona: query.get('persona') ?? kept('persona') ?? 'lea',
    language: language === 'en' ? 'en' : 'fr',
    room: query.get('room') ?? start,
    thread: query.get('thread'),
  }
}

/** The first of the browser's languages that the page speaks; French where it speaks none of them. */
function browserLanguage() {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en')
}

/** The address of a place, for the same person. @param {{ room: string, thread: string | null }} place */
export function addressAt(place) {
  return addressOf({ ...session, ...place })
}

/** @param {Session} where */
function addressOf(where) {
  const query = new URLSearchParams({ persona: where.persona, language: where.language, room: where.room })
  if (where.thread) query.set('thread', where.thread)
  return `/?${query}`
}

/** @param {Session} a @param {Session} b */
function same(a, b) {
  return addressOf(a) === addressOf(b)
}

/** @param {string} name */
function kept(name) {
  return localStorage.getItem(`playground:${name}`)
}

/** @param {string} name @param {string} value */
function keep(name, value) {
  localStorage.setItem(`playground:${name}`, value)
}
