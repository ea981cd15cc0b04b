import { send } from './api.js'
import { go, session } from './session.js'

/**
 * @typedef {import('./types.ts').ShownMessage} ShownMessage
 * @typedef {import('./types.ts').Place} Place
 */

/** How long the assistant's answer to an act is waited for. */
const waitMs = 6_000

/** @type {{ room: string, thread: string | null, until: number, isAnswered: boolean }} */
let last = { room: '', thread: null, until: 0, isAnswered: false }

/** Remembers that this person just did something here. @param {Place} place */
export function acted(place) {
  last = { ...place, until: Date.now() + waitMs, isAnswered: false }
}

/** Whether this person did something a moment ago. */
export function actedLately() {
  return Date.now() < last.until
}

/**
 * Opens the thread that the assistant answers in: a new one that was just asked for, or one of this person's own.
 * @param {ShownMessage} message @param {(message: ShownMessage) => boolean} isMine
 */
export function followAnswer(message, isMine) {
  const isNew = message.order === message.change && message.author.kind === 'bot'
  if (!isNew || !actedLately() || last.thread !== null || message.room !== last.room) return
  // The answer came here, to this person alone: what comes next is somebody else's, or of another act.
  if (message.audience === 'you' && message.thread === null) last.isAnswered = true
  if (message.audience === 'you' || last.isAnswered) return
  if (message.room !== session.room || session.thread !== null) return
  const thread = message.thread ?? (message.room === 'projets' ? message.id : null)
  if (thread === null || !isMine(message)) return
  last.until = 0
  go({ thread })
  send('POST', '/reads', { room: message.room, thread, upto: 0, follow: true }).catch(() => {})
}
