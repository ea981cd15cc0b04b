import { randomUUID } from 'node:crypto'
import type { Completion } from '../../src/adapters/web/playground/completions.ts'
import type { ShownMessage, ShownView } from '../../src/adapters/web/playground/render.ts'
import type { Form, Press } from '../../src/flows/model/view.ts'

/** What the playground answers when it refuses. */
export interface Refused {
  readonly code: string
  readonly message: string
  readonly detail?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** Thrown for an answer that is no success. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly status: number
  readonly error: Refused

  constructor(status: number, error: Refused) {
    super(`${status} ${error.code}: ${error.message} ${error.detail ?? ''}`)
    this.status = status
    this.error = error
  }
}

/** Where something is done. */
interface Spot {
  readonly room?: string
  readonly thread?: string | null
}

/** One person at the playground's JSON API, as `docs/playground-api.md` describes it. */
export class PlaygroundClient {
  readonly address: string
  readonly persona: string
  readonly language: 'fr' | 'en'

  constructor(address: string, persona: string, language: 'fr' | 'en' = 'fr') {
    this.address = address
    this.persona = persona
    this.language = language
  }

  rooms(): Promise<{
    rooms: { id: string; name: string; about: string; unread: number }[]
    threads: { unread: number; root: ShownMessage }[]
  }> {
    return this.get('/rooms')
  }

  commands(): Promise<{ commands: Completion[] }> {
    return this.get('/commands')
  }

  messages(
    spot: Spot & { readonly before?: number; readonly limit?: number } = {},
  ): Promise<{ root: ShownMessage | null; messages: ShownMessage[]; earlier: boolean }> {
    const { room = 'projets', thread, before, limit } = spot
    return this.get(`/rooms/${room}/messages`, { thread, before, limit })
  }

  say(text: string, spot: Spot & { readonly id?: string } = {}): Promise<{ accepted: string; message: ShownMessage }> {
    return this.send('POST', '/messages', { id: randomUUID(), room: 'projets', ...spot, text })
  }

  edit(message: string, text: string, id: string = randomUUID()): Promise<{ message: ShownMessage }> {
    return this.send('PATCH', `/messages/${message}`, { id, text })
  }

  remove(message: string, id: string = randomUUID()): Promise<{ accepted: string }> {
    return this.send('DELETE', `/messages/${message}`, { id })
  }

  command(words: string, spot: Spot & { readonly id?: string } = {}): Promise<{ accepted: string }> {
    return this.send('POST', '/commands', { id: randomUUID(), room: 'projets', ...spot, words })
  }

  press(message: string, press: Press, more: Spot & { readonly id?: string } = {}): Promise<{ accepted: string }> {
    return this.send('POST', '/presses', { id: randomUUID(), message, press, ...more })
  }

  form(message: string, press: Press, more: Spot = {}): Promise<{ form?: Form; refusal?: ShownView }> {
    return this.send('POST', '/forms', { message, press, ...more })
  }

  submit(
    message: string,
    press: Press,
    fields: Readonly<Record<string, string | readonly string[]>>,
    id: string = randomUUID(),
  ): Promise<{ accepted: string }> {
    return this.send('POST', '/forms/submit', { id, message, press, fields })
  }

  /** The text of a file, or of HTML that is pasted. */
  async textOf(name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream'): Promise<string> {
    return (await this.file(name, bytes, type)).text
  }

  /** The text of a file, and what was left out of it. */
  file(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    type = 'application/octet-stream',
  ): Promise<{ text: string; notes: readonly string[] }> {
    const query = new URLSearchParams({ name, language: this.language })
    const init = { headers: { 'content-type': type }, body: bytes }
    return this.#ask('POST', `/texts?${query.toString()}`, init)
  }

  read(upto: number, spot: Spot & { readonly follow?: boolean } = {}): Promise<unknown> {
    return this.send('POST', '/reads', { room: 'projets', ...spot, upto })
  }

  get<T>(path: string, query: Readonly<Record<string, string | number | null | undefined>> = {}): Promise<T> {
    const all = new URLSearchParams({ persona: this.persona, language: this.language })
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined) all.set(name, String(value))
    }
    return this.#request<T>('GET', `${path}?${all.toString()}`)
  }

  send<T>(method: string, path: string, body: object): Promise<T> {
    return this.#request<T>(method, path, { persona: this.persona, language: this.language, ...body })
  }

  #request<T>(method: string, path: string, body?: object): Promise<T> {
    const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return this.#ask(method, path, init)
  }

  async #ask<T>(method: string, path: string, init?: RequestInit): Promise<T> {
    const answer = await fetch(`${this.address}/playground${path}`, { method, ...init })
    const json = (await answer.json()) as T & { error: Refused }
    if (!answer.ok) throw new RequestRefused(answer.status, json.error)
    return json
  }
}

/** What a promise was refused with; fails where it was not. */
export async function refusal(promise: Promise<unknown>): Promise<RequestRefused> {
  const outcome = await promise.then(
    (value) => ({ type: 'accepted' as const, value }),
    (error: unknown) => ({ type: 'refused' as const, error }),
  )
  if (outcome.type === 'refused' && outcome.error instanceof RequestRefused) return outcome.error
  throw new Error(`expected a refusal, got ${JSON.stringify(outcome)}`)
}
