import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { bullmqJobs } from '../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../src/adapters/bullmq/postgres-backend.ts'
import { openPostgres } from '../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import { postgresTimers } from '../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../src/app/app.ts'
import type { Envelope } from '../src/flows/model/event.ts'
import type { Chat } from '../src/ports/chat.ts'
import type { Log } from '../src/ports/log.ts'
import { eventually } from '../test/support/eventually.ts'
import { emptyDatabase } from './empty-database.ts'
import { programme } from '../test/support/programme.ts'

interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

const messages = 300
const people = 100
const log: Log = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * What the way from an event to its delivered effect costs, with a chat that only counts: one by one, and all at once. In a
 * database of its own on the server at `serverUrl`: what others left there would be delivered too.
 */
export async function deliveryCost(serverUrl: string): Promise<readonly Row[]> {
  const asked = countStatements()
  const pool = openPostgres(await emptyDatabase(serverUrl, 'delivery'), () => undefined)
  const state = await postgresState(pool)
  const jobs = bullmqJobs(await postgresBackend(pool), log)
  let shown = 0
  const chat: Chat = { platform: 'web', show: async ({ key }) => ({ channel: 'mlops', id: `${key} ${(shown += 1)}` }) }
  const now = () => new Date().toISOString()
  const app = createApp({
    ...state,
    timers: postgresTimers(pool),
    jobs,
    chats: () => [chat],
    log,
    programme,
    errands: [],
    now,
  })
  await app.start()

  async function measured(act: () => Promise<unknown>): Promise<string> {
    const [cpu, before] = [process.cpuUsage(), asked()]
    await act()
    const { user, system } = process.cpuUsage(cpu)
    const statements = ((asked() - before) / messages).toFixed(1)
    return `${statements} statements, ${((user + system) / 1_000 / messages).toFixed(2)} ms of CPU`
  }
  async function arrived(number: number): Promise<void> {
    await eventually(() => {
      if (shown < number) throw new Error(`${shown} of ${number} messages arrived`)
    })
  }
  async function oneByOne(): Promise<void> {
    for (let number = 0; number < messages; number += 1) {
      const wanted = shown + 1
      await app.receive(askForHelp(number % people))
      await arrived(wanted)
    }
  }
  async function atOnce(): Promise<void> {
    const wanted = shown + messages
    await Promise.all(Array.from({ length: messages }, (_, number) => app.receive(askForHelp(number % people))))
    await arrived(wanted)
  }

  await atOnce()
  const rows = [
    { what: 'from an event to its delivered effect, one by one', measured: await measured(oneByOne), target: '–' },
    { what: `the same, ${messages} of ${people} people at once`, measured: await measured(atOnce), target: '–' },
  ]
  await app.stop()
  await jobs.close()
  await pool.end()
  return rows
}

function askForHelp(person: number): Envelope {
  const actor = { id: `person-${person}`, name: 'Bench', roles: [], language: 'fr', timeZone: 'Europe/Paris' } as const
  const place = { platform: 'web', channel: 'projets', thread: null } as const
  const event = { type: 'commanded', words: 'help' } as const
  return { id: randomUUID(), at: new Date().toISOString(), tenant: 'bench', place, actor, event }
}

/** How many statements this process has sent to PostgreSQL from now on, whoever sent them. */
function countStatements(): () => number {
  let sent = 0
  const { query } = Client.prototype as { query: (...args: unknown[]) => unknown }
  Object.assign(Client.prototype, {
    query(this: Client, ...args: unknown[]) {
      sent += 1
      return query.apply(this, args)
    },
  })
  return () => sent
}
