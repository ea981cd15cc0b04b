import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { eventually } from '../test/support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../test/support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../test/support/fake-slack/person.ts'
import type { Channel, Message, Workspace } from '../test/support/fake-slack/world.ts'
import { clicksIn } from '../test/support/slack-client.ts'

/** Somebody who writes in a thread, in a channel of a workspace of their own: Slack's limits are those of one of these. */
export interface Writer {
  readonly person: Person
  readonly workspace: Workspace
  readonly channel: Channel
  /** The root message of the thread, and how many messages they have written there. */
  thread: string
  said: number
}

/** A bot as writers see it. */
export interface Bot {
  /** Has it begin a thread. */
  begin(writer: Writer): Promise<void>
  /** Whether the message that shows the writer's last one stands. */
  hasAnswered(writer: Writer, text: string): boolean
}

/**
 * Rounds of four turns each begin so many ms apart: where a workspace has more than twelve edits within a minute, the program
 * lets a card that only counts wait, and the turn with it.
 */
const turnsEach = 4
const roundMs = 30_000
/** How long somebody looks at an answer before they write again, in ms: the peer drops what comes before it is done. */
const pauseMs = 30
/** After so many ms without an answer somebody writes again. */
const patienceMs = 15_000

/** A Slack that keeps to its limits, with a writer in each workspace, and what a program is started with to work for all. */
export async function slackOfWriters(count: number): Promise<{
  readonly fake: FakeSlack
  readonly env: Readonly<Record<string, string>>
  readonly writers: readonly Writer[]
}> {
  const fake = await startFakeSlack()
  const writers = Array.from({ length: count }, (_, number) => writerIn(fake, number))
  const env = {
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_CLIENT_ID: fake.app.clientId,
    SLACK_CLIENT_SECRET: fake.app.clientSecret,
    SLACK_TOKEN_KEYS: randomBytes(32).toString('base64'),
    SLACK_API_URL: fake.apiUrl,
    PLAYGROUND: 'off',
  }
  return { fake, env, writers }
}

function writerIn(fake: FakeSlack, number: number): Writer {
  const workspace = fake.workspace(`T0WRITER${number}`)
  const user = fake.user(workspace, { id: `U0WRITER${number}`, name: `writer${number}` })
  const channel = fake.channel(workspace, `C0WRITER${number}`, { name: 'projets', people: [user] })
  return { person: personIn(fake, workspace, user), workspace, channel, thread: '', said: 0 }
}

/** Allows the app in the writer's workspace, as an administrator does in a browser. */
export async function install(fake: FakeSlack, { workspace, person }: Writer, address: string): Promise<void> {
  const page = await fetch(`${address}/slack/install`)
  const state = /[?&;]state=([^"&]+)/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const code = fake.code(workspace, person.user.id)
  const back = await fetch(`${address}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } })
  if (!back.ok) throw new Error(`the app was not installed: ${await back.text()}`)
}

/** Our program: a proposal is begun by a command, and a message is answered by the section's card, which counts it. */
export const ourBot: Bot = {
  async begin(writer) {
    await writer.person.command(writer.channel, 'nouveau')
    writer.thread = (await eventually(() => cardIn(writer.channel))).threadTs ?? ''
  },
  hasAnswered(writer) {
    return lastAnswers(writer).some(({ text }) => Number(/(\d+)\smessages?,/.exec(text)?.[1] ?? 0) >= writer.said)
  },
}

function cardIn({ messages }: Channel): Message {
  const card = messages.find(({ blocks }) => clicksIn(blocks).some(({ press }) => press.action === 'done'))
  if (card === undefined) throw new Error('no card stands')
  return card
}

/** The peer: it listens in a thread that begins with its name, and a message is answered by its echo. */
export const peerBot: Bot = {
  async begin(writer) {
    writer.thread = await writer.person.say(writer.channel, '@mlops-proposal bonjour')
    await eventually(() => {
      if (lastAnswers(writer).length === 0) throw new Error('the peer does not listen')
    })
    await setTimeout(pauseMs)
  },
  hasAnswered: (writer, words) => lastAnswers(writer).some(({ text }) => text.includes(words)),
}

/** What the bot said last in the writer's thread. */
function lastAnswers({ channel, thread }: Writer): readonly Message[] {
  return channel.messages.filter(({ threadTs, botId }) => threadTs === thread && botId !== null).slice(-3)
}

/** Resolves when the next round may begin. */
export function roundsApart(): () => Promise<void> {
  let next = 0
  return async () => {
    await setTimeout(Math.max(0, next - performance.now()))
    next = performance.now() + roundMs
  }
}

/** What a play of turns came to. */
export interface Played {
  readonly turns: number
  readonly seconds: number
  /** Messages that had to be written again. */
  readonly again: number
}

/** Everybody writes some messages, each once the one before was answered. */
export async function playTurns(bot: Bot, writers: readonly Writer[]): Promise<Played> {
  const start = performance.now()
  const again = await Promise.all(
    writers.map(async (writer) => {
      let repeated = 0
      for (let turn = 0; turn < turnsEach; turn += 1) repeated += await playTurn(bot, writer)
      return repeated
    }),
  )
  return {
    turns: writers.length * turnsEach,
    seconds: (performance.now() - start) / 1_000,
    again: again.reduce((sum, one) => sum + one, 0),
  }
}

async function playTurn(bot: Bot, writer: Writer): Promise<number> {
  writer.said += 1
  const text = textOf(writer.said)
  for (let tried = 0; ; tried += 1) {
    await writer.person.say(writer.channel, text, writer.thread)
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      if (bot.hasAnswered(writer, text)) {
        await setTimeout(pauseMs)
        return tried
      }
      await setTimeout(1)
    }
    if (tried === 3) throw new Error(`nothing answers “${text}” in ${writer.workspace.id}`)
  }
}

function textOf(number: number): string {
  return `Livrer le modèle de prévision chaque vendredi au lieu d’une fois par mois, à partir de la semaine ${number}.`
}
