import type { ShownMessage } from '../../src/adapters/web/playground/render.ts'
import type { Form, Press } from '../../src/flows/model/view.ts'
import type { Language } from '../../src/text/language.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient, RequestRefused } from '../support/playground-client.ts'
import { type Card, fitsSection, type Player, type Room, type Stage, type Thread } from './stage.ts'

const people = {
  learner: { id: 'lea', name: 'Léa Moreau' },
  'other-learner': { id: 'karim', name: 'Karim Benali' },
  reviewer: { id: 'sophie', name: 'Sophie Laurent' },
  'other-reviewer': { id: 'thomas', name: 'Thomas Nguyen' },
  coordinator: { id: 'claire', name: 'Claire Dubois' },
} as const

const rooms: Readonly<Record<Room, string>> = {
  drafting: 'projets',
  reviewers: 'relecture',
  catalogue: 'catalogue',
  direct: 'relecture',
}

/** The playground as a stage: every act goes through its public API, as the page's do. */
export function webStage(url: () => string): Stage {
  return { person: (role, language) => player(url, people[role], language) }
}

function player(
  url: () => string,
  persona: { readonly id: string; readonly name: string },
  language: Language,
): Player {
  const client = () => new PlaygroundClient(url(), persona.id, language)
  const seen = new WeakMap<Card, readonly Press[]>()

  /** The playground has no direct messages: what is for one person alone stands in a room that they are in. */
  const isLearner = persona.id === people.learner.id || persona.id === people['other-learner'].id
  const roomOf = (room: Room) => (room === 'direct' && isLearner ? rooms.drafting : rooms[room])

  async function messages(where: Thread | Room): Promise<readonly ShownMessage[]> {
    const spot = typeof where === 'string' ? { room: roomOf(where) } : where
    const page = await client().messages({ ...spot, limit: 100 })
    return [...(page.root ? [page.root] : []), ...page.messages].filter((message) => !message.deleted)
  }

  /** A card is remembered as it was seen, so that an old one can be pressed. */
  function cardOf(message: ShownMessage): Card {
    const presses = pressesOf(message)
    const card = {
      id: message.id,
      text: message.body.text,
      only: message.audience === 'you',
      actions: presses.map((press) => press.action),
      drawn: null,
    }
    seen.set(card, presses)
    return card
  }

  function newest(
    where: Thread | Room,
    action: string,
    fields?: Readonly<Record<string, unknown>>,
  ): Promise<{ message: ShownMessage; press: Press }> {
    return eventually(async () => {
      const found = (await messages(where)).flatMap((message) =>
        pressesOf(message).flatMap((press) =>
          press.action === action && fitsSection(press, fields) ? [{ message, press }] : [],
        ),
      )
      const last = found.at(-1)
      if (last === undefined) throw new Error(`${persona.name} sees no button for “${action}”`)
      return last
    })
  }

  return {
    id: persona.id,
    name: persona.name,
    async start(words = '') {
      const before = new Set((await messages('drafting')).map((message) => message.id))
      await client().command(words)
      return eventually(async () => {
        const root = (await messages('drafting')).find((message) => !before.has(message.id) && isRoot(message))
        if (root === undefined) throw new Error('no root message stands in the channel')
        return { thread: root.id }
      })
    },
    command: async (words) => void (await client().command(words)),
    sees: (where, what) =>
      eventually(async () => {
        const cards = (await messages(where)).map(cardOf)
        const found = cards.findLast((card) => what.test(card.text))
        if (found) return found
        const texts = cards.map((card) => card.text).join('\n---\n')
        throw new Error(`${persona.name} does not see ${what} among:\n${texts}`)
      }),
    all: async (where) => (await messages(where)).map(cardOf),
    say: async (thread, text) => (await client().say(text, thread)).message.id,
    edit: async (message, text) => void (await client().edit(message, text)),
    remove: async (message) => void (await client().remove(message)),
    async press(where, action) {
      const { message, press } = await newest(where, action)
      await client().press(message.id, press)
    },
    async pressOn(card, action) {
      const press = seen.get(card)?.find((one) => one.action === action)
      if (press === undefined) throw new Error(`that card has no button for “${action}”`)
      await client().press(card.id, press)
    },
    async fill(where, action, fields, meanwhile = async () => {}) {
      const { message, press } = await newest(where, action, fields)
      const opened = await client().form(message.id, press)
      if (opened.form === undefined) throw new Error(`no form for “${action}”: ${opened.refusal?.text}`)
      const { form } = opened
      await meanwhile()
      return errorsOf(client().submit(message.id, form.press, withDefaults(form, fields)))
    },
    async open(card) {
      const message = (await messages('catalogue')).find((one) => one.id === card.id)
      const document =
        message?.body.type === 'card' ? message.body.blocks.find((block) => block.type === 'document') : undefined
      if (document === undefined) throw new Error('that card holds no document')
      return (await fetch(`${url()}${document.href}?persona=${persona.id}`)).text()
    },
  }
}

function isRoot(message: ShownMessage): boolean {
  return message.author.kind === 'bot' && message.audience === 'room'
}

function pressesOf({ body }: ShownMessage): readonly Press[] {
  if (body.type !== 'card') return []
  return body.blocks.flatMap((block) =>
    block.type === 'actions' ? [...block.buttons, ...block.more].map((button) => button.press) : [],
  )
}

/** The sentences of the fields that a form was refused for; none where it was taken. */
async function errorsOf(submitted: Promise<unknown>): Promise<Readonly<Record<string, string>>> {
  try {
    await submitted
    return {}
  } catch (error) {
    if (error instanceof RequestRefused && error.error.fields) return error.error.fields
    throw error
  }
}

/** What a person leaves as it is in a form is sent as it was. */
function withDefaults(
  form: Form,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, string | readonly string[]>> {
  const defaults = form.fields.map(
    (field) => [field.name, field.type === 'checks' ? field.values : field.value] as const,
  )
  return { ...Object.fromEntries(defaults), ...fields }
}
