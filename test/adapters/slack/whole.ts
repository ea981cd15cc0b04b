import { documents } from '../../support/documents.ts'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { usualCalendar } from '../../../src/flows/model/calendar.ts'
import { usualLimits } from '../../../src/flows/model/limits.ts'
import { bullmqJobs } from '../../../src/adapters/bullmq/jobs.ts'
import { postgresBackend } from '../../../src/adapters/bullmq/postgres-backend.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { fileReader } from '../../../src/adapters/chat/files/file-reader.ts'
import { postgresIntake } from '../../../src/adapters/postgres/intake/intake.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import type { SlackAdapter } from '../../../src/adapters/slack/slack.ts'
import { postgresTimers } from '../../../src/adapters/postgres/timers/timers.ts'
import { createApp } from '../../../src/app/app.ts'
import { readConfig } from '../../../src/start/config.ts'
import { openSlack } from '../../../src/start/chats.ts'
import type { Log } from '../../../src/ports/log.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import type { User, Workspace } from '../../support/fake-slack/world.ts'
import { memoryPool } from '../../support/pglite.ts'

/** The program with the fake Slack as its only platform, in this process: its clock and its pauses are the test's. */
export interface Whole {
  readonly fake: FakeSlack
  readonly pool: Pool
  readonly adapter: SlackAdapter
  readonly logged: string[]
  /** Days by which the program's clock is ahead. */
  days: number
  /** Another process of the program beside this one: the address that its Slack requests go to. */
  replica(): Promise<string>
  /** Installs the app as a person does, in a browser. */
  install(workspace: Workspace, user: User): Promise<void>
  /** What waits is tried at once, whatever pause it was given. */
  hurry(): Promise<void>
  /** What waits in the outbox, with what was said of it last. */
  waiting(): Promise<readonly { readonly tenant: string; readonly last_error: string | null }[]>
}

const clientSecret = 'client-secret'
const tokenKeys = randomBytes(32).toString('base64')

/** Stands for the tests around it. */
export function stageWhole(): Whole {
  const stage = { logged: [] as string[], days: 0 } as { -readonly [Name in keyof Whole]: Whole[Name] }
  const opened: (() => unknown)[] = []

  beforeAll(async () => {
    stage.fake = await startFakeSlack({ clientSecret })
    stage.pool = await memoryPool()
    opened.push(
      () => stage.fake.close(),
      () => stage.pool.end(),
    )
    const { address, adapter } = await start(stage, opened)
    stage.adapter = adapter
    stage.replica = async () => `${(await start(stage, opened)).address}/slack/events`
    stage.install = (workspace, user) => install(stage.fake, workspace, user, address)
    stage.fake.listenTo(() => `${address}/slack/events`)
  })
  beforeEach(() => {
    stage.fake.pace = 'free'
    stage.days = 0
  })
  afterAll(async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  })
  stage.hurry = async () => {
    await stage.pool.query('delete from slack_gate')
    await stage.pool.query(
      'update outbox set not_before = null, handed_at = null where not_before > now() and done_at is null',
    )
  }
  stage.waiting = async () => {
    const { rows } = await stage.pool.query(
      'select tenant, last_error from outbox where done_at is null and failed_at is null order by id',
    )
    return rows as { tenant: string; last_error: string | null }[]
  }
  return stage
}

async function start(stage: { -readonly [Name in keyof Whole]: Whole[Name] }, opened: (() => unknown)[]) {
  const { pool, fake } = stage
  const now = () => new Date(Date.now() + stage.days * 86_400_000).toISOString()
  const log = noting(stage.logged)
  let adapter: SlackAdapter
  const jobs = bullmqJobs(await postgresBackend(pool), log)
  opened.push(() => jobs.close())
  const app = createApp({
    ...(await postgresState(pool)),
    timers: postgresTimers(pool),
    jobs,
    chats: () => [adapter.chat],
    log,
    programme: {
      limits: usualLimits,
      rubric,
      calendar: usualCalendar,
      language: 'fr',
      coach: 'automatic',
      marks: [],
    },
    errands: [],
    now,
  })
  const { clientId, signingSecret } = fake.app
  const config = readConfig({
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_TOKEN_KEYS: tokenKeys,
    SLACK_API_URL: fake.apiUrl,
  })
  const files = fileReader(log)
  opened.push(() => files.close())
  const opening = await openSlack({
    config,
    pool,
    inbox: app,
    intake: (platform) => postgresIntake(pool, platform, log),
    files,
    documents,
    log,
    now,
  })
  if (opening === null) throw new Error('Slack is not configured')
  adapter = opening
  const server = serve({ fetch: adapter.routes.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  opened.push(
    () => new Promise((resolve) => void server.close(resolve)),
    () => app.stop(),
    () => adapter.close(),
  )
  await app.start()
  await adapter.start()
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, adapter }
}

async function install(fake: FakeSlack, workspace: Workspace, user: User, address: string): Promise<void> {
  const page = await fetch(`${address}/slack/install`)
  const state = /[?&;]state=([^"&]+)/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const code = fake.code(workspace, user.id)
  const back = await fetch(`${address}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } })
  if (!back.ok) throw new Error(`the app was not installed: ${await back.text()}`)
}

function noting(lines: string[]): Log {
  const line = (level: string) => (data: object, text: string) =>
    void lines.push(`${level} ${text} ${JSON.stringify(data)}`)
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }
}
