import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { type PostgresState, postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../../src/app/app.ts'
import { atOnce } from '../../src/app/at-once.ts'
import type { Chat, Post } from '../../src/ports/chat.ts'
import type { Jobs } from '../../src/ports/jobs.ts'
import type { Log } from '../../src/ports/log.ts'
import { envelopeOf, proposalOf, startOf } from '../contracts/example.ts'
import { eventually } from '../support/eventually.ts'
import { memoryPool } from '../support/pglite.ts'
import { askToy, toyKind } from '../support/toy-errand.ts'
import { programme } from '../support/programme.ts'

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }

let pool: Pool
let state: PostgresState
let jobs: Jobs
beforeAll(async () => {
  pool = await memoryPool()
  state = await postgresState(pool)
})
afterAll(() => pool.end())
beforeEach(async () => {
  jobs = bullmqJobs(await postgresBackend(pool), log)
})
afterEach(() => jobs.close())

/** A program with a platform that answers once its gate is open. */
function program(gate: Promise<unknown> = Promise.resolve()) {
  const posts: Post[] = []
  const chat: Chat = {
    platform: 'web',
    async show(post) {
      posts.push(post)
      await gate
      return { channel: 'mlops', id: `message-${post.key}` }
    },
  }
  const now = () => new Date().toISOString()
  return {
    posts,
    app: createApp({
      ...state,
      timers: postgresTimers(pool),
      jobs,
      chats: () => [chat],
      log,
      programme,
      errands: [],
      now,
    }),
  }
}

function askForHelp(person: string) {
  const actor = { ...envelopeOf().actor, id: person }
  return envelopeOf({ id: randomUUID(), actor, event: { type: 'commanded', words: 'help' } })
}

async function undelivered(): Promise<number> {
  return (
    (await pool.query<{ n: number }>('select count(*)::int as n from outbox where done_at is null')).rows[0]?.n ?? 0
  )
}

test('what this process stores it delivers without a job', async () => {
  const { app, posts } = program()
  await app.start()
  const jobsBefore = await jobsMade()

  for (const person of ['a', 'b', 'a', 'c', 'a']) await app.receive(askForHelp(person))
  await eventually(async () => expect(await undelivered()).toBe(0))
  await app.stop()

  expect(posts.map(({ only }) => only)).toEqual(['a', 'b', 'a', 'c', 'a'])
  expect(await jobsMade()).toBe(jobsBefore)
  expect((await pool.query('select from lane_lease')).rows).toEqual([])
})

test('what it has no hand free for goes by jobs, and everything arrives once', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const { app, posts } = program(gate)
  await app.start()
  const jobsBefore = await jobsMade()

  await Promise.all(Array.from({ length: 100 }, (_, person) => app.receive(askForHelp(`p${person}`))))
  await eventually(() => expect(posts).toHaveLength(100))
  open()
  await eventually(async () => expect(await undelivered()).toBe(0))
  await app.stop()

  expect(new Set(posts.map(({ key }) => key)).size).toBe(100)
  expect(posts).toHaveLength(100)
  expect(await jobsMade()).toBeGreaterThan(jobsBefore)
})

test('an errand that begins at once needs no job while a hand is free, and holds up no message', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const begun: (string | null)[] = []
  let kicks = 0
  const toy = toyKind({ call: async (of) => of }, null, { begins: 'at once', atOnce: 1 })
  const hands = atOnce({
    proposals: state.proposals,
    log,
    errands: [toy],
    async goOn(first) {
      begun.push(first.proposal)
      await gate
      return 'done'
    },
    kick: () => (kicks += 1),
  })
  hands.start()
  const ask = (id: string) => hands.keep(startOf(proposalOf(id, { owner: { id, name: id } }), [askToy()]))

  await ask('H-1')
  await eventually(() => expect(begun).toEqual(['H-1']))
  expect([kicks, hands.isIdle()]).toEqual([0, true])
  await ask('H-2')
  expect(kicks).toBe(1)
  open()
  await hands.stop()
  hands.start()
  await ask('H-3')
  await hands.stop()

  expect(begun).toEqual(['H-1', 'H-3'])
  expect(kicks).toBe(1)
  await pool.query('delete from outbox')
  await pool.query('delete from lane_lease')
})

test('a stop waits for what is in hand', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const { app, posts } = program(gate)
  await app.start()
  await app.receive(askForHelp('d'))
  await eventually(() => expect(posts).toHaveLength(1))

  const stopping = app.stop().then(undelivered)
  open()

  expect(await stopping).toBe(0)
})

/** How many jobs BullMQ was ever given. */
async function jobsMade(): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    'select coalesce(last_value, 0) as n from pg_sequences where schemaname = $1 and sequencename = $2',
    ['bullmq', 'job_seq'],
  )
  return Number(rows[0]?.n)
}
