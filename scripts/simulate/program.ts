import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { fileReader } from '../../src/adapters/chat/files/file-reader.ts'
import { documentsBy } from '../../src/adapters/documents/documents.ts'
import { openRenderer } from '../../src/adapters/documents/renderer/renderer.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../../src/app/app.ts'
import type { Chat } from '../../src/ports/chat.ts'
import type { Inbox } from '../../src/ports/inbox.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Timers } from '../../src/ports/timers.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { openSlack } from '../../src/start/chats.ts'
import { readConfig } from '../../src/start/config.ts'
import { listen } from '../../src/start/listen.ts'

/** The program in this process, whose clock stands still until it is set. */
export interface SteppedProgram {
  readonly address: string
  /** Waits until nothing is left to take in, to raise or to deliver. */
  rest(): Promise<void>
  /** The moment of the timer that comes first; null where none is set. */
  nextTimer(): Promise<string | null>
  /** Raises the first timer that is due, and waits for all that follows. False where none is. */
  raiseOne(): Promise<boolean>
  stop(): Promise<void>
}

interface SteppedParts {
  readonly env: Readonly<Record<string, string>>
  readonly pool: Pool
  readonly log: Log
  readonly now: () => string
}

/** A busy machine may take its time over a document: it is the same one then. */
const patient = { patience: 300_000, heap: 256, memory: 1_500, kept: 600, idle: 60_000 }
/** How often an idle program is looked at, in ms; and after how long one that never rests is given up. */
const [lookMs, patienceMs] = [3, 600_000]

/**
 * What `src/main.ts` starts for Slack alone, over a pool that outlives it. It raises one timer at a time, the earliest
 * first, and only when it is told to: so that two months from one seed are the same to the letter.
 */
export async function startStepped({ env, pool, log, now }: SteppedParts): Promise<SteppedProgram> {
  const config = readConfig({ PORT: '0', ...env })
  const state = await postgresState(pool, log)
  const jobs = bullmqJobs(await postgresBackend(pool), log)
  const stored = postgresFiles(pool)
  const renderer = openRenderer(log, patient)
  const chats: Chat[] = []
  const programme = {
    limits: config.limits,
    rubric,
    calendar: config.calendar,
    language: config.language,
    coach: 'automatic' as const,
    marks: [],
    catalogue: config.catalogue,
  }
  let turns = 0
  const timers: Timers = {
    ...postgresTimers(pool),
    async take(at, _limit, ms) {
      if (turns === 0) return []
      turns -= 1
      return postgresTimers(pool).take(at, 1, ms)
    },
  }
  const app = createApp({
    ...state,
    timers,
    jobs,
    chats: () => chats,
    log,
    programme,
    errands: [],
    now,
    lookEveryMs: lookMs,
  })
  const inbox: Inbox = {
    ...app,
    receive: (envelope) => app.receive({ ...envelope, at: now() }),
    press: (envelope) => app.press({ ...envelope, at: now() }),
  }
  const files = fileReader(log)
  const slack = await openSlack({
    config,
    pool,
    inbox,
    intake: (platform) => postgresIntake(pool, platform, log),
    files,
    documents: documentsBy({ renderer, rubric, files: stored, log }),
    log,
    now: () => new Date().toISOString(),
    channelMs: 0,
  })
  if (slack === null) throw new Error('Slack is not configured')
  chats.push(slack.chat)
  const server = await listen(new Hono().route('/', slack.routes as unknown as Hono), config.host, config.port)
  await app.start()
  await slack.start()

  async function isBusy(): Promise<boolean> {
    const { rows } = await pool.query<{ busy: boolean }>(
      `select exists (select from outbox where done_at is null and failed_at is null)
         or exists (select from intake where failed_at is null)
         or exists (select from timer where held_until is not null) as busy`,
    )
    return turns > 0 || rows[0]?.busy === true
  }

  async function rest(): Promise<void> {
    const since = performance.now()
    while (await isBusy()) {
      if (performance.now() - since > patienceMs) throw new Error(`the program does not come to rest: ${await why()}`)
      await setTimeout(lookMs)
    }
  }

  async function why(): Promise<string> {
    const { rows } = await pool.query(
      `select 'effect' as what, lane as name, last_error as error from outbox where done_at is null and failed_at is null
       union all select 'sent', lane, null from intake where failed_at is null
       union all select 'timer', proposal || ' ' || name, null from timer where held_until is not null limit 5`,
    )
    return JSON.stringify(rows)
  }

  async function nextTimer(): Promise<string | null> {
    const { rows } = await pool.query<{ at: Date | null }>('select min(at) as at from timer')
    return rows[0]?.at?.toISOString() ?? null
  }

  return {
    address: server.address,
    rest,
    nextTimer,
    async raiseOne() {
      const at = await nextTimer()
      if (at === null || at > now()) return false
      turns += 1
      await rest()
      return true
    },
    async stop() {
      await slack.close()
      await server.close()
      files.close()
      await app.stop()
      await jobs.close()
      renderer.close()
    },
  }
}
