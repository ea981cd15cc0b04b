import { documents } from '../support/documents.ts'
import { Hono } from 'hono'
import { bullmqJobs } from '../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../src/adapters/bullmq/postgres-backend.ts'
import { fileReader } from '../../src/adapters/chat/files/file-reader.ts'
import { postgresIntake } from '../../src/adapters/postgres/intake/intake.ts'
import { postgresPersonLinks } from '../../src/adapters/postgres/person-links/person-links.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../../src/app/app.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { Chat } from '../../src/ports/chat.ts'
import type { Inbox } from '../../src/ports/inbox.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { openPlayground, openSlack, openTeams } from '../../src/start/chats.ts'
import { readConfig } from '../../src/start/config.ts'
import { listen } from '../../src/start/listen.ts'
import { keepingLog } from '../contracts/log-lines.ts'
import { memoryPool } from '../support/pglite.ts'

/** The program in this process, on a clock of its own. */
export interface ClockedProgram {
  readonly address: string
  /** The database, to look into. */
  readonly pool: Pool
  now(): string
  /** Sets the clock forward to a moment; it goes on from there. */
  until(moment: string): void
  stop(): Promise<void>
}

/**
 * Starts what `src/main.ts` starts, with these variables. What people do happens by the program's clock; the platforms and
 * the checks of their signatures keep the real one.
 */
export async function startClockedProgram(env: Readonly<Record<string, string>>): Promise<ClockedProgram> {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  const config = readConfig({ PORT: '0', ...env })
  const [log, pool] = [keepingLog(), await memoryPool()]
  const state = await postgresState(pool)
  const jobs = bullmqJobs(await postgresBackend(pool), log)
  const chats: Chat[] = []
  const limits = { ...usualLimits, maxOpenDrafts: 1_000 }
  const programme = { limits, rubric, calendar: usualCalendar, language: 'fr', coach: 'automatic', marks: [] } as const
  const timers = postgresTimers(pool)
  const app = createApp({
    ...state,
    timers,
    jobs,
    chats: () => chats,
    log,
    programme,
    errands: [],
    now,
    personLinks: postgresPersonLinks(pool),
  })
  /** The platforms stamp what people write by the real clock. */
  const onOwnClock = (envelope: Envelope): Envelope => {
    const { event } = envelope
    const moved =
      event.type === 'said' && event.written !== undefined
        ? { ...event, written: event.written + ahead }
        : event.type === 'pressed' && event.when !== undefined
          ? { ...event, when: event.when + ahead }
          : event
    return { ...envelope, at: now(), event: moved }
  }
  const inbox: Inbox = {
    ...app,
    receive: (envelope) => app.receive(onOwnClock(envelope)),
    press: (envelope) => app.press(onOwnClock(envelope)),
  }
  const intake = (platform: string) => postgresIntake(pool, platform, log)
  const files = fileReader(log)
  const opening = { config, pool, inbox, intake, files, documents, log, now: () => new Date().toISOString() }
  const playground = await openPlayground(opening)
  const slack = await openSlack(opening)
  const teams = await openTeams(opening)
  const routes = new Hono()
  for (const platform of [playground, slack, teams]) {
    if (platform === null) continue
    chats.push(platform.chat)
    routes.route('/', platform.routes as Hono)
  }
  const server = await listen(routes, config.host, config.port)
  await app.start()
  await slack?.start()
  await teams?.start()
  return {
    address: server.address,
    pool,
    now,
    until(moment) {
      ahead = Date.parse(moment) - Date.now()
    },
    async stop() {
      for (const platform of [playground, slack, teams]) await platform?.close()
      await server.close()
      files.close()
      await app.stop()
      await jobs.close()
      await pool.end()
    },
  }
}
