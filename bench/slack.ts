import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { eventually } from '../test/support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../test/support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../test/support/fake-slack/person.ts'
import type { Channel, Workspace } from '../test/support/fake-slack/world.ts'
import { type Program, startProgram } from '../test/support/program.ts'
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
const commands = 1_500
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
    const costs = await sideBySide(fake, workspace, seats, program)
    return [...costs, acks, burst]
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

/** Both programs take turns, so that both see the machine in the same moods; the first turn warms up. */
async function sideBySide(
  fake: FakeSlack,
  workspace: Workspace,
  seats: readonly Seat[],
  program: Program,
): Promise<readonly Row[]> {
  const script = join(import.meta.dirname, 'slack-bolt.ts')
  const args = [script, fake.apiUrl, workspace.token ?? '', fake.app.signingSecret]
  const bolt = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  // What a command leads to is not part of acknowledging it: Slack asks to wait with the answers.
  fake.faults.always('chat.postEphemeral', { type: 'limited', seconds: 600 })
  try {
    const boltUrl = `${await addressOf(bolt)}/slack/events`
    const costs: { readonly ours: number; readonly bolt: number }[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      fake.listenTo(() => `${program.address}/slack/events`)
      const ours = await costOf(program.pid, seats)
      fake.listenTo(() => boltUrl)
      costs.push({ ours, bolt: await costOf(bolt.pid ?? 0, seats) })
    }
    const [ours, theirs] = [costs.slice(1).map((one) => one.ours), costs.slice(1).map((one) => one.bolt)]
    return [
      {
        what: 'CPU per Slack command, verified, stored and acknowledged',
        measured: `${percentile(ours, 50).toFixed(2)} ms`,
        target: '≤ Bolt',
      },
      {
        what: 'CPU per Slack command, Bolt’s HTTPReceiver that acknowledges and forgets',
        measured: `${percentile(theirs, 50).toFixed(2)} ms`,
        target: '–',
      },
    ]
  } finally {
    bolt.kill('SIGKILL')
    await once(bolt, 'exit')
  }
}

/** ms of CPU per command until all are acknowledged; what they lead to is done before the next measurement. */
async function costOf(pid: number, seats: readonly Seat[]): Promise<number> {
  await calm(pid)
  const before = cpuMs(pid)
  const each = Math.ceil(commands / 10)
  await Promise.all(
    seats.slice(0, 10).map(({ person, channel }) => repeat(each, () => person.command(channel, 'help'))),
  )
  return (cpuMs(pid) - before) / (each * 10)
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await act()
}

/** Waits until the process has nothing to do any more. */
async function calm(pid: number): Promise<void> {
  for (let before = -1_000; cpuMs(pid) - before > 40;) {
    before = cpuMs(pid)
    await setTimeout(1_000)
  }
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

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout ?? []) {
    said += String(chunk)
    const address = /Listening on (\S+)/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`Bolt did not listen. It said:\n${said}`)
}

/** What a process has used so far, as Linux counts it: in hundredths of a second. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
