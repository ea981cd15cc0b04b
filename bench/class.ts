import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { eventually } from '../test/support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../test/support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../test/support/fake-slack/person.ts'
import type { Channel, Message, Workspace } from '../test/support/fake-slack/world.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { type Program, startProgram } from '../test/support/program.ts'
import { clicksIn } from '../test/support/slack-client.ts'
import { percentile } from './statistics.ts'

// `npm run bench:class`: twenty learners begin in one channel of a Slack that keeps to its published limits, then all write
// while one after the other presses Section done. `--replicas 2`: two programs on one database share what Slack sends.

const learners = 20
const startSeconds = 10
const messagesEach = 6
const messageMs = 4_500
const pressMs = 1_000
const replicas = numberAfter('--replicas', 1)

/** A learner, with the moments (ms) at which they acted. */
interface Seat {
  readonly person: Person
  readonly name: string
  began: number
  answered: string
  pressed: number
  wrote: number
}

interface Figure {
  readonly what: string
  readonly measured: string
  readonly goal: string
  readonly met: boolean
}

const server = await startPostgres()
const fake = await startFakeSlack()
const workspace = fake.workspace('T0CLASS')
const seats = Array.from({ length: learners }, (_, number) => seatOf(fake, workspace, number))
const channel: Channel = fake.channel(workspace, 'C0CLASS', {
  name: 'projets',
  people: seats.map(({ person }) => person.user),
})
const programs = await startPrograms()
try {
  const figures = await measure()
  for (const { what, measured, goal, met } of figures)
    console.log(`| ${what} | ${measured} | ${goal} | ${met ? 'met' : 'MISSED'} |`)
  process.exitCode = figures.every(({ met }) => met) ? 0 : 1
} finally {
  for (const program of programs) program.kill('SIGTERM')
  await Promise.all(programs.map(({ exit }) => exit))
  await fake.close()
  await server.stop()
}

async function startPrograms(): Promise<readonly Program[]> {
  const env = {
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    DATABASE_URL: server.url,
    PLAYGROUND: 'off',
  }
  const started: Program[] = []
  for (let one = 0; one < replicas; one += 1) started.push(await startProgram(env))
  let turn = 0
  fake.listenTo(() => `${started[(turn += 1) % replicas]?.address}/slack/events`)
  return started
}

function seatOf(slack: FakeSlack, of: Workspace, number: number): Seat {
  const name = `Apprenant${String(number).padStart(2, '0')}`
  const user = slack.user(of, { id: `U0CLASS${number}`, name: name.toLowerCase(), realName: name })
  return { person: personIn(slack, of, user), name, began: 0, answered: '', pressed: 0, wrote: 0 }
}

async function measure(): Promise<readonly Figure[]> {
  await inTurn((startSeconds * 1_000) / learners, begin)
  await eventually(() => seats.forEach((seat) => cardOf(seat)), 180_000)
  const start = startFigures()
  await quiet()
  const writingFrom = Date.now()
  await Promise.all([inTurn(200, write), setTimeout(5_000).then(() => inTurn(pressMs, pressDone))])
  await eventually(() => seats.forEach((seat) => checksOf(seat)), 180_000)
  await allDelivered()
  return [...start, ...writingFigures(writingFrom)]
}

async function inTurn(pauseMs: number, act: (seat: Seat) => Promise<void>): Promise<void> {
  await Promise.all(seats.map((seat, number) => setTimeout(number * pauseMs).then(() => act(seat))))
}

async function begin(seat: Seat): Promise<void> {
  seat.began = Date.now()
  seat.answered = (await seat.person.command(channel, 'nouveau')).body
}

async function write(seat: Seat): Promise<void> {
  for (let number = 0; number < messagesEach; number += 1) {
    await seat.person.say(channel, `Améliorer le déploiement du modèle ${number}`, rootOf(seat).ts)
    seat.wrote = Date.now()
    await setTimeout(messageMs)
  }
}

async function pressDone(seat: Seat): Promise<void> {
  const card = cardOf(seat)
  const done = clicksIn(card.blocks).find(({ press }) => press.action === 'done')
  if (done === undefined) throw new Error('the card has no button for a section that is done')
  seat.pressed = Date.now()
  await seat.person.click(channel, card.ts, done.click)
}

/** Until nothing waits in the outbox: what stands then is the last state of everything. */
async function allDelivered(): Promise<void> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await eventually(async () => {
    const { rows } = await client.query('select from outbox where done_at is null and failed_at is null limit 1')
    if (rows.length > 0) throw new Error('something waits in the outbox')
  }, 300_000)
  await client.end()
}

/** Until Slack has heard nothing for a while. */
async function quiet(): Promise<void> {
  await eventually(() => {
    if (Date.now() - (fake.calls.at(-1)?.at ?? 0) < 4_000) throw new Error('the program goes on writing')
  }, 180_000)
}

function rootOf({ name }: Seat): Message {
  return found(
    channel.messages.find(({ botId, threadTs, onlyFor, text, blocks }) => {
      const isRoot = botId !== null && threadTs === null && onlyFor === null
      return isRoot && `${text}${JSON.stringify(blocks)}`.includes(name)
    }),
    `the thread of ${name}`,
  )
}

/** What the bot said in the learner's thread, for everybody. */
function saidTo(seat: Seat): readonly Message[] {
  const root = rootOf(seat)
  return channel.messages.filter(
    ({ botId, threadTs, onlyFor }) => botId !== null && threadTs === root.ts && onlyFor === null,
  )
}

function cardOf(seat: Seat): Message {
  const cards = saidTo(seat).filter(({ blocks }) => clicksIn(blocks).some(({ press }) => press.action === 'done'))
  return found(cards[0], `the card of ${seat.name}`)
}

function checksOf(seat: Seat): Message {
  return found(
    saidTo(seat).find(({ ts }) => msOf(ts) >= seat.pressed),
    `the checks of ${seat.name}`,
  )
}

function found<T>(one: T | undefined, what: string): T {
  if (one === undefined) throw new Error(`${what} is not there`)
  return one
}

function msOf(ts: string): number {
  return Number(ts) * 1_000
}

function startFigures(): readonly Figure[] {
  const roots = seats.map((seat) => msOf(rootOf(seat).ts) - seat.began)
  const cards = seats.map((seat) => msOf(cardOf(seat).ts) - seat.began)
  const answered = seats.filter(({ answered: body }) => body !== '').length
  return [
    figure('command answered at once, of 20', `${answered}`, '20', answered === learners),
    figure('root message', spreadOf(roots), '–', true),
    figure('first card', spreadOf(cards), 'median ≤ 20 s', percentile(cards, 50) <= 20_000),
  ]
}

function writingFigures(from: number): readonly Figure[] {
  const checks = seats.map((seat) => msOf(checksOf(seat).ts) - seat.pressed)
  const late = seats.map(
    (seat) => Math.max(seat.wrote, ...saidTo(seat).map(({ edited }) => msOf(edited ?? '0'))) - seat.wrote,
  )
  const posts = fake.calls.filter(({ method, at }) => method === 'chat.postMessage' && at >= from).length
  const edits = fake.calls.filter(({ method, outcome }) => method === 'chat.update' && outcome !== 'limited')
  const written = edits.filter(({ at }) => at >= from)
  const most = Math.max(...seats.map((seat) => mostWithin(editsOf(seat, written))))
  const refused = fake.calls.filter(({ outcome }) => outcome === 'limited').length
  return [
    figure('Section done → checks', spreadOf(checks), 'median ≤ 2 s', percentile(checks, 50) <= 2_000),
    figure('edits of one learner within 10 s, at most', `${most}`, '≤ 2', most <= 2),
    figure('posts meanwhile, of which Slack takes one a second', `${posts}`, '–', true),
    figure('last edit in the thread, after the last message', spreadOf(late), '–', true),
    figure('edits in all', `${edits.length} for ${learners * messagesEach} messages`, '–', true),
    figure('requests that Slack refused as too many', `${refused}`, '0', refused === 0),
  ]
}

/** When the learner's messages were edited, in ms. */
function editsOf(seat: Seat, edits: FakeSlack['calls']): readonly number[] {
  const own = new Set([rootOf(seat).ts, ...saidTo(seat).map(({ ts }) => ts)])
  return edits.flatMap(({ args, at }) => (own.has(String(args['ts'])) ? [at] : []))
}

function mostWithin(times: readonly number[]): number {
  return Math.max(0, ...times.map((end) => times.filter((at) => at <= end && at > end - 10_000).length))
}

function spreadOf(times: readonly number[]): string {
  const seconds = [Math.min(...times), percentile(times, 50), Math.max(...times)].map((ms) => (ms / 1_000).toFixed(1))
  return `first ${seconds[0]} s, median ${seconds[1]} s, last ${seconds[2]} s`
}

function figure(what: string, measured: string, goal: string, met: boolean): Figure {
  return { what, measured, goal, met }
}

function numberAfter(option: string, usual: number): number {
  const at = process.argv.indexOf(option)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
