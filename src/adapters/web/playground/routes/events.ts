import { Hono } from 'hono'
import { limits } from '../limits.ts'
import { PersonaQuery, parse } from '../parse.ts'
import type { StoredMessage } from '../platform/messages.ts'
import { changesAfter, lastChange } from '../platform/pages.ts'
import type { Persona } from '../platform/people.ts'
import { personaOf } from './access.ts'
import {
  type Broadcast,
  broadcasts,
  missedEvent,
  type LivePassage,
  passageAfter,
  resetEvent,
  writeEvent,
} from './broadcast.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/**
 * Server-sent events: `change` with the messages as they are now and what their roots count, `reset` where a page missed too much and should load
 * anew, `ping` as a heartbeat. Each carries the number to resume after, which browsers send back by themselves.
 */
export function eventRoutes(deps: PlaygroundDeps): Hono<WebEnv> {
  const broadcastOf = broadcasts(deps.feed)
  return new Hono<WebEnv>().get('/events', (c) => {
    const persona = personaOf(parse(PersonaQuery, c.req.query()).persona)
    const after = c.req.header('last-event-id') ?? c.req.query('after')
    const missed = () => writeMissed(deps, persona, after === undefined ? null : Number(after))
    const stream = openStream(deps, broadcastOf(persona), missed)
    return c.body(stream, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  })
}

function openStream(
  deps: PlaygroundDeps,
  broadcast: Broadcast,
  missed: () => Promise<Missed>,
): ReadableStream<Uint8Array> {
  let leave = () => {}
  const start = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const line = wire(controller)
    leave = () => line.leave()
    const goLive = listen(broadcast, line)
    try {
      await deps.feed.stands()
      const { text, upto } = await missed()
      line.write(Buffer.from(text))
      goLive(upto)
    } catch (error) {
      deps.log.warn({ error }, 'a page of the playground could not be brought up to date')
      line.end()
    }
  }
  return new ReadableStream({ start, cancel: () => leave() }, { highWaterMark: 0 })
}

/** Hears of changes from now on, and tells them once the page is up to date: those after what it was told then. */
function listen(broadcast: Broadcast, line: Wire): (upto: number) => void {
  const waiting: LivePassage[] = []
  let write = (passage: LivePassage): void => void waiting.push(passage)
  const part = broadcast.join({ write: (passage) => write(passage), end: () => line.end() })
  const beat = setInterval(() => line.write(Buffer.from(writeEvent('ping', '{}', null))), limits.heartbeatMs)
  line.onLeave(() => {
    clearInterval(beat)
    part()
  })
  return (upto) => {
    write = (passage) => line.write(passageAfter(upto, passage).bytes)
    waiting.forEach(write)
  }
}

/** What a page missed, and the number up to which it was told all then. */
interface Missed {
  readonly text: string
  readonly upto: number
}

/** First what the page missed, then the number that it now stands at. */
async function writeMissed(deps: PlaygroundDeps, persona: Persona, after: number | null): Promise<Missed> {
  const now = await lastChange(deps.db)
  const known = after === null || (Number.isInteger(after) && after >= 0 && after <= now)
  const missed = known ? await changesSince(deps, after) : null
  const told = missed === null ? resetEvent(now) : missedEvent(persona, missed)
  const ready = writeEvent('ready', '{}', missed && missed.length > 0 ? null : now)
  return { text: told + ready, upto: Math.max(now, ...(missed ?? []).map(({ seq }) => seq)) }
}

async function changesSince(deps: PlaygroundDeps, after: number | null): Promise<readonly StoredMessage[] | null> {
  return after === null ? [] : changesAfter(deps.db, after, limits.resumeChanges)
}

interface Wire {
  write(bytes: Uint8Array): void
  /** Ends the stream from this side. */
  end(): void
  /** The page left by itself. */
  leave(): void
  onLeave(clean: () => void): void
}

/** Writes to a page. Ends the stream of one that does not read what is written: it comes back and resumes. */
function wire(controller: ReadableStreamDefaultController<Uint8Array>): Wire {
  let open = true
  let clean = () => {}
  const leave = () => {
    open = false
    clean()
  }
  const end = () => {
    if (!open) return
    leave()
    controller.close()
  }
  const write = (bytes: Uint8Array) => {
    if (!open) return
    controller.enqueue(bytes)
    if ((controller.desiredSize ?? 0) < -limits.streamBacklogBytes) end()
  }
  return { write, end, leave, onLeave: (act) => (clean = act) }
}
