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

  /**
   * Presses the button once it stands, and sends its form where there are fields; of two presses with one id the second
   * changes nothing. A card that moves down its thread in between is looked for again. A press that an earlier start did not
   * see answered is taken up by the program itself, and its button may go meanwhile: then `isDone` tells that nothing is left.
   */
  async press(id: string, sought: SoughtButton, isDone: () => Promise<boolean>, fields?: Answers): Promise<void> {
    await waitUntil(async () => {
      const button = await this.#find(sought)
      return (button !== null && (await this.#pressOn(id, button, fields))) || (await isDone())
    }, `a button “${sought.action}” in ${sought.room}`)
  }

  /** The last messages of a room or thread. */
  async read(room: string, thread: string | null): Promise<readonly SeenMessage[]> {
    const query = new URLSearchParams({ persona: this.persona, limit: '100', ...(thread === null ? {} : { thread }) })
    const answer = await this.#answer(`/playground/rooms/${room}/messages?${query.toString()}`, { headers })
    return Page.parse(await answer.json()).messages
  }

  /** The last button of this action among the messages that match. */
  async #find({ action, room, thread = null, matches = () => true }: SoughtButton): Promise<FoundButton | null> {
    const found = (await this.read(room, thread)).filter(matches).flatMap((message) => buttonsOf(message))
    return found.findLast(({ press }) => press.action === action) ?? null
  }

  /** Whether the button was still there to be pressed. */
  async #pressOn(id: string, { message, press }: FoundButton, fields?: Answers): Promise<boolean> {
    try {
      if (fields === undefined) await this.#send('/presses', { id, message, press })
      else {
        const { form } = FormAnswer.parse(await this.#send('/forms', { message, press }))
        await this.#send('/forms/submit', { id, message, press: form.press, fields })
      }
      return true
    } catch (error) {
      if (error instanceof Refused && error.code === 'unknown-message') return false
      throw error
    }
  }

  async #send(path: string, body: object): Promise<unknown> {
    const all = { persona: this.persona, language: this.#language, ...body }
    const answer = await this.#answer(`/playground${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(all),
    })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new Refused(Refusal.parse(said).error)
    return said
  }
}

const headers = { host: 'localhost' }

const Refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** The playground's sentence for what it refused, and its code. */
class Refused extends Error {
  readonly code: string

  constructor({ code, message }: z.infer<typeof Refusal>['error']) {
    super(message)
    this.code = code
  }
}

const FormAnswer = z.object({ form: z.object({ press: Press }) })

type Answers = Readonly<Record<string, string | readonly string[]>>

/** Where a button is looked for: in a room or thread, among the messages that match. */
interface SoughtButton {
  readonly action: string
  readonly room: string
  readonly thread?: string | null
  readonly matches?: (message: SeenMessage) => boolean
}

/** A button, and the message that it stands on. */
interface FoundButton {
  readonly message: string
  readonly press: z.infer<typeof Press>
}

/** The buttons of a message, the menu's too. */
export function buttonsOf({ id, body }: SeenMessage): readonly FoundButton[] {
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

/** Resolves once it is so. Throws a sentence where it never is. */
export async function waitUntil(isSo: () => Promise<boolean>, what: string): Promise<void> {
  await waitFor(async () => ((await isSo()) ? true : null), what)
}
