import { session } from './session.js'

/**
 * What was typed and not sent. It outlives the tab; each tab writes its own, so that two tabs of one person never write
 * over each other. What a closed tab left behind is found again by the next one.
 * @typedef {import('./types.ts').Place} Place
 * @typedef {{ key: string, text: string, at: number }} Draft
 */

const prefix = 'playground:draft:'
/** So many are kept in all; beyond, the oldest go. */
const most = 60

const tab = crypto.randomUUID()
/** What this tab was called before it was loaded anew. */
const before = sessionStorage.getItem('playground:tab') ?? ''
sessionStorage.setItem('playground:tab', tab)
// Held as long as the tab lives: the browser gives it back however the tab ends.
navigator.locks.request(lockOf(tab), () => new Promise(() => {})).catch(() => {})

/** What this tab's person has not sent in a place yet. @param {Place} place */
export function draftIn(place) {
  return read(keyOf(place, tab))?.text ?? ''
}

/** Keeps a text; an empty one is forgotten. Says whether the browser took it. @param {Place} place @param {string} text */
export function keepDraft(place, text) {
  const key = keyOf(place, tab)
  if (text === '') return forgetDraft(key)
  if (localStorage.getItem(key) === null) prune(key)
  return write(key, text)
}

/** @param {string} key */
export function forgetDraft(key) {
  localStorage.removeItem(key)
  return true
}

/** What tabs that are closed left in a place: this tab's own first, then the newest. @param {Place} place @returns {Promise<Draft[]>} */
export async function leftIn(place) {
  const { held = [] } = await navigator.locks.query()
  const open = new Set(held.map(({ name }) => name))
  const start = keyOf(place, '')
  const left = all().filter(({ key }) => key.startsWith(start) && !open.has(lockOf(key.slice(start.length))))
  const isMine = (/** @type {Draft} */ { key }) => Number(before !== '' && key.endsWith(before))
  return left.sort((a, b) => isMine(b) - isMine(a) || b.at - a.at)
}

/** @param {Place} place @param {string} name */
function keyOf({ room, thread }, name) {
  return `${prefix}${session.persona}:${room}:${thread ?? ''}:${name}`
}

/** @param {string} name */
function lockOf(name) {
  return `playground:tab:${name}`
}

/** @param {string} key */
function prune(key) {
  const others = all().filter((one) => one.key !== key)
  others.sort((a, b) => b.at - a.at)
  for (const old of others.slice(most - 1)) localStorage.removeItem(old.key)
}

/** @param {string} key @param {string} text */
function write(key, text) {
  try {
    localStorage.setItem(key, JSON.stringify({ text, at: Date.now() }))
    return true
  } catch {
    return false
  }
}

/** @returns {Draft[]} */
function all() {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
  return keys.filter((key) => key.startsWith(prefix)).flatMap((key) => read(key) ?? [])
}

/** What another program wrote under the name is no draft. @param {string} key @returns {Draft | null} */
function read(key) {
  try {
    const { text, at } = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof text === 'string' && typeof at === 'number' ? { key, text, at } : null
  } catch {
    return null
  }
}
