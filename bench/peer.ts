import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../test/support/postgres-server.ts'
import { startProgram } from '../test/support/program.ts'
import { calm, cpuMs, startChild } from './child.ts'
import { emptyDatabase } from './empty-database.ts'
import { residentMb } from './memory.ts'
import { numberAfter } from './number-after.ts'
import { percentile } from './statistics.ts'
import {
  type Bot,
  install,
  ourBot,
  peerBot,
  playTurns,
  roundsApart,
  slackOfWriters,
  type Writer,
} from './whole-turns.ts'

// `npm run bench:peer`: whole turns of the program beside those of an echo on Vercel's Chat SDK with its state in PostgreSQL,
// in one run: the same fake Slack, which keeps to its limits, the same server of PostgreSQL, rounds in turns. A whole turn of
// ours is a text sent in a thread until the card that counts it stands; of theirs, a message until its echo stands.

const people = numberAfter('--people', 60)
const rounds = numberAfter('--rounds', 5)
const warmUps = 2

interface Side {
  readonly pid: number
  readonly address: string
  readonly bot: Bot
  readonly writers: readonly Writer[]
}

interface Measured {
  readonly perSecond: number
  readonly cpu: number
  readonly again: number
}

const folder = join(import.meta.dirname, 'peer')
if (!existsSync(join(folder, 'node_modules/chat'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' })

const server = await startPostgres()
const { fake, env, writers } = await slackOfWriters(people)
const program = await startProgram({ ...env, DATABASE_URL: await emptyDatabase(server.url, 'ours') })
for (const writer of writers) await install(fake, writer, program.address)
const peer = await startChild('peer/bot.mjs', [], {
  ...env,
  POSTGRES_URL: await emptyDatabase(server.url, 'theirs'),
  PEER_INSTALLATIONS: JSON.stringify(writers.map(({ workspace }) => installationOf(workspace))),
})
try {
  await measure()
} finally {
  program.kill('SIGTERM')
  await Promise.all([program.exit, peer.stop()])
  await fake.close()
  await server.stop()
}

function installationOf({ id, token, botUser }: Writer['workspace']): readonly [string, object] {
  return [id, { botToken: token, botUserId: botUser.id }]
}

async function measure(): Promise<void> {
  const ours: Side = { pid: program.pid, address: program.address, bot: ourBot, writers }
  const theirs: Side = { ...peer, bot: peerBot, writers: writers.map((writer) => ({ ...writer })) }
  const pairs: { readonly ours: Measured; readonly theirs: Measured }[] = []
  for (const side of [ours, theirs]) await begin(side)
  const nextRound = roundsApart()
  for (let round = 0; round < warmUps + rounds; round += 1) {
    await nextRound()
    const pair = { ours: await playOn(ours), theirs: await playOn(theirs) }
    if (round >= warmUps) pairs.push(pair)
    const words = [pair.ours, pair.theirs].map(
      ({ perSecond, cpu }) => `${perSecond.toFixed(0)}/s, ${cpu.toFixed(2)} ms`,
    )
    console.log(`round ${round - warmUps + 1}: ours ${words[0]}; theirs ${words[1]}`)
  }
  const again = [...pairs.map((one) => one.ours.again), ...pairs.map((one) => one.theirs.again)]
  const refused = fake.calls.filter(({ outcome }) => outcome === 'limited').length
  console.log(`messages written again: ${again.join(' ')}; calls beyond Slack’s limits: ${refused}`)
  console.log(
    `resident memory: ours ${residentMb(ours.pid).toFixed(0)} MB, theirs ${residentMb(theirs.pid).toFixed(0)} MB\n`,
  )
  const speed = compare(pairs.map((one) => [one.ours.perSecond, one.theirs.perSecond]))
  const cpu = compare(pairs.map((one) => [one.ours.cpu, one.theirs.cpu]))
  console.log('| what | ours | the peer’s echo | ratio | goal |\n|---|---|---|---|---|')
  report('whole turns per second', speed, 0, '≥ × 1.5', speed.ratio >= 1.5)
  report('CPU of a whole turn, in ms', cpu, 2, '≤ × 0.8', cpu.ratio <= 0.8)
}

async function begin({ address, bot, writers: all }: Side): Promise<void> {
  fake.listenTo(() => `${address}/slack/events`)
  await Promise.all(all.map((writer) => bot.begin(writer)))
  await fake.settled()
}

async function playOn({ pid, address, bot, writers: all }: Side): Promise<Measured> {
  fake.listenTo(() => `${address}/slack/events`)
  await calm(pid)
  const before = cpuMs(pid)
  const { turns, seconds, again } = await playTurns(bot, all)
  await calm(pid)
  await fake.settled()
  return { perSecond: turns / seconds, cpu: (cpuMs(pid) - before) / turns, again }
}

/** The medians of each, and the median of the ratios of the rounds. */
function compare(pairs: readonly (readonly [number, number])[]): { ours: number; theirs: number; ratio: number } {
  const median = (values: readonly number[]) => percentile(values, 50)
  return {
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([ours, theirs]) => ours / theirs)),
  }
}

function report(
  what: string,
  { ours, theirs, ratio }: ReturnType<typeof compare>,
  digits: number,
  goal: string,
  isMet: boolean,
) {
  const words = [ours, theirs].map((value) => value.toFixed(digits))
  console.log(`| ${what} | ${words[0]} | ${words[1]} | × ${ratio.toFixed(2)} | ${goal}: ${isMet ? 'met' : 'MISSED'} |`)
}
