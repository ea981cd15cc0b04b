import { setTimeout } from 'node:timers/promises'

import { z } from 'zod'

import type { Language } from '../../text/language.ts'

/** Answers a request to the playground's own API as its server would. */
export type PlaygroundAnswerer = (path: string, init: RequestInit) => Response | Promise<Response>

const Press = z.object({ action: z.string() }).loose()
const Buttons = z.array(z.object({ press: Press }))
const Block = z.object({ buttons: Buttons.optional(), more: Buttons.optional() })
const Message = z.object({
  id: z.string(),
  author: z.object({ kind: z.enum(['person', 'bot']) }),
  body: z.object({ text: z.string(), blocks: z.array(Block).optional() }),
})
const Page = z.object({ messages: z.array(Message) })

/** A message of the playground, with what its buttons carry. */
export type SeenMessage = z.infer<typeof Message>

/** How long an answer of the assistant is waited for, in ms. */
const patience = 60_000

/** A persona of the playground who does what a person at the page does, by the same requests, so that it is seen there. */
export class Visitor {
  readonly persona: string
  readonly #answer: PlaygroundAnswerer
  readonly #language: Language

  constructor(answer: PlaygroundAnswerer, persona: string, language: Language) {
    this.#answer = answer
    this.persona = persona
    this.#language = language
  }

  /** Says something; what was said under this id before is not said again. */
  async say(id: string, text: string, room: string, thread: string | null): Promise<void> {
    await this.#send('/messages', { id, text, room, thread })
  }

  /** Presses the button; of two presses with one id the second changes nothing. */
  async press(
    id: string,
    button: FoundButton,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<void> {
    const { message, press } = button
    await (fields === undefined
      ? this.#send('/presses', { id, message, press })
      : this.#send('/forms/submit', { id, message, press, fields }))
  }

  /** Opens a button's form, and returns it with the press that sends it. */
  async open({ message, press }: FoundButton): Promise<FoundButton> {
    const { form } = FormAnswer.parse(await this.#send('/forms', { message, press }))
    return { message, press: form.press }
  }

  /** The last messages of a room or thread. */
  async read(room: string, thread: string | null): Promise<readonly SeenMessage[]> {
    const query = new URLSearchParams({ persona: this.persona, limit: '100', ...(thread === null ? {} : { thread }) })
    const answer = await this.#answer(`/playground/rooms/${room}/messages?${query.toString()}`, { headers })
    return Page.parse(await answer.json()).messages
  }

  /** The last button of this action among the messages that match, once there is one. */
  async find(
    action: string,
    room: string,
    thread: string | null,
    matches: (message: SeenMessage) => boolean = () => true,
  ): Promise<FoundButton> {
    return waitFor(async () => {
      const found = (await this.read(room, thread)).filter(matches).flatMap((message) => buttonsOf(message))
      return found.findLast(({ press }) => press.action === action) ?? null
    }, `a button “${action}” in ${room}`)
  }

  async #send(path: string, body: object): Promise<unknown> {
    const all = { persona: this.persona, language: this.#language, ...body }
    const answer = await this.#answer(`/playground${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(all),
    })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new Error(Refusal.parse(said).error.message)
    return said
  }
}

const headers = { host: 'localhost' }

const Refusal = z.object({ error: z.object({ message: z.string() }) })
const FormAnswer = z.object({ form: z.object({ press: Press }) })

/** A button, and the message that it stands on. */
export interface FoundButton {
  readonly message: string
  readonly press: z.infer<typeof Press>
}

function buttonsOf({ id, body }: SeenMessage): readonly FoundButton[] {
  const blocks = body.blocks ?? []
  return blocks.flatMap(({ buttons = [], more = [] }) =>
    [...buttons, ...more].map(({ press }) => ({ message: id, press })),
  )
}

/** What `look` finds, once it finds something. Throws a sentence where that never comes. */
export async function waitFor<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (performance.now() > end) throw new Error(`${what} never came`)
    await setTimeout(50)
  }
}
