import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { dataFolder } from '../test/support/data-folder.ts'
import { RequestRefused } from '../test/support/playground-client.ts'
import { startPostgres } from '../test/support/postgres-server.ts'
import { type Program, startProgram } from '../test/support/program.ts'
import { calm } from './child.ts'
import { clickOnce, type Seat, takeSeat } from './click.ts'
import { collectGarbage, debuggable } from './collect-garbage.ts'
import { residentMb } from './memory.ts'
import { holdRequests, type Target } from './unending-requests.ts'

// `npm run bench:memory`: what the program holds while 400 requests never end, half in their headers, half in bodies of the
// largest size that each address takes; and after a day of a class, beside after its first hour. A day is not waited for: an
// hour is twenty people who each write and press five times, one after the other. Exit code 1 where a goal is missed.
// `--only requests`, `--only day`; `--hours 4`.

const { values } = parseArgs({ options: { only: { type: 'string' }, hours: { type: 'string', default: '24' } } })
const hours = Number(values.hours)
const [requests, people, roundsAnHour] = [400, 20, 5]
/** MB that unending requests may add, and how much more a day may hold than an hour. */
const [mostMore, mostRatio] = [100, 1.1]
const publicUrl = 'https://mlops.example.org'

const form = 'Content-Type: application/x-www-form-urlencoded'
const json = 'Content-Type: application/json'
const targets: readonly Target[] = [
  {
    what: 'Slack’s events',
    path: '/slack/events',
    headers: [
      json,
      `X-Slack-Signature: v0=${'0'.repeat(64)}`,
      `X-Slack-Request-Timestamp: ${Math.floor(Date.now() / 1_000)}`,
    ],
    bytes: 2 * 1024 * 1024,
  },
  {
    what: 'a page’s form',
    path: '/pages/review/none',
    headers: [form, `Origin: ${publicUrl}`, 'Sec-Fetch-Site: same-origin'],
    bytes: 512 * 1024,
  },
  { what: 'the playground’s messages', path: '/playground/messages', headers: [json], bytes: 256 * 1024 },
  { what: 'the playground’s files', path: '/playground/texts', headers: [json], bytes: 10_500_000 },
]

let missed = 0

function report(what: string, measured: string, goal: string, met: boolean): void {
  if (!met) missed += 1
  console.log(`| ${what} | ${measured} | ${goal} | ${met ? 'met' : 'MISSED'} |`)
}

const server = await startPostgres()
const folder = await dataFolder()
console.log('| what | measured | goal | |\n|---|---|---|---|')
try {
  if (values.only !== 'day') for (const target of targets) await withProgram({}, (program) => hold(program, target))
  if (values.only !== 'requests') await withProgram(debuggable, playDay)
} finally {
  await server.stop()
  await folder.remove()
}
process.exitCode = missed === 0 ? 0 : 1

async function withProgram(env: Readonly<Record<string, string>>, use: (program: Program) => Promise<void>) {
  const program = await startProgram({
    DATABASE_URL: server.url,
    DATA_DIR: folder.path,
    MAX_OPEN_DRAFTS: '1000',
    PUBLIC_URL: publicUrl,
    PLAYGROUND: 'on',
    SLACK_SIGNING_SECRET: 'f'.repeat(32),
    SLACK_BOT_TOKEN: 'xoxb-none',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    LOG_LEVEL: 'silent',
    ...env,
  })
  try {
    await use(program)
  } finally {
    program.kill('SIGTERM')
    await program.exit
  }
}

async function hold(program: Program, target: Target): Promise<void> {
  await fetch(`${program.address}/readyz`)
  const held = await holdRequests(program.pid, program.address, target, requests)
  const { before, peak, after, cutAfter, left } = held
  const sizes = [before, peak, after].map((mb) => mb.toFixed(0)).join(' → ')
  const said = left === 0 ? `all cut off after ${cutAfter.toFixed(0)} s` : `${left} still stand`
  report(
    `${requests} unending requests, ${target.what}: before, most, 30 s after`,
    `${sizes} MB; ${said}`,
    `+ ${mostMore} MB`,
    left === 0 && peak - before <= mostMore,
  )
}

async function playDay(program: Program): Promise<void> {
  const seats: Seat[] = []
  for (let number = 0; number < people; number += 1) seats.push(await takeSeat(program.address, number))
  const held: number[] = []
  for (let hour = 1; hour <= hours; hour += 1) {
    for (let round = 0; round < roundsAnHour; round += 1) {
      await Promise.all(seats.map(writeAndPress))
    }
    if (hour === 1 || hour === hours) held.push(await heldBy(program))
  }
  for (const { page } of seats) page.close()
  const [first = 0, last = 0] = held
  const acts = people * roundsAnHour * 2
  report(
    `after an hour (${acts} acts), after ${hours}, without garbage`,
    `${first.toFixed(0)} → ${last.toFixed(0)} MB`,
    `× ${mostRatio}`,
    last <= first * mostRatio,
  )
}

/** Writes, and presses a button of the card as it stands then: one that has been written below comes down meanwhile. */
async function writeAndPress(seat: Seat): Promise<void> {
  const { client, page, thread } = seat
  const counted = page.next((shown) => shown.thread === thread && shown.body.type === 'card')
  await client.say('Livrer chaque vendredi', { room: 'projets', thread })
  const { id } = await counted
  await clickOnce({ ...seat, card: id }).catch((error: unknown) => {
    if (!(error instanceof RequestRefused)) throw error
  })
}

async function heldBy(program: Program): Promise<number> {
  await calm(program.pid)
  await collectGarbage(program)
  // What is free is given back to the machine a little later.
  await setTimeout(5_000)
  await collectGarbage(program)
  return residentMb(program.pid)
}
