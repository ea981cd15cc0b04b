import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { PostgresState } from '../../src/adapters/postgres/state.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Chat } from '../../src/ports/chat.ts'
import type { Jobs } from '../../src/ports/jobs.ts'
import type { PersonLinks } from '../../src/ports/person-links.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import type { Life } from './mortal.ts'
import { programme } from './programme.ts'

/** What a mortal program stands on, and outlives it. */
export interface Ground {
  readonly pool: Pool
  readonly state: PostgresState
  readonly chats: readonly Chat[]
  readonly personLinks?: PersonLinks
}

/** A program of one life. */
export interface MortalProgram {
  readonly app: App
  end(): Promise<void>
}

/** Starts a program whose every call to what it stands on is a moment at which its life may end. */
export async function startMortal({ pool, state, chats, personLinks }: Ground, life: Life): Promise<MortalProgram> {
  const jobs = bullmqJobs(await postgresBackend(pool), keepingLog())
  const living: Jobs = {
    ...life.living('jobs', jobs),
    work: (queue, deliver) => jobs.work(queue, life.livingWork(deliver)),
  }
  const app = createApp({
    proposals: life.living('proposals', state.proposals),
    outbox: life.living('outbox', state.outbox),
    timers: {
      take: async () => [],
      settle: async () => undefined,
      count: async () => ({ set: 0, overdue: 0 }),
      wakeOver: async () => 0,
    },
    jobs: living,
    chats: () => chats.map((chat) => life.living('chat', chat)),
    ...(personLinks === undefined ? {} : { personLinks: life.living('personLinks', personLinks) }),
    log: keepingLog(),
    programme: { ...programme, limits: { ...programme.limits, maxOpenDrafts: 1_000 } },
    errands: [],
    now: () => '2026-11-23T10:00:00.000Z',
  })
  await app.start()
  return {
    app,
    async end() {
      // Nobody waits for the dead: what they had in hand never ends.
      const stopped = app.stop()
      if (!life.isOver()) await stopped
      await jobs.close()
    },
  }
}

/** What a dead program had in its hands is free after a while: now. */
export async function freeHands(pool: Pool): Promise<void> {
  await pool.query('update lane_lease set until = now()')
  await pool.query('update outbox set handed_at = null, not_before = null where done_at is null')
}

/** How many rows there are of what is said behind `from`. */
export async function countRows(pool: Pool, text: string, values: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values])
  return rows[0]?.n ?? 0
}
