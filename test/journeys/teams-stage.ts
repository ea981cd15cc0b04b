import { setTimeout } from 'node:timers/promises'
import { decodePress } from '../../src/adapters/teams/press-code.ts'
import type { Language } from '../../src/text/language.ts'
import { eventually } from '../support/eventually.ts'
import { type Client, clientOf, inputsOf, type Seen } from '../support/fake-connector/client.ts'
import type { FakeConnector } from '../support/fake-connector/fake-connector.ts'
import { type CardButton, cardButtons, cardErrors } from '../support/fake-connector/read-card.ts'
import { addMember, type Conversation, type Member, personalChat } from '../support/fake-connector/world.ts'
import { type Card, type Drawn, fitsSection, type Player, type Room, type Stage, type Thread } from './stage.ts'

/** The channels; what is for one person alone is in their own chat. */
export type TeamsRoomsOf = Readonly<Record<Exclude<Room, 'direct'>, Conversation>>

type Role = Parameters<Stage['person']>[0]

const names: Readonly<Record<Role, string>> = {
  learner: 'Léa Moreau',
  'other-learner': 'Karim Benali',
  reviewer: 'Sophie Laurent',
  'other-reviewer': 'Thomas Nguyen',
  coordinator: 'Claire Dubois',
}

/** Where a proposal's messages stand: a channel's thread, or a chat from its root message on. */
interface Drafting {
  readonly conversation: Conversation
  readonly root: string
}

/**
 * Microsoft Teams as a stage: every act goes to the app as the Bot Connector sends it, and what is seen is what a client
 * would show. A learner who is alone drafts in the personal chat; where another learner is about, in the channel.
 */
export function teamsStage(fake: FakeConnector, app: () => string, rooms: TeamsRoomsOf): Stage {
  const members = new Map<string, Member>()
  const threads = new Map<string, Drafting>()
  let company: 'alone' | 'together' = 'alone'
  return {
    person(role, language) {
      if (role === 'learner') company = 'alone'
      if (role === 'other-learner') company = 'together'
      const key = `${role} ${language}`
      const member = members.get(key) ?? addMember(fake.world, names[role], localeOf(language))
      members.set(key, member)
      const draftsIn = () => (company === 'alone' ? personalChat(fake.world, member) : rooms.drafting)
      return player(fake, clientOf(fake, app, member), rooms, threads, draftsIn)
    },
  }
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB'
}

function player(
  fake: FakeConnector,
  client: Client,
  rooms: TeamsRoomsOf,
  threads: Map<string, Drafting>,
  draftsIn: () => Conversation,
): Player {
  const { aadObjectId: id, name } = client.member
  const seen = new WeakMap<Card, Seen>()
  /** What presses were answered with in words, which their client shows to them alone. */
  const toasts: Card[] = []

  function messages(where: Thread | Room): readonly Seen[] {
    if (where === 'direct') return client.sees(personalChat(fake.world, client.member).id)
    if (typeof where === 'string') return client.sees(rooms[where].id)
    const { conversation, root } = threadOf(where)
    const all = client.sees(conversation.id)
    if (conversation.type === 'channel') return all.filter((one) => one.id === root || one.root === root)
    return all.slice(all.findIndex((one) => one.id === root))
  }

  function threadOf({ thread }: Thread): Drafting {
    const found = threads.get(thread)
    if (found === undefined) throw new Error(`nobody started the thread ${thread}`)
    return found
  }

  function cardOf(one: Seen): Card {
    const actions = one.buttons.map(({ verb }) => verb)
    const card = { id: one.id, text: one.text, only: one.only, actions, drawn: drawnIn(one.card) }
    seen.set(card, one)
    return card
  }

  /** People look at what came before they press: until nothing has changed for a moment. */
  async function calm(): Promise<void> {
    for (let before = -1; before !== fake.requests.length; await setTimeout(150)) before = fake.requests.length
  }

  async function newest(
    where: Thread | Room,
    action: string,
    fields?: Readonly<Record<string, unknown>>,
  ): Promise<Seen> {
    await calm()
    return eventually(() => {
      const isMeant = (one: CardButton) => {
        const press = decodePress(one)
        return press?.action === action && fitsSection(press, fields)
      }
      const shown = messages(where).map((one) => ({ ...one, buttons: one.buttons.filter(isMeant) }))
      const found = shown.findLast(({ buttons }) => buttons.length > 0)
      if (found === undefined) throw new Error(`${name} sees no button for “${action}”`)
      return found
    })
  }

  async function press(card: Seen, action: string): Promise<void> {
    const { toast } = await client.press(card, action)
    if (toast !== null) toasts.push({ id: `toast ${toasts.length}`, text: toast, only: true, actions: [], drawn: null })
  }

  async function command(words: string): Promise<void> {
    const conversation = draftsIn()
    const mention = conversation.type === 'personal' ? 'nobody' : 'bot'
    await client.write({ conversation, root: null }, `mlops-proposal ${words}`.trim(), mention)
  }

  return {
    id,
    name,
    async start(words = '') {
      const conversation = draftsIn()
      const before = new Set(client.sees(conversation.id).map(({ id }) => id))
      await command(words)
      return eventually(() => {
        const fresh = client.sees(conversation.id).filter((one) => !before.has(one.id) && !one.mine)
        const root = fresh.find((one) => /^MLP-\d{4}-\d{3} · /m.test(one.text))
        // People begin to write once they are asked something.
        const asked = fresh.some((one) => one.buttons.some(({ verb }) => verb === 'done'))
        if (root === undefined || !asked) throw new Error('no proposal stands in the conversation')
        threads.set(root.id, { conversation, root: root.id })
        return { thread: root.id }
      })
    },
    command,
    sees: (where, what) =>
      eventually(() => {
        const cards = [...toasts, ...messages(where).map(cardOf)]
        const found = cards.findLast((card) => what.test(card.text))
        if (found) return found
        throw new Error(`${name} does not see ${what} among:\n${cards.map((card) => card.text).join('\n---\n')}`)
      }),
    all: async (where) => messages(where).map(cardOf),
    say(thread, text) {
      const { conversation, root } = threadOf(thread)
      return client.write({ conversation, root: conversation.type === 'channel' ? root : null }, text)
    },
    edit: (message, text) => client.edit(message, text),
    remove: (message) => client.remove(message),
    async press(where, action) {
      await press(await newest(where, action), action)
    },
    async pressOn(card, action) {
      const one = seen.get(card)
      if (one === undefined) throw new Error('nobody saw that card')
      await press(one, action)
    },
    async fill(where, action, fields, meanwhile = async () => {}) {
      const card = await newest(where, action, fields)
      const { card: form, toast } = await client.press(card, action)
      const submit = cardButtons(form).find(({ data }) => 'form' in data)
      if (submit === undefined) throw new Error(`no form for “${action}”: ${toast ?? 'another card'}`)
      await meanwhile()
      // As a client that does not check what is required.
      const { card: answer } = await client.answer(card, submit, { ...inputsOf(form), ...asInputs(fields) })
      return cardErrors(answer)
    },
    async open(card) {
      const parts = await eventually(() => {
        const root = seen.get(card)?.root ?? card.id
        const under = client.sees(rooms.catalogue.id).filter((one) => one.root === root)
        if (under.length === 0) throw new Error('nothing stands under that card')
        return under
      })
      return parts.map(({ text }) => text).join('\n')
    },
  }
}

/** A multiple choice is sent as its values with commas. */
function asInputs(fields: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : value.join(',')]),
  )
}

function drawnIn(value: unknown): readonly Drawn[] {
  if (Array.isArray(value)) return value.flatMap(drawnIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, text, fontType, selectAction } = value as Readonly<Record<string, unknown>>
  const inside = Object.values(value).flatMap(drawnIn)
  if (type === 'Table') return ['table', ...inside]
  if (type !== 'TextRun') return inside
  if (typeof selectAction === 'object') {
    const url = selectAction !== null && 'url' in selectAction ? selectAction.url : undefined
    return [`link to ${String(url)}`]
  }
  if (fontType === 'Monospace') return ['code']
  const [, indent] = /^(\u00A0*)(?:•|\d+\.) /.exec(String(text)) ?? []
  return indent === undefined ? [] : [indent === '' ? 'item' : 'nested item']
}
