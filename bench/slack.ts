import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { eventually } from '../test/support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../test/support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../test/support/fake-slack/person.ts'
import type { Channel, Workspace } from '../test/support/fake-slack/world.ts'
import { type Program, startProgram } from '../test/support/program.ts'
import { calm, type Child, cpuMs, startChild } from './child.ts'
import { emptyDatabase } from './empty-database.ts'
import { sideBySide } from './side-by-side.ts'
import { percentile } from './statistics.ts'

interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

/** Somebody in a channel of their own. */
interface Seat {
  readonly person: Person
  readonly channel: Channel
}

const threads = 100
const eventsEach = 10
/** Commands of each person that are acknowledged alone, and that are answered as well. */
const commandsEach = 50
const answeredEach = 3
const rate = 200
const rateSeconds = 10

/** What Slack costs and how fast it is acknowledged, with the state in the empty database at `databaseUrl`. */
export async function slackFigures(databaseUrl: string): Promise<readonly Row[]> {
  const fake = await startFakeSlack()
  const workspace = fake.workspace('T0BENCH')
  const seats = Array.from({ length: threads }, (_, number) => seatIn(fake, workspace, number))
  const env = {
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
  }
  const program = await startProgram({ ...env, DATABASE_URL: databaseUrl, PLAYGROUND: 'off', MAX_OPEN_DRAFTS: '1000' })
  const listening = () => `${program.address}/slack/events`
  try {
    fake.listenTo(listening)
    await repeat(20, () =>
      Promise.all(seats.slice(0, 10).map(({ person, channel }) => person.command(channel, 'help'))),
    )
    await calm(program.pid)
    const acks = await acknowledgements(seats)
    await calm(program.pid)
    const burst = await bursts(fake, seats, databaseUrl)
    const receiving = { ...env, DATABASE_URL: await emptyDatabase(databaseUrl, 'receiving'), PLAYGROUND: 'off' }
    return [...(await costs(fake, workspace, seats, program, receiving)), acks, burst]
  } finally {
    program.kill('SIGTERM')
    await program.exit
    await fake.close()
  }
}

function seatIn(fake: FakeSlack, workspace: Workspace, number: number): Seat {
  const user = fake.user(workspace, { id: `U0BENCH${number}`, name: `person${number}` })
  const channel = fake.channel(workspace, `C0BENCH${number}`, { name: `bench${number}`, people: [user] })
  return { person: personIn(fake, workspace, user), channel }
}

/** What a command costs until it is acknowledged: in Bolt, and in our receiving half, which has stored it by then. */
async function costs(
  fake: FakeSlack,
  workspace: Workspace,
  seats: readonly Seat[],
  program: Program,
  env: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  const receiving = await startChild('receive-only.ts', [], env)
  const bolt = await startChild('slack-bolt.ts', [fake.apiUrl, workspace.token ?? '', fake.app.signingSecret])
  const costIn = ({ pid, address }: Pick<Child, 'pid' | 'address'>) => {
    fake.listenTo(() => `${address}/slack/events`)
    return costOf(pid, seats, commandsEach)
  }
  try {
    const { ours, theirs } = await sideBySide(
      () => costIn(receiving),
      () => costIn(bolt),
      5,
    )
    fake.listenTo(() => `${program.address}/slack/events`)
    const whole = await costOf(program.pid, seats, answeredEach)
    return [
      {
        what: 'CPU per Slack command of 100 people at once, verified, stored and acknowledged',
        measured: `${ours.toFixed(2)} ms`,
        target: '≤ Bolt',
      },
      {
        what: 'CPU per Slack command of 100 people at once, Bolt’s HTTPReceiver that acknowledges and forgets',
        measured: `${theirs.toFixed(2)} ms`,
        target: '–',
      },
      {
        what: 'CPU per Slack command with all that it leads to, its answer included',
        measured: `${whole.toFixed(1)} ms`,
        target: '–',
      },
    ]
  } finally {
    await receiving.stop()
    await bolt.stop()
  }
}

/** ms of CPU per command, until the process has nothing to do any more. */
async function costOf(pid: number, seats: readonly Seat[], each: number): Promise<number> {
  await calm(pid)
  const before = cpuMs(pid)
  await Promise.all(seats.map(({ person, channel }) => repeat(each, () => person.command(channel, 'help'))))
  await calm(pid)
  return (cpuMs(pid) - before) / (each * seats.length)
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act()
}

/** Commands at a steady rate, whether the ones before were acknowledged or not. */
async function acknowledgements(seats: readonly Seat[]): Promise<Row> {
  const times: number[] = []
  const sent: Promise<unknown>[] = []
  const start = performance.now()
  for (let number = 0; number < rate * rateSeconds; number += 1) {
    const due = start + (number * 1_000) / rate
    if (due > performance.now()) await setTimeout(due - performance.now())
    const seat = seats[number % seats.length]
    if (seat) sent.push(seat.person.command(seat.channel, 'help').then(({ ms }) => times.push(ms)))
  }
  await Promise.all(sent)
  const [p50, p99] = [percentile(times, 50).toFixed(0), percentile(times, 99).toFixed(0)]
  const slowest = Math.max(...times).toFixed(0)
  return {
    what: `acknowledging Slack commands at ${rate}/s on PostgreSQL`,
    measured: `p50 ${p50} ms, p99 ${p99} ms, slowest ${slowest} ms`,
    target: 'p99 ≤ 100 ms, never 3 s',
  }
}

/** A thousand events of a hundred threads, some of them twice: every proposal holds its own, once and in order. */
async function bursts(fake: FakeSlack, seats: readonly Seat[], databaseUrl: string): Promise<Row> {
  const roots = await Promise.all(seats.map((seat) => begin(seat)))
  await setTimeout(3_000)
  const start = performance.now()
  await Promise.all(
    seats.map(async ({ person, channel }, index) => {
      for (let number = 0; number < eventsEach; number += 1) {
        const ts = await person.say(channel, `message ${number}`, roots[index] ?? null)
        if (number % 3 === 0) await again(fake, seats[index], ts, roots[index] ?? '')
      }
    }),
  )
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  const wanted = Array.from({ length: eventsEach }, (_, number) => `message ${number}`).join()
  const right = await eventually(async () => {
    const held = await textsIn(databaseUrl)
    const count = held.filter((texts) => texts === wanted).length
    if (count < threads) throw new Error(`${count} of ${threads} proposals hold their messages, once and in order`)
    return count
  }, 30_000)
  return {
    what: `${threads * eventsEach} Slack events of ${threads} threads, 4 in 10 of them sent twice`,
    measured: `${right} threads complete and in order, none twice, in ${seconds} s; ${fake.lost.length} not acknowledged`,
    target: 'all, in order, once',
  }
}

async function begin({ person, channel }: Seat): Promise<string> {
  await person.command(channel, 'new')
  return eventually(() => {
    const root = person.sees(channel, null).find(({ botId, onlyFor }) => botId !== null && onlyFor === null)
    if (root === undefined) throw new Error('no thread began')
    return root.ts
  }, 120_000)
}

/** Slack sends an event again when it did not hear the answer, here with an id of its own. */
async function again(fake: FakeSlack, seat: Seat | undefined, ts: string, root: string): Promise<void> {
  const message = seat?.channel.messages.find((one) => one.ts === ts)
  const workspace = fake.workspaces.get('T0BENCH')
  if (seat === undefined || message === undefined || workspace === undefined) return
  const { user, text, clientMessageId } = message
  const place = { channel: seat.channel.id, channel_type: 'channel', thread_ts: root }
  await fake.tell(workspace, { type: 'message', user, text, ts, ...place, client_msg_id: clientMessageId })
}

/** What a stored proposal holds, as far as this looks at it. */
interface Held {
  readonly sections: Readonly<Record<string, { readonly pieces: readonly { readonly text: string }[] }>>
}

/** The pieces of every proposal's first section, one after the other. */
async function textsIn(databaseUrl: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ body: string }>('select body from proposal')
  await client.end()
  return rows.map(({ body }) => {
    const { sections }: Held = JSON.parse(body)
    return (sections['1']?.pieces ?? []).map(({ text }) => text).join()
  })
}
