import type { ShownMessage } from '../src/adapters/web/playground/render.ts'

/** What a person's open page hears: server-sent events, read as a browser reads them. */
export interface Page {
  /** Resolves with the next change of a message that matches. */
  next(matches: (message: ShownMessage) => boolean): Promise<ShownMessage>
  close(): void
}

/** Opens a persona's page and resolves once it is live. */
export async function openPage(address: string, persona: string): Promise<Page> {
  const abort = new AbortController()
  const response = await fetch(`${address}/playground/events?persona=${persona}`, { signal: abort.signal })
  const waiting = new Set<(message: ShownMessage) => void>()
  const live = Promise.withResolvers<void>()
  void listen(response, (name, data) => {
    if (name === 'ready') live.resolve()
    if (name !== 'change') return
    if (waiting.size > 0) for (const message of messagesIn(data)) for (const look of waiting) look(message)
  })
  await live.promise
  return {
    next: (matches) =>
      new Promise((resolve) => {
        const look = (message: ShownMessage) => {
          if (!matches(message)) return
          waiting.delete(look)
          resolve(message)
        }
        waiting.add(look)
      }),
    close: () => abort.abort(),
  }
}

interface Told {
  readonly messages: readonly ShownMessage[]
}

/** What pages were told lately, as they were told it. */
const read = new Map<string, Told>()

/**
 * Fifty people have fifty machines. Here one process stands for them all, beside the server on the same two cores: what
 * they are told alike is read once.
 */
function messagesIn(data: string): readonly ShownMessage[] {
  const known: Told = read.get(data) ?? JSON.parse(data)
  if (read.size > 500) read.clear()
  read.set(data, known)
  return known.messages
}

async function listen(response: Response, hear: (name: string, data: string) => void): Promise<void> {
  let text = ''
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) hear(/^event: (.*)$/m.exec(event)?.[1] ?? '', /^data: (.*)$/m.exec(event)?.[1] ?? '')
    }
  } catch {
    // The page was closed.
  }
}
