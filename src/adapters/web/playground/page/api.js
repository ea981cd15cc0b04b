import { session, words } from './session.js'

/** A refusal by the server, or no answer at all (`code` 'network'). */
export class ApiProblem extends Error {
  /** @param {string} code @param {string} message @param {number} status @param {Record<string, string>} [fields] */
  constructor(code, message, status, fields = {}) {
    super(message)
    this.code = code
    this.status = status
    this.fields = fields
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status >= 500
  }
}

/** @param {string} path @param {Record<string, string | number | null | undefined>} [query] @returns {Promise<any>} */
export function get(path, query = {}) {
  const all = new URLSearchParams({ persona: session.persona, language: session.language })
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined) all.set(name, String(value))
  return request('GET', `${path}?${all}`)
}
/** @param {'POST' | 'PATCH' | 'DELETE'} method @param {string} path @param {object} body @returns {Promise<any>} */
export function send(method, path, body) {
  const { persona, language } = session
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return request(method, path, JSON.stringify({ persona, language, timeZone, ...body }), 'application/json')
}

/** Files above this size, in bytes, are not even sent. */
const mostBytes = 10_000_000

/**
 * The text of a file as Markdown, and what was left out of it. A picture is
 * stored with the proposal of the thread. @param {File} file @param {{ room: string, thread: string | null }} place
 * @returns {Promise<{ text: string, notes: string[] }>}
 */
export async function textOfFile(file, { room, thread }) {
  const { persona, language } = session
  const where = { persona, room, ...(thread === null ? {} : { thread }) }
  const query = new URLSearchParams({ name: file.name, size: String(file.size), language, ...where })
  const body = file.size > mostBytes ? new Blob() : file
  return request('POST', `/texts?${query}`, body, 'application/octet-stream')
}

/** Pasted HTML as Markdown. @param {string} html @returns {Promise<string>} */
export async function textOfHtml(html) {
  const query = new URLSearchParams({ language: session.language })
  const { text } = await request('POST', `/texts?${query}`, html, 'text/html')
  return text
}

/** An id for something that this page does: sent again with the same id, it happens once. */
export function newId() {
  return crypto.randomUUID()
}

/** @param {string} method @param {string} path @param {string | Blob} [body] @param {string} [type] */
async function request(method, path, body, type) {
  const answer = await reach(`/playground${path}`, {
    method,
    headers: type === undefined ? {} : { 'content-type': type },
    ...(body === undefined ? {} : { body }),
  })
  if (answer.ok) return answer.json()
  const { error } = await answer.json().catch(() => ({ error: {} }))
  throw new ApiProblem(error.code ?? 'network', error.message ?? words().network, answer.status, error.fields)
}

/** @param {string} address @param {RequestInit} options */
async function reach(address, options) {
  try {
    return await fetch(address, options)
  } catch {
    throw new ApiProblem('network', words().network, 0)
  }
}
