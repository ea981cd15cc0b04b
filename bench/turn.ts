import { randomUUID } from 'node:crypto'
import { usualCalendar } from '../src/flows/model/calendar.ts'
import { usualLimits } from '../src/flows/model/limits.ts'
import type { Pool } from '../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../src/adapters/postgres/state.ts'
import { deliverer } from '../src/app/deliver.ts'
import { withCare } from '../src/app/with-care.ts'
import { receiver } from '../src/app/receive.ts'
import type { Envelope, Event } from '../src/flows/model/event.ts'
import type { View } from '../src/flows/model/view.ts'
import type { Chat } from '../src/ports/chat.ts'
import type { Log } from '../src/ports/log.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { percentile } from './statistics.ts'

/** One learner's desk: turns are stored and delivered as in the program, to a chat that only counts. */
export interface Desk {
  /** Starts a proposal and resolves with its thread. */
  start(): Promise<string>
  /** Median milliseconds of a message's whole turn: load, step, store, hand over, deliver. */
  turn(thread: string, rounds: number): Promise<number>
  /** Does what stands behind the command's name, and gives the last that was shown. */
  command(words: string): Promise<View | null>
  /** Adds copies of everything that a proposal leaves behind, up to this many proposals. */
  fill(total: number): Promise<void>
  close(): Promise<void>
}

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
/** The tenant of all that a desk stores. */
export const benchTenant = 'bench'
const person = {
  id: 'bench',
  name: 'Bench',
  roles: ['learner', 'reviewer', 'coordinator'],
  language: 'fr',
  timeZone: 'Europe/Paris',
} as const

/** A desk over the pool, which it ends with itself. */
export async function openDesk(pool: Pool): Promise<Desk> {
  const state = await postgresState(pool)
  const programme = {
    language: 'fr' as const,
    coach: 'automatic' as const,
    errands: {},
    marks: [],
    limits: { ...usualLimits, maxOpenDrafts: 100_000 },
    rubric,
    calendar: usualCalendar,
  }
  const receive = receiver({ ...state, log: silent, programme }, (commit) => state.proposals.commit(commit))
  let messages = 0
  let last: View | null = null
  const chat: Chat = {
    platform: 'web',
    show: async ({ edits, view }) => {
      last = view
      return edits ?? { channel: 'projets', id: `shown-${(messages += 1)}` }
    },
  }
  const deliver = deliverer(
    {
      ...state,
      care: withCare(state.outbox),
      chats: () => [chat],
      log: silent,
      now: () => new Date().toISOString(),
      programme,
      errands: [],
      stopping: new AbortController().signal,
    },
    receive,
  )

  async function act(thread: string | null, event: Event): Promise<void> {
    await receive(envelopeOf(thread, event))
    for (const { lane } of await state.outbox.takeLanes(50, 15_000)) await deliver(lane)
  }

  return {
    async start() {
      const before = messages
      await act(null, { type: 'commanded', words: 'new' })
      return `shown-${before + 1}`
    },
    async turn(thread, rounds) {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now()
        await act(thread, { type: 'said', message: randomUUID(), text: 'Livrer chaque vendredi', mentions: 'none' })
        times.push(performance.now() - start)
      }
      return percentile(times, 50)
    },
    async command(words) {
      await act(null, { type: 'commanded', words })
      return last
    },
    fill: (total) => fill(pool, total),
    close: () => pool.end(),
  }
}

function envelopeOf(thread: string | null, event: Event): Envelope {
  const place = { platform: 'web', channel: 'projets', thread } as const
  return { id: randomUUID(), at: new Date().toISOString(), tenant: benchTenant, place, actor: person, event }
}

/** Copies by SQL, since ten thousand journeys would take an hour: proposals with their slots, events and delivered effects. */
async function fill(pool: Pool, total: number): Promise<void> {
  const copies = `generate_series((select count(*)::int from proposal) + 1, ${total}) as n`
  const first = 'select * from proposal order by id limit 1'
  await pool.query(`
    insert into proposal (tenant, id, revision, format, body, state, owner_id, owner_name, language, title, done, version,
      published, published_at, reviewer_id, reviewer_name, submitted_at, touched_at, state_at, home)
    select tenant, 'MLP-2025-' || n, revision, format, body, state, 'person-' || n, owner_name, language, title, done,
      version, published, published_at, reviewer_id, reviewer_name, submitted_at, touched_at, state_at, home
    from (${first}) one, ${copies}`)
  const owners = `(select * from proposal where id like 'MLP-2025-%') copy`
  await pool.query(`
    insert into slot (lane, slot, tenant, proposal, platform, channel, message)
    select tenant || id, slot, tenant, id, 'web', 'projets', 'copy-' || id || slot
    from ${owners}, unnest(array['root', 'welcome', 'section:1#1']) as slot on conflict do nothing`)
  await pool.query(`
    insert into audit (tenant, envelope, at, actor_id, actor_name, type, detail, proposal)
    select tenant, id || '-' || k, now(), owner_id, owner_name, 'said', '{}', id
    from ${owners}, generate_series(1, 5) as k on conflict do nothing`)
  await pool.query(`
    insert into outbox (tenant, lane, proposal, event, seq, platform, effect, done_at)
    select tenant, tenant || id, id, 0, k, 'web', '', now() from ${owners}, generate_series(1, 5) as k`)
  await pool.query('analyze')
}
