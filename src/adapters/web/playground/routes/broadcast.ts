import { limits } from '../limits.ts'
import type { Feed } from '../platform/feed.ts'
import type { Change, StoredMessage } from '../platform/messages.ts'
import type { Persona } from '../platform/people.ts'
import { renderCount, renderMessage } from '../render.ts'
import { canSee } from './access.ts'

/** An open page's stream. */
export interface LivePage {
  write(bytes: Uint8Array): void
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
  let waiting = ''
  let flushedAt = -Infinity

  function flush(): void {
    if (waiting === '') return
    const bytes = Buffer.from(waiting)
    waiting = ''
    flushedAt = performance.now()
    for (const page of pages) page.write(bytes)
  }

  function flushSoon(): void {
    const pause = flushedAt + count.pages * limits.writeMsPerPage - performance.now()
    if (pause > 0) setTimeout(flush, pause)
    else setImmediate(flush)
  }

  function tellChange(change: Change): void {
    if (!canSee(change.message, persona)) return
    if (waiting === '') flushSoon()
    waiting += changeEvent(change)
  }

  function endAll(): void {
    flush()
    for (const page of pages) page.end()
  }

  return {
    join(page) {
      // What happened before it came is told by its catching up.
      flush()
      if (pages.size === 0) unsubscribe = feed.subscribe({ changed: tellChange, closed: endAll })
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

const written = new WeakMap<Change, string>()

/** A change is written once for everybody who sees it. */
function changeEvent(change: Change): string {
  const text = written.get(change) ?? writeChange(change)
  written.set(change, text)
  return text
}

function writeChange({ message, counted }: Change): string {
  const counts = counted === null ? [] : [renderCount(counted)]
  return writeEvent('change', JSON.stringify({ messages: [renderMessage(message)], counts }), message.seq)
}
