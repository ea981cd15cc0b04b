import type { ShownCount, ShownMessage } from '../../src/adapters/web/playground/render.ts'

/** One server-sent event. */
export interface Heard {
  readonly event: string
  readonly id: string | null
  readonly messages: readonly ShownMessage[]
  readonly counts: readonly ShownCount[]
}

/** Listens to the playground's events, as the page does. */
export class Listening {
  readonly heard: Heard[] = []
  readonly #abort = new AbortController()

  /** Resolves once the stream stands: what happens from then on is heard. */
  static async start(address: string, persona: string, after?: string): Promise<Listening> {
    const listening = new Listening()
    const answer = await fetch(`${address}/playground/events?persona=${persona}`, {
      headers: after === undefined ? {} : { 'last-event-id': after },
      signal: listening.#abort.signal,
    })
    if (!answer.ok || !answer.body) throw new Error(`no events: ${answer.status}`)
    void listening.#read(answer.body).catch(() => {})
    await listening.until(() => listening.heard.some(({ event }) => event === 'ready'))
    return listening
  }

  /** All messages that changes told of, in order. */
  get messages(): readonly ShownMessage[] {
    return this.heard.flatMap(({ messages }) => messages)
  }

  get lastId(): string | null {
    return this.heard.findLast(({ id }) => id !== null)?.id ?? null
  }

  async until(holds: () => boolean, ms = 40_000): Promise<void> {
    const end = performance.now() + ms
    while (!holds()) {
      if (performance.now() > end) throw new Error(`not heard within ${ms} ms: ${JSON.stringify(this.heard)}`)
      await new Promise((resolve) => void setTimeout(resolve, 5))
    }
  }

  stop(): void {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = ''
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n')
      rest = parts.pop() ?? ''
      this.heard.push(...parts.map(parseEvent))
    }
  }
}

function parseEvent(part: string): Heard {
  const lines = part.split('\n')
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const data = JSON.parse(value('data') ?? '{}') as { messages?: ShownMessage[]; counts?: ShownCount[] }
  return {
    event: value('event') ?? '',
    id: value('id') ?? null,
    messages: data.messages ?? [],
    counts: data.counts ?? [],
  }
}
