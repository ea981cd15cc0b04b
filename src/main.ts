import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { Hono } from 'hono'
import { Registry } from 'prom-client'

import { bullmqJobs } from './adapters/bullmq/jobs.ts'
import { postgresBackend } from './adapters/bullmq/postgres-backend.ts'
import { redisBackend } from './adapters/bullmq/redis-backend.ts'
import { databaseOver } from './adapters/postgres/database.ts'
import { openPglite } from './adapters/postgres/open-pglite.ts'
import { openPostgres } from './adapters/postgres/open-postgres.ts'
import type { Pool } from './adapters/postgres/pool.ts'
import { postgresLedger } from './adapters/postgres/ledger.ts'
import { postgresStore } from './adapters/postgres/store.ts'
import type { PostTables } from './adapters/slack/post-tables.ts'
import type { SlackAdapter } from './adapters/slack/slack.ts'
import type { SlackTables } from './adapters/slack/tables.ts'
import type { TeamsTables } from './adapters/teams/tables.ts'
import type { TeamsAdapter } from './adapters/teams/teams.ts'
import { migrateWeb } from './adapters/web/platform/migrations.ts'
import type { WebTables } from './adapters/web/platform/tables.ts'
import { webPlayground, type WebPlayground } from './adapters/web/web.ts'
import { createApp, type Model } from './app.ts'
import { measured } from './coach-metrics.ts'
import { type Config, readConfig } from './config.ts'
import { healthRoutes } from './health.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { onStop } from './on-stop.ts'
import type { Chat, Inbox, Jobs, Log } from './ports.ts'
import { reachable } from './reachable.ts'
import { readRubric } from './rubric-file.ts'
import { rubric } from './rubric/rubric.ts'

/** Days within which a withdrawn proposal can be restored. */
const restoreDays = 30

/** What to close, last opened first: on a stop, and when a later part cannot be opened. */
const opened: (() => unknown)[] = []

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).toReversed()) await close()
}

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  await start(readConfig(process.env))
} catch (error) {
  // A sentence is meant for a person; the stack is for a developer who asks for it.
  const problems = error instanceof Error ? error.message.split('\n') : [String(error)]
  for (const problem of problems) console.error(`mlops-proposal cannot start: ${problem}`)
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
  await closeAll().catch(() => undefined)
  process.exit(1)
}

/** Opens everything, in the order in which each part needs the ones before. */
async function start(config: Config): Promise<void> {
  const inForce = config.rubricFile === null ? rubric : readRubric(config.rubricFile)
  const log = createLog(config.logLevel)
  const pool = await openState(config, log)
  const store = await postgresStore(pool)
  const jobs = await openJobs(config, pool, log)
  opened.push(() => jobs.close())

  const registry = new Registry()
  const model = await openModel(config, pool, registry, log)
  const chats: Chat[] = []
  const limits = { maxOpenDrafts: config.maxOpenDrafts, restoreDays }
  const programme = {
    limits,
    rubric: inForce,
    language: config.language,
    coach: model === null ? ('automatic' as const) : ('model' as const),
  }
  const app = createApp({ store, jobs, chats: () => chats, log, programme, model, now })
  opened.push(() => app.stop())

  const routes = new Hono().route('/', healthRoutes(store, jobs, registry))
  const playground = await openPlayground(config, pool, app, log)
  if (playground) {
    chats.push(playground.chat)
    routes.route('/', playground.routes)
  }
  const slack = await openSlack(config, pool, app, log)
  if (slack) {
    chats.push(slack.chat)
    routes.route('/', slack.routes)
  }
  const teams = await openTeams(config, pool, app, log)
  if (teams) {
    chats.push(teams.chat)
    routes.route('/', teams.routes)
  }
  const server = await listen(routes, config.host, config.port)
  opened.push(() => server.close())
  // Before the server: its pages hold streams open, and a server waits for them to leave.
  opened.push(() => playground?.close())
  opened.push(() => slack?.close())

  onStop(log, process.env['npm_lifecycle_event'] === undefined ? 'itself' : 'npm', closeAll)
  await app.start()
  await playground?.recover()
  await slack?.start()
  announce(config, server.address)
}

function now(): string {
  return new Date().toISOString()
}

async function openState({ databaseUrl, dataDir }: Config, log: Log): Promise<Pool> {
  const pool =
    databaseUrl === null
      ? await openPglite(dataDir)
      : openPostgres(databaseUrl, (error) => log.warn({ error }, 'a database connection broke'))
  opened.push(() => pool.end())
  if (databaseUrl !== null) await reachable('DATABASE_URL', databaseUrl, () => pool.query('select 1'))
  return pool
}

async function openJobs({ redisUrl }: Config, pool: Pool, log: Log): Promise<Jobs> {
  if (redisUrl === null) return bullmqJobs(await postgresBackend(pool), log)
  return bullmqJobs(await reachable('REDIS_URL', redisUrl, () => redisBackend(redisUrl, log)), log)
}

/** The SDK takes a quarter of a second to load: only who uses a model waits for it. */
async function openModel(config: Config, pool: Pool, registry: Registry, log: Log): Promise<Model | null> {
  const { coach: set } = config
  if (set === null) return null
  const { openaiCoach } = await import('./adapters/openai/openai.ts')
  const coach = openaiCoach({ connection: set.connection, secret: set.secret ?? derived(set.connection.apiKey), log })
  opened.push(() => coach.close())
  const budget = { perProposal: set.tokensPerProposal, perPersonAndDay: set.tokensPerPersonPerDay }
  return { coach: measured(coach, registry), ledger: postgresLedger(pool), budget }
}

/** Nobody who has not the key can tell whom a hash stands for; without a key, no hash outlives the process. */
function derived(apiKey: string | null): string {
  return apiKey === null ? randomUUID() : createHash('sha256').update(`people ${apiKey}`).digest('hex')
}

async function openPlayground(config: Config, pool: Pool, inbox: Inbox, log: Log): Promise<WebPlayground | null> {
  if (config.playground === 'off') return null
  const db = databaseOver<WebTables>(pool)
  await migrateWeb(db)
  return webPlayground({ db, inbox, log, now, hosts: config.playgroundHosts })
}

/** botbuilder takes half a second to load: only who uses Teams waits for it. */
async function openSlack(config: Config, pool: Pool, inbox: Inbox, log: Log): Promise<SlackAdapter | null> {
  if (config.slack === null) return null
  const [{ slackAdapter }, { migrateSlack }] = await Promise.all([
    import('./adapters/slack/slack.ts'),
    import('./adapters/slack/migrations/migrate.ts'),
  ])
  const db = databaseOver<SlackTables & PostTables>(pool)
  await migrateSlack(db)
  return slackAdapter({ db, inbox, log, now, settings: config.slack, language: config.language })
}

async function openTeams(config: Config, pool: Pool, inbox: Inbox, log: Log): Promise<TeamsAdapter | null> {
  if (config.teams === null) return null
  const [{ teamsAdapter }, { migrateTeams }] = await Promise.all([
    import('./adapters/teams/teams.ts'),
    import('./adapters/teams/migrate.ts'),
  ])
  const db = databaseOver<TeamsTables>(pool)
  await migrateTeams(db)
  return teamsAdapter({ db, inbox, log, now, config: config.teams, language: config.language })
}

/** What is on and what is off, for the person who started it. */
function announce(config: Config, address: string): void {
  const { databaseUrl, redisUrl, dataDir, playground, rubricFile } = config
  console.log('mlops-proposal is running.')
  console.log(
    databaseUrl === null ? `Data: embedded database in ${resolve(dataDir)}` : 'Data: PostgreSQL at DATABASE_URL',
  )
  console.log(redisUrl === null ? 'Jobs: in the same database' : 'Jobs: Redis at REDIS_URL')
  const reads = config.coach === null ? '' : ` and the AI coach (${config.coach.connection.model})`
  const rules = rubricFile === null ? '' : `, with the rubric in ${resolve(rubricFile)}`
  console.log(`Coach: automatic checks${reads}${rules}`)
  console.log(playground === 'on' ? `Playground: on, at ${address}/` : 'Playground: off (PLAYGROUND=on turns it on)')
  if (config.slack !== null)
    console.log(`Slack: on, at ${address}/slack/events${config.slack.appToken === null ? '' : ' and over a socket'}`)
  if (config.teams !== null) console.log(`Teams: on, at ${address}/api/messages`)
  console.log(`Listening on ${address}`)
}
