import { randomBytes } from 'node:crypto'
import type { Language } from '../../src/text/language.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Click, type Person, personIn } from '../support/fake-slack/person.ts'
import type { Channel, Message, User, Workspace } from '../support/fake-slack/world.ts'
import { asRead, clicksIn, inputsOf } from '../support/slack-client.ts'
import { type Card, fitsSection, type Drawn, type Player, type Room, type Stage, type Thread } from './stage.ts'

const people = {
  learner: { id: 'ULEA', name: 'lea', realName: 'Léa Moreau' },
  'other-learner': { id: 'UKARIM', name: 'karim', realName: 'Karim Benali' },
  reviewer: { id: 'USOPHIE', name: 'sophie', realName: 'Sophie Laurent' },
  'other-reviewer': { id: 'UTHOMAS', name: 'thomas', realName: 'Thomas Nguyen' },
  coordinator: { id: 'UCLAIRE', name: 'claire', realName: 'Claire Dubois' },
} as const

const channels: Readonly<Record<Exclude<Room, 'direct'>, string>> = {
  drafting: 'CPROJETS',
  reviewers: 'CRELECTURE',
  catalogue: 'CCATALOGUE',
}

/** The coordinators' own channel: no journey looks into it. */
const coordination = 'CCOORD'

/** Messages leave at one per second and channel: what a click leads to takes as long as there are messages. */
const patienceMs = 180_000
/** Longer than the pause between two messages, and than the outbox waits beyond it. */
const quietMs = 4_000
/** How long the app may take until it begins to write. */
const startMs = 4_000

/** Slack with some workspaces, each with the same people and channels, and the variables that the program is started with. */
export async function slackWorld(workspaces: number): Promise<{
  readonly fake: FakeSlack
  readonly env: Readonly<Record<string, string>>
  /** Installs the app in every workspace, and chooses the programme's channels there. */
  install(address: string): Promise<void>
  /** Every learner begins in a workspace of their own, so that journeys can be played side by side. */
  readonly stage: Stage
}> {
  const fake = await startFakeSlack()
  const all = Array.from({ length: workspaces }, (_, number) => peopled(fake, `T0MLOPS${number}`))
  let used = 0
  const env = {
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_CLIENT_ID: fake.app.clientId,
    SLACK_CLIENT_SECRET: fake.app.clientSecret,
    SLACK_TOKEN_KEYS: randomBytes(32).toString('base64'),
    SLACK_API_URL: fake.apiUrl,
  }
  return {
    fake,
    env,
    async install(address) {
      fake.listenTo(() => `${address}/slack/events`)
      for (const workspace of all) {
        await allow(fake, workspace, address)
        await chooseRooms(personIn(fake, workspace, userIn(workspace, people.coordinator.id)))
      }
    },
    stage: {
      person(role, language) {
        if (role === 'learner') used += 1
        const workspace = all[used - 1]
        if (workspace === undefined) throw new Error(`there are ${workspaces} workspaces, and one journey more`)
        return player(fake, workspace, people[role], language)
      },
    },
  }
}

function peopled(fake: FakeSlack, id: string): Workspace {
  const workspace = fake.workspace(id)
  const users = Object.values(people).map((about) => fake.user(workspace, about))
  const reviewers = users.filter((user) => ['USOPHIE', 'UTHOMAS', 'UCLAIRE'].includes(user.id))
  fake.channel(workspace, channels.drafting, { name: 'projets', people: users })
  fake.channel(workspace, channels.catalogue, { name: 'catalogue', people: users })
  fake.channel(workspace, channels.reviewers, { name: 'relecture', kind: 'private', people: reviewers })
  fake.channel(workspace, coordination, { name: 'coordination', kind: 'private', people: reviewers.slice(-1) })
  return workspace
}

/** What a coordinator does once, in a browser: follows the link to Slack, allows the app, and is led back. */
async function allow(fake: FakeSlack, workspace: Workspace, address: string): Promise<void> {
  const page = await fetch(`${address}/slack/install`)
  const state = /[?&;]state=([^"&]+)/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const code = fake.code(workspace, people.coordinator.id)
  const back = await fetch(`${address}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } })
  if (!back.ok) throw new Error(`the app was not installed: ${await back.text()}`)
}

/** The settings are behind a button on the Home tab of whoever installed the app. */
async function chooseRooms(installer: Person): Promise<void> {
  await installer.openHome()
  const settings = 'slack:settings'
  await eventually(() => installer.clickHome({ type: 'button', action_id: settings, value: 'open' }))
  await eventually(() => {
    if (installer.modal()?.view['callback_id'] !== settings) throw new Error('the settings are not open yet')
  })
  const chosen = { reviewers: channels.reviewers, catalogue: channels.catalogue, coordinators: coordination }
  await installer.submit(
    Object.fromEntries(
      Object.entries(chosen).map(([room, channel]) => [
        room,
        { action: 'value', state: { type: 'conversations_select', selected_conversation: channel } },
      ]),
    ),
  )
}

function userIn(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id)
  if (user === undefined) throw new Error(`${workspace.id} has no ${id}`)
  return user
}

function player(
  fake: FakeSlack,
  workspace: Workspace,
  { id, name: username, realName }: (typeof people)[keyof typeof people],
  language: Language,
): Player {
  const locale = { fr: 'fr-FR', en: 'en-GB' }[language]
  // A person's client has one language at a time: this one is theirs from now on.
  const user = { ...userIn(workspace, id), locale }
  workspace.users.set(id, user)
  const person: Person = personIn(fake, workspace, user)
  const seen = new WeakMap<Card, { readonly channel: Channel; readonly message: Message }>()

  function spotOf(where: Thread | Room): { readonly channel: Channel; readonly thread: string | null } {
    if (where === 'direct') return { channel: person.direct(), thread: null }
    const channel = workspace.channels.get(typeof where === 'string' ? channels[where] : channels.drafting) as Channel
    return { channel, thread: typeof where === 'string' ? null : where.thread }
  }

  function messages(where: Thread | Room): readonly Message[] {
    const { channel, thread } = spotOf(where)
    if (where !== 'direct') return person.sees(channel, thread)
    // What is long goes on in the thread of its first message.
    return person.sees(channel, null).flatMap((one) => {
      const under = person.sees(channel, one.ts)
      return under.length === 0 ? [one] : under
    })
  }

  function cardOf(where: Thread | Room, message: Message): Card {
    const frozen = structuredClone(message)
    const card = {
      id: message.ts,
      text: asRead(message.text),
      only: message.onlyFor !== null,
      actions: clicksOf(frozen).map(({ press }) => press.action),
      drawn: drawnIn(frozen.blocks),
    }
    seen.set(card, { channel: spotOf(where).channel, message: frozen })
    return card
  }

  /** People look at what comes of what they did before they go on. */
  async function quiet(): Promise<void> {
    const since = Date.now()
    await eventually(() => {
      const last = fake.calls.findLast(({ token }) => token === workspace.token)?.at ?? since
      if (last < since && Date.now() - since < startMs) throw new Error('the app has not begun to write')
      if (Date.now() - last < quietMs) throw new Error('the app goes on writing')
    }, patienceMs)
  }

  async function newest(
    where: Thread | Room,
    action: string,
    fields?: Readonly<Record<string, unknown>>,
  ): Promise<{ message: Message; click: Click }> {
    await quiet()
    return eventually(() => {
      const found = messages(where).flatMap((message) =>
        clicksOf(message).flatMap(({ press, click }) =>
          press.action === action && fitsSection(press, fields) ? [{ message, click }] : [],
        ),
      )
      const last = found.at(-1)
      if (last === undefined) throw new Error(`${username} sees no button for “${action}”`)
      return last
    }, patienceMs)
  }

  const player: Player = {
    id,
    name: realName,
    async start(words = '') {
      const before = new Set(messages('drafting').map(({ ts }) => ts))
      await player.command(words)
      const thread = await eventually(() => {
        const root = messages('drafting').find(
          (one) => !before.has(one.ts) && one.botId !== null && one.onlyFor === null,
        )
        if (root === undefined) throw new Error('no root message stands in the channel')
        return { thread: root.ts }
      }, patienceMs)
      await quiet()
      return thread
    },
    command: async (words) => void (await person.command(spotOf('drafting').channel, words)),
    sees: (where, what) =>
      eventually(() => {
        const cards = messages(where).map((message) => cardOf(where, message))
        const found = cards.findLast((card) => what.test(card.text))
        if (found) return found
        throw new Error(`${username} does not see ${what} among:\n${cards.map(({ text }) => text).join('\n---\n')}`)
      }, patienceMs),
    all: async (where) => messages(where).map((message) => cardOf(where, message)),
    say: (thread, text) => person.say(spotOf(thread).channel, text, thread.thread),
    edit: (message, text) => person.edit(spotOf('drafting').channel, message, text),
    remove: (message) => person.remove(spotOf('drafting').channel, message),
    async press(where, action) {
      const { message, click } = await newest(where, action)
      await person.click(spotOf(where).channel, message.ts, click)
    },
    async pressOn(card, action) {
      const was = seen.get(card)
      const click = was && clicksOf(was.message).find(({ press }) => press.action === action)?.click
      if (was === undefined || click === undefined) throw new Error(`that card has no button for “${action}”`)
      await person.click(was.channel, card.id, click)
    },
    async fill(where, action, fields, meanwhile = async () => {}) {
      const { message, click } = await newest(where, action, fields)
      await person.click(spotOf(where).channel, message.ts, click)
      const view = await eventually(() => {
        const open = person.modal()?.view
        if (open?.['callback_id'] !== 'form') throw new Error(`${username} has no form for “${action}” yet`)
        return open
      })
      await meanwhile()
      return person.submit(inputsOf(view, fields))
    },
    async open(card) {
      const { channel } = spotOf('catalogue')
      return eventually(() => {
        const file = person.sees(channel, card.id).flatMap(({ files }) => files)[0]
        if (file === undefined) throw new Error('no file stands in the thread of that card')
        return file.content.toString()
      }, patienceMs)
    },
  }
  return player
}

function clicksOf({ blocks, botId }: Message): ReturnType<typeof clicksIn> {
  return botId === null ? [] : clicksIn(blocks)
}

function drawnIn(value: unknown): readonly Drawn[] {
  if (Array.isArray(value)) return value.flatMap(drawnIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, url, indent = 0, elements = [] } = value as Readonly<Record<string, unknown>>
  const inside = Object.values(value).flatMap(drawnIn)
  if (type === 'link') return [`link to ${String(url)}`]
  if (type === 'table') return ['table', ...inside]
  if (type === 'rich_text_preformatted') return ['code', ...inside]
  if (type !== 'rich_text_list') return inside
  return [...(elements as readonly unknown[]).map(() => (indent === 0 ? 'item' : 'nested item') as Drawn), ...inside]
}
