import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import type { Form, Press } from '../../src/flows/model/view.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import { type Words } from '../../src/text/en.ts'
import { wordsIn } from '../../src/text/words.ts'
import { findPersona } from '../../src/adapters/web/playground/platform/people.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'

/** A learner with a thread of their own in the playground, who writes one section and hears what the coach says. */
export interface Writer {
  readonly words: Words
  readonly thread: string
  /** One message of the section's answer. Its id. */
  say(text: string): Promise<string>
  /** Another text in place of a message of the answer. */
  edit(message: string, text: string): Promise<void>
  /** *Section done*; resolves when the coach's message for it stands. */
  done(): Promise<void>
  /** Presses the newest button with this action in the thread. */
  press(action: string): Promise<void>
  /** Opens the form of the newest such button, or of the one whose form speaks of `about`, fills it in and sends it. */
  fill(action: string, fields: Readonly<Record<string, string>>, about?: string): Promise<void>
  /** Every message of the coach on the section, oldest first; one that a newer run replaced says so and counts too. */
  coachMessages(): Promise<readonly CoachMessage[]>
  /** The newest one, once it says this; a text, or a sign of it. */
  reads(what: string | ((message: CoachMessage) => boolean)): Promise<CoachMessage>
  /** The newest message of the bot in the thread that matches. */
  sees(what: string | ((text: string) => boolean)): Promise<ShownMessage>
}

/** Whether the AI coach has said something. */
export function isByModel({ label }: CoachMessage): boolean {
  return label === 'ai'
}

/** What a learner sees of the coach. */
export interface CoachMessage {
  readonly id: string
  readonly text: string
  readonly label: 'automatic' | 'ai' | null
  /** The small print, which says where the AI coach stands. */
  readonly notes: readonly string[]
  readonly actions: readonly string[]
}

/** Starts a proposal and goes to the section. */
export async function openWriter(
  url: () => string,
  language: Language,
  section: SectionNumber = 4,
  persona = 'lea',
): Promise<Writer> {
  const words = wordsIn(language)
  const client = () => new PlaygroundClient(url(), persona, language)
  const thread = await start(client)
  const spot = { room: 'projets', thread }
  const messages = async (): Promise<readonly ShownMessage[]> =>
    (await client().messages({ ...spot, limit: 100 })).messages
  await client().say(`!section ${section}`, spot)

  async function sees(what: string | ((text: string) => boolean)): Promise<ShownMessage> {
    return eventually(async () => {
      const all = await messages()
      const found = all.findLast(({ author, body }) => author.kind === 'bot' && matches(body.text, what))
      if (found === undefined) throw new Error(`nobody says ${String(what)} among:\n${all.map(textOf).join('\n---\n')}`)
      return found
    })
  }

  async function newest(action: string): Promise<{ readonly message: string; readonly press: Press }> {
    return eventually(async () => {
      const found = (await messages()).flatMap((message) =>
        pressesOf(message).map((press) => ({ message: message.id, press })),
      )
      const here = String(section)
      const last =
        found.findLast(({ press }) => press.action === action && press.args['section'] === here) ??
        found.findLast(({ press }) => press.action === action)
      if (last === undefined) throw new Error(`there is no button for “${action}”`)
      return last
    })
  }

  async function formOf(action: string, about = ''): Promise<{ readonly message: string; readonly form: Form }> {
    const { message } = await newest(action)
    const shown = (await messages()).find(({ id }) => id === message)
    for (const press of (shown === undefined ? [] : pressesOf(shown)).filter((one) => one.action === action)) {
      const { form } = await client().form(message, press)
      if (form !== undefined && JSON.stringify(form.intro).includes(about)) return { message, form }
    }
    throw new Error(`there is no form for “${action}” that speaks of “${about}”`)
  }

  const doneIn = (message: ShownMessage): Press | undefined =>
    pressesOf(message).find(({ action, args }) => action === 'done' && args['section'] === String(section))

  async function coachMessages(): Promise<readonly CoachMessage[]> {
    const heading = `Section ${section} · `
    const older = words.coach.superseded(section)
    const all = (await messages()).filter(({ author }) => author.kind === 'bot')
    return all.filter(({ body: { text } }) => text.includes(heading) || text.includes(older)).map(coachMessage)
  }

  await sees(`Section ${section}/10`)
  return {
    words,
    thread,
    say: async (text) => (await client().say(text, spot)).message.id,
    edit: async (message, text) => void (await client().edit(message, text)),
    async done() {
      const before = (await coachMessages()).length
      const card = (await messages()).findLast((message) => doneIn(message) !== undefined)
      const press = card && doneIn(card)
      // The card of a finished section is folded: whoever wants it checked again types it.
      if (card && press) await client().press(card.id, press, { thread })
      else await client().say('!done', spot)
      await eventually(async () => {
        if ((await coachMessages()).length === before) throw new Error('the coach says nothing new')
      })
    },
    async press(action) {
      const { message, press } = await newest(action)
      await client().press(message, press, { thread })
    },
    async fill(action, fields, about) {
      const { message, form } = await formOf(action, about)
      const filled = form.fields.map((field) => [field.name, field.type === 'checks' ? field.values : field.value])
      await client().submit(message, form.press, { ...Object.fromEntries(filled), ...fields })
    },
    coachMessages,
    reads: (what) =>
      eventually(async () => {
        const last = (await coachMessages()).at(-1)
        const isIt = typeof what === 'string' ? last?.text.includes(what) : last !== undefined && what(last)
        if (last !== undefined && isIt) return last
        throw new Error(`the coach does not say ${String(what)}, but:\n${last?.text ?? 'nothing'}`)
      }),
    sees,
  }
}

/** The thread of a new proposal: its root names its owner. */
async function start(client: () => PlaygroundClient): Promise<string> {
  const owner = findPersona(client().persona)?.name ?? ''
  const roots = async () =>
    (await client().messages({ limit: 100 })).messages.filter(
      ({ author, body }) => author.kind === 'bot' && body.text.includes(owner),
    )
  const before = new Set((await roots()).map(({ id }) => id))
  await client().command('new')
  return eventually(async () => {
    const root = (await roots()).find(({ id }) => !before.has(id))
    if (root === undefined) throw new Error('no root message stands in the channel')
    return root.id
  })
}

function coachMessage({ id, body }: ShownMessage): CoachMessage {
  if (body.type !== 'card') return { id, text: body.text, label: null, notes: [], actions: [] }
  const notes = body.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))
  return {
    id,
    text: body.text,
    label: body.label ?? null,
    notes,
    actions: pressesOf({ body }).map(({ action }) => action),
  }
}

function pressesOf({ body }: Pick<ShownMessage, 'body'>): readonly Press[] {
  if (body.type !== 'card') return []
  return body.blocks.flatMap((block) =>
    block.type === 'actions' ? [...block.buttons, ...block.more].map(({ press }) => press) : [],
  )
}

function textOf({ body }: ShownMessage): string {
  return body.text
}

function matches(text: string, what: string | ((text: string) => boolean)): boolean {
  return typeof what === 'string' ? text.includes(what) : what(text)
}
