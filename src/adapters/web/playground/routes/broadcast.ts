import { limits } from '../limits.ts'
import type { Feed, NumberedChange } from '../platform/feed.ts'
import type { StoredMessage } from '../platform/messages.ts'
import type { Persona } from '../platform/people.ts'
import { renderCount, renderMessage } from '../render.ts'
import { canSee } from './access.ts'

/** An event as it is written, with the number of what it tells. */
interface WrittenEvent {
  readonly seq: number
  readonly text: string
}

/** Events that are written together, in the order of their numbers. */
export interface LivePassage {
  readonly bytes: Uint8Array
  readonly events: readonly WrittenEvent[]
}

/** An open page's stream. */
export interface LivePage {
  write(passage: LivePassage): void
  /** Ends its stream: the program stops. */
  end(): void
}

/** The open pages of one persona, who see the same. */
export interface Broadcast {
  /** Writes each change from now on to the page, until the returned function is called. */
  join(page: LivePage): () => void
}

/** The pages of each persona. */
export function broadcasts(feed: Feed): (persona: Persona) => Broadcast {
  const all = new Map<string, Broadcast>()
  const count = { pages: 0 }
  return (persona) => {
    const known = all.get(persona.id) ?? broadcastTo(persona, feed, count)
    all.set(persona.id, known)
    return known
  }
}

/**
 * Writes the first event at once, and what follows soon after together, the later the more pages are open: in a burst, a
 * socket's write costs more than its bytes. What is written is made once for all the persona's pages.
 */
function broadcastTo(persona: Persona, feed: Feed, count: { pages: number }): Broadcast {
  const pages = new Set<LivePage>()
  let unsubscribe = () => {}
  let waiting: WrittenEvent[] = []
  let flushedAt = -Infinity

  function flush(): void {
    if (waiting.length === 0) return
    const passage = passageOf(waiting)
    waiting = []
    flushedAt = performance.now()
    for (const page of pages) page.write(passage)
  }

  function flushSoon(): void {
    const pause = flushedAt + count.pages * limits.writeMsPerPage - performance.now()
    if (pause > 0) setTimeout(flush, pause)
    else setImmediate(flush)
  }

  function writeSoon(seq: number, text: string): void {
    if (waiting.length === 0) flushSoon()
    waiting.push({ seq, text })
  }

  function tellChange(change: NumberedChange): void {
    const visible = change.messages.filter((message) => canSee(message, persona))
    if (visible.length > 0) writeSoon(change.seq, changeEvent({ ...change, messages: visible }, change))
  }

  const tellMissed = (seq: number) => writeSoon(seq, resetEvent(seq))

  function endAll(): void {
    flush()
    for (const page of pages) page.end()
  }

  return {
    join(page) {
      // What happened before it came is told by its catching up.
      flush()
      if (pages.size === 0) unsubscribe = feed.subscribe({ changed: tellChange, missed: tellMissed, closed: endAll })
      pages.add(page)
      count.pages += 1
      return () => {
        if (!pages.delete(page)) return
        count.pages -= 1
        if (pages.size === 0) unsubscribe()
      }
    },
  }
}

/** These events as they are written. */
function passageOf(events: readonly WrittenEvent[]): LivePassage {
  return { events, bytes: Buffer.from(events.map(({ text }) => text).join('')) }
}

/** What of a passage comes after a number: a page was told what came before. */
export function passageAfter(seq: number, passage: LivePassage): LivePassage {
  const [first] = passage.events
  return first === undefined || first.seq > seq ? passage : passageOf(passage.events.filter((one) => one.seq > seq))
}

/** A page should load anew, and is then up to date up to this number. */
export function resetEvent(seq: number): string {
  return writeEvent('reset', '{}', seq)
}

/** An event as a stream carries it; `id` is what a page resumes after. */
export function writeEvent(event: string, data: string, id: number | null): string {
  return `event: ${event}\ndata: ${data}\n${id === null ? '' : `id: ${id}\n`}retry: 1000\n\n`
}

/** What a page missed, as this persona sees it; nothing where it is not for their eyes. Roots come whole, with their counts. */
export function missedEvent(persona: Persona, messages: readonly StoredMessage[]): string {
  const visible = messages.filter((message) => canSee(message, persona))
  if (visible.length === 0) return ''
  const last = Math.max(...messages.map((message) => message.seq))
  return writeEvent('change', JSON.stringify({ messages: visible.map(renderMessage), counts: [] }), last)
}

const written = new WeakMap<NumberedChange, string>()

/** A change is written once for everybody who sees the whole of it. */
function changeEvent(visible: NumberedChange, whole: NumberedChange): string {
  if (visible.messages.length < whole.messages.length) return writeChange(visible)
  const text = written.get(whole) ?? writeChange(whole)
  written.set(whole, text)
  return text
}

function writeChange({ seq, messages, counts }: NumberedChange): string {
  const data = { messages: messages.map(renderMessage), counts: counts.map(renderCount) }
  return writeEvent('change', JSON.stringify(data), seq)
}
