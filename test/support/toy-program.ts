import { parseArgs } from 'node:util'

import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { postgresLedger } from '../../src/adapters/postgres/ledger.ts'
import { openPglite } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { createApp } from '../../src/app/app.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { Chat } from '../../src/ports/chat.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { proposalOf, startOf } from '../contracts/example.ts'
import { eventually } from './eventually.ts'
import { askToy, toyKind } from './toy-errand.ts'

// A program of its own, with the toy errand beside what every program has, over a folder. It finishes what a dead one left,
// then asks for the errand of one more proposal and kills itself at a moment of it. Its toys and its chat are the test's.

const { values } = parseArgs({
  options: { folder: { type: 'string' }, world: { type: 'string' }, ask: { type: 'string' }, last: { type: 'string' } },
})
const { folder = '', world = '', ask, last } = values

/** Whether the moment of death is waited for: while the program finishes what was left, it lives. */
let isArmed = false

const pool = await openPglite(folder)
const state = await postgresState(pool)
// Nobody waits for what the dead had in their hands.
await pool.query('update lane_lease set until = now()')
await pool.query('update outbox set handed_at = null, not_before = null')
const jobs = bullmqJobs(await postgresBackend(pool), keepingLog())
const chat: Chat = {
  platform: 'web',
  async show({ key, proposal, edits }) {
    await tell('posts', { key, proposal })
    return edits ?? { channel: 'mlops', id: `message-${key}` }
  },
}
const toys = mortal('toys', {
  async call(of: string) {
    await tell('calls', { of })
    return `seen ${of}`
  },
})
const budget = {
  ledger: mortal('ledger', postgresLedger(pool)),
  perProposal: 1_000,
  perPersonAndDay: 1_000_000,
}
const app = createApp({
  proposals: mortal('proposals', state.proposals),
  outbox: mortal('outbox', state.outbox),
  timers: {
    take: async () => [],
    settle: async () => undefined,
    wakeOver: () => Promise.resolve(0),
    count: async () => ({ set: 0, overdue: 0 }),
  },
  jobs: mortal('jobs', jobs),
  chats: () => [chat],
  log: keepingLog(),
  programme: {
    limits: { ...usualLimits, maxOpenDrafts: 1_000 },
    rubric,
    calendar: usualCalendar,
    language: 'fr',
    coach: 'automatic',
    marks: [],
  },
  errands: [toyKind(toys, budget)],
  now: () => new Date().toISOString(),
})
await app.start()
await untilDone()
if (ask !== undefined) {
  isArmed = true
  await begin(ask)
  await untilDone()
}
await app.stop()
await jobs.close()
await pool.end()

/** Stores a proposal that asks for the errand, and for nothing beside it that another worker would do meanwhile. Its event is named by it: every process counts its own from one. */
async function begin(id: string): Promise<void> {
  const start = startOf(proposalOf(id, { owner: { id, name: 'Ana' } }), [askToy()])
  const outcome = await state.proposals.commit({ ...start, envelope: { ...start.envelope, id: `start ${id}` } })
  if (outcome !== 'stored') throw new Error(`${id} could not be begun: ${outcome}`)
}

async function untilDone(): Promise<void> {
  const left = 'select from outbox where done_at is null and failed_at is null'
  await eventually(async () => {
    if ((await pool.query(left)).rows.length > 0) throw new Error('the errand is not done')
  }, 120_000)
}

async function tell(where: string, what: object): Promise<void> {
  await fetch(`${world}/${where}`, { method: 'POST', body: JSON.stringify(what) })
}

/** The port, whose calls may be the last thing that this process does. */
function mortal<Port extends object>(name: string, port: Port): Port {
  return new Proxy(port, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        pass(`before ${name}.${String(key)}`)
        const result: unknown = value.apply(target, args)
        return result instanceof Promise ? result.then((found) => outlive(`${name}.${String(key)}`, found)) : result
      }
    },
  })
}

function outlive<T>(call: string, found: T): T {
  // A look that finds nothing comes by the clock, whether there is an errand or not.
  if (!(Array.isArray(found) && found.length === 0)) pass(`after ${call}`)
  return found
}

function pass(moment: string): void {
  if (isArmed && moment === last) process.kill(process.pid, 'SIGKILL')
}
