import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { startPostgres } from '../test/support/postgres-server.ts'
import { startProgram } from '../test/support/program.ts'
import { calm } from './child.ts'
import { costByFunction, costByPart, type CpuProfile } from './cpu-profile.ts'
import { inspect } from './inspected.ts'
import { residentMb } from './memory.ts'
import { numberAfter } from './number-after.ts'
import { install, ourBot, playTurns, roundsApart, slackOfWriters } from './whole-turns.ts'

// `npm run bench:turn`: where the CPU of a whole turn goes, by part, and how many statements, posts and edits it takes: a
// message of a learner in Slack until its card stands, on PostgreSQL. `--functions 40` names the dearest functions,
// `--statements 40` the statements sent most.

const people = numberAfter('--people', 20)
const rounds = numberAfter('--rounds', 4)
/** Longer than a card takes until it comes down below an answer, in ms. */
const returnMs = 7_000

const server = await startPostgres()
const { fake, env, writers } = await slackOfWriters(people)
const program = await startProgram({
  ...env,
  DATABASE_URL: server.url,
  NODE_OPTIONS: `--inspect=127.0.0.1:0 --import ${join(import.meta.dirname, 'count-statements.ts')}`,
})
const inspected = await inspect(program.output())
try {
  for (const writer of writers) await install(fake, writer, program.address)
  fake.listenTo(() => `${program.address}/slack/events`)
  await Promise.all(writers.map((writer) => ourBot.begin(writer)))
  await calm(program.pid)
  await measure()
} finally {
  inspected.close()
  program.kill('SIGTERM')
  await program.exit
  await fake.close()
  await server.stop()
}

async function measure(): Promise<void> {
  const nextRound = roundsApart()
  await nextRound()
  await playTurns(ourBot, writers)
  await setTimeout(returnMs)
  const [statements, calls, effects] = [await sentSoFar(), fake.calls.length, await storedSoFar()]
  await inspected.send('Profiler.enable')
  await inspected.send('Profiler.setSamplingInterval', { interval: 500 })
  await inspected.send('Profiler.start')
  let [turns, seconds] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    await nextRound()
    const played = await playTurns(ourBot, writers)
    turns += played.turns
    seconds += played.seconds
    await setTimeout(returnMs)
  }
  const { profile } = await inspected.send<{ profile: CpuProfile }>('Profiler.stop')
  const costs = costByPart(profile)
  const head = `${turns} turns, ${(turns / seconds).toFixed(0)} a second, ${(sum(costs) / turns).toFixed(2)} ms of the main thread each`
  console.log(`${head}; resident ${residentMb(program.pid).toFixed(0)} MB`)
  print('by part, in ms a turn, with the cards that return after a pause', costs, turns)
  const functions = numberAfter('--functions', 0)
  if (functions > 0) print('by function', costByFunction(profile), turns, functions)
  const sent = differences(statements, await sentSoFar())
  console.log(`statements a turn: ${(sum(sent) / turns).toFixed(2)}`)
  print('statements', sent, turns, numberAfter('--statements', 20))
  const methods = Map.groupBy(fake.calls.slice(calls), ({ method, outcome }) => `${method} ${outcome}`)
  print('calls of Slack', new Map([...methods].map(([name, all]) => [name, all.length])), turns)
  print('effects stored', differences(effects, await storedSoFar()), turns)
}

async function sentSoFar(): Promise<Record<string, number>> {
  const expression = 'globalThis.sentStatements'
  const { result } = await inspected.send<{ result: { value: Record<string, number> } }>('Runtime.evaluate', {
    expression,
    returnByValue: true,
  })
  return result.value
}

/** The effects that were stored, by slot. */
async function storedSoFar(): Promise<Record<string, number>> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query<{ name: string; count: number }>(
    `select coalesce(regexp_replace(slot, '[0-9]+', '…', 'g'), 'no slot') as name, count(*)::int from outbox group by 1`,
  )
  await client.end()
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

function differences(before: Record<string, number>, after: Record<string, number>): ReadonlyMap<string, number> {
  return new Map(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]))
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, one) => total + one, 0)
}

function print(title: string, values: ReadonlyMap<string, number>, turns: number, most = 30): void {
  console.log(`${title}:`)
  for (const [name, value] of [...values].toSorted(([, a], [, b]) => b - a).slice(0, most))
    if (value > 0) console.log(`  ${(value / turns).toFixed(2).padStart(7)}  ${name.slice(0, 150)}`)
}
