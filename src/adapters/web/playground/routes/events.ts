import { Hono } from 'hono'
import { limits } from '../limits.ts'
import { PersonaQuery, parse } from '../parse.ts'
import type { StoredMessage } from '../platform/messages.ts'
import { changesAfter, lastChange } from '../platform/pages.ts'
import type { Persona } from '../platform/people.ts'
import { renderMessage } from '../render.ts'
import { canSee, personaOf } from './access.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/**
 * Server-sent events: `change` with the messages as they are now, `reset` where a page missed too much and should load
 * anew, `ping` as a heartbeat. Each carries the number to resume after, which browsers send back by themselves.
 */
export function eventRoutes(deps: PlaygroundDeps): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/events', (c) => {
    const persona = personaOf(parse(PersonaQuery, c.req.query()).persona)
    const after = c.req.header('last-event-id') ?? c.req.query('after')
    const stream = openStream(deps, persona, after === undefined ? null : Number(after))
    return c.body(stream, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  })
}

function openStream(deps: PlaygroundDeps, persona: Persona, after: number | null): ReadableStream<Uint8Array> {
  let leave = () => {}
  const start = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const line = wire(controller, () => deps.feed.listeners())
    leave = () => line.leave()
    const tell = (messages: readonly StoredMessage[]) => tellChange(line, persona, messages)
    const goLive = listen(deps, line, tell)
    await catchUp(deps, line, tell, after).catch((error: unknown) => {
      deps.log.warn({ err: error }, 'a page of the playground could not be brought up to date')
      line.end()
    })
    goLive()
  }
  return new ReadableStream({ start, cancel: () => leave() }, { highWaterMark: 0 })
}

/** Hears of changes from now on, and tells them once the page is up to date. */
function listen(deps: PlaygroundDeps, line: Wire, tell: (messages: readonly StoredMessage[]) => void): () => void {
  const waiting: (readonly StoredMessage[])[] = []
  let hear = (change: readonly StoredMessage[]): void => void waiting.push(change)
  const unsubscribe = deps.feed.subscribe({ changed: (change) => hear(change), closed: () => line.end() })
  const beat = setInterval(() => line.send('ping', '{}', null), limits.heartbeatMs)
  line.onLeave(() => {
    clearInterval(beat)
    unsubscribe()
  })
  return () => {
    waiting.forEach(tell)
    hear = tell
  }
}

/** First what the page missed, then the number that it now stands at. */
async function catchUp(
  deps: PlaygroundDeps,
  line: Wire,
  tell: (messages: readonly StoredMessage[]) => void,
  after: number | null,
): Promise<void> {
  const now = await lastChange(deps.db)
  const known = after === null || (Number.isInteger(after) && after >= 0 && after <= now)
  const missed = known ? await changesSince(deps, after) : null
  if (missed === null) line.send('reset', '{}', now)
  else if (missed.length > 0) tell(missed)
  line.send('ready', '{}', missed && missed.length > 0 ? null : now)
}

async function changesSince(deps: PlaygroundDeps, after: number | null): Promise<readonly StoredMessage[] | null> {
  return after === null ? [] : changesAfter(deps.db, after, limits.resumeChanges)
}

function tellChange(line: Wire, persona: Persona, messages: readonly StoredMessage[]): void {
  const visible = messages.filter((message) => canSee(message, persona))
  const last = Math.max(...messages.map((message) => message.seq))
  if (visible.length === messages.length) line.send('change', whole(messages), last)
  else if (visible.length > 0) line.send('change', writeEvents(visible), last)
}

const wholes = new WeakMap<readonly StoredMessage[], string>()

/** A change that everybody on the page sees is written once for all of them. */
function whole(messages: readonly StoredMessage[]): string {
  const known = wholes.get(messages)
  if (known !== undefined) return known
  const text = writeEvents(messages)
  wholes.set(messages, text)
  return text
}

function writeEvents(messages: readonly StoredMessage[]): string {
  return JSON.stringify({ messages: messages.map(renderMessage) })
}

interface Wire {
  send(event: string, data: string, id: number | null): void
  /** Ends the stream from this side. */
  end(): void
  /** The page left by itself. */
  leave(): void
  onLeave(clean: () => void): void
}

/**
 * Writes the first event at once, and what follows soon after together, the later the more pages are open: in a burst, a
 * socket's write costs more than its bytes. Ends the stream of a page that does not read them: it comes back and resumes.
 */
function wire(controller: ReadableStreamDefaultController<Uint8Array>, pages: () => number): Wire {
  const encoder = new TextEncoder()
  let open = true
  let clean = () => {}
  let waiting = ''
  let flushedAt = -Infinity
  const flush = () => {
    if (!open || waiting === '') return
    controller.enqueue(encoder.encode(waiting))
    waiting = ''
    flushedAt = performance.now()
    if ((controller.desiredSize ?? 0) < -limits.streamBacklogBytes) end()
  }
  const flushSoon = () => {
    const pause = flushedAt + pages() * limits.writeMsPerPage - performance.now()
    if (pause > 0) setTimeout(flush, pause)
    else setImmediate(flush)
  }
  const leave = () => {
    open = false
    clean()
  }
  const end = () => {
    if (!open) return
    flush()
    if (!open) return
    leave()
    controller.close()
  }
  const send = (event: string, data: string, id: number | null) => {
    if (!open) return
    if (waiting === '') flushSoon()
    waiting += `event: ${event}\ndata: ${data}\n${id === null ? '' : `id: ${id}\n`}retry: 1000\n\n`
  }
  return { send, end, leave, onLeave: (act) => (clean = act) }
}
