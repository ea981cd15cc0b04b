import { byId } from './element.js'
import { session, words } from './session.js'

/**
 * @typedef {import('./types.ts').ShownCount} ShownCount
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 */

/** A server that was silent for this long is asked anew; it sends a heartbeat every 15 seconds. */
const silenceMs = 40_000
/** A reconnection quicker than this is nobody's business. */
const patienceMs = 1_500

/**
 * Keeps the page up to date: tells each change, reconnects by itself and resumes where it stopped.
 * @param {{ changed: (messages: ShownMessage[], counts: ShownCount[]) => void, reset: () => void, ready: (again: boolean) => void }} tell
 */
export function live(tell) {
  /** @type {EventSource | undefined} */
  let source
  /** @type {string | undefined} */
  let last
  let lost = false
  /** @type {PromiseWithResolvers<void>} */
  let first = Promise.withResolvers()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let silence
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let doubt

  function connect() {
    source?.close()
    const query = new URLSearchParams({ persona: session.persona, ...(last === undefined ? {} : { after: last }) })
    source = new EventSource(`/playground/events?${query}`)
    source.addEventListener('change', (event) => {
      heard(event)
      const { messages, counts } = JSON.parse(event.data)
      tell.changed(messages, counts)
    })
    source.addEventListener('reset', (event) => {
      heard(event)
      tell.reset()
    })
    source.addEventListener('ping', heard)
    source.addEventListener('ready', (event) => {
      heard(event)
      found()
    })
    source.addEventListener('error', missed)
    watch()
  }

  /** @param {MessageEvent} event */
  function heard(event) {
    if (event.lastEventId) last = event.lastEventId
    watch()
  }

  function watch() {
    clearTimeout(silence)
    silence = setTimeout(connect, silenceMs)
  }

  /** The browser tries again by itself, except where it was told not to. */
  function missed() {
    doubt ||= setTimeout(() => {
      lost = true
      showBanner(words().offline)
    }, patienceMs)
    if (source?.readyState === EventSource.CLOSED) {
      clearTimeout(silence)
      silence = setTimeout(connect, patienceMs)
    }
  }

  function found() {
    clearTimeout(doubt)
    doubt = undefined
    showBanner('')
    first.resolve()
    tell.ready(lost)
    lost = false
  }

  connect()
  return {
    /** Starts anew, for another person. */
    restart: () => {
      last = undefined
      first = Promise.withResolvers()
      connect()
    },
    /** Resolves once changes are heard, so that none falls between what is loaded and what is told; or after a while. */
    standing: () => Promise.race([first.promise, new Promise((resolve) => void setTimeout(resolve, patienceMs))]),
  }
}

/** @param {string} text */
function showBanner(text) {
  const banner = byId('banner')
  banner.hidden = text === ''
  banner.textContent = text
}
