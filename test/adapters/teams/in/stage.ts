import { Registry } from 'prom-client'
import { noteThumbsIn } from '../../../../src/start/note-thumbs.ts'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type FileReader, fileReader } from '../../../../src/adapters/chat/files/file-reader.ts'
import { databaseOver } from '../../../../src/adapters/postgres/pool/database.ts'
import { postgresIntake } from '../../../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../../src/adapters/postgres/state.ts'
import { migrateTeams } from '../../../../src/adapters/teams/store/migrations/migrate.ts'
import { markDead } from '../../../../src/adapters/teams/store/references.ts'
import type { TeamsDb, TeamsTables } from '../../../../src/adapters/teams/store/tables.ts'
import type { TeamsSettings } from '../../../../src/adapters/teams/settings.ts'
import { type TeamsAdapter, teamsAdapter } from '../../../../src/adapters/teams/teams.ts'
import type { IntakeItem as ToKeep } from '../../../../src/ports/intake.ts'
import type { Log } from '../../../../src/ports/log.ts'
import {
  answerAsMicrosoft,
  createMicrosoft,
  type Microsoft,
  tokenFor,
  type TokenOptions,
} from '../../../support/fake-connector/microsoft.ts'
import { createWorld, type World } from '../../../support/fake-connector/world.ts'
import { memoryPool } from '../../../support/pglite.ts'
import { type NotingInbox, notingInbox } from '../../../support/playground-host.ts'

/** What the bot sent to the connector. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** A line of the log. */
export interface Line {
  readonly level: keyof Log
  readonly data: object
  readonly message: string
}

/** What the tests of a file work with; it stands once their hooks ran. */
export interface TeamsStage {
  readonly world: World
  readonly microsoft: Microsoft
  readonly files: FileReader
  readonly db: TeamsDb
  readonly pool: Pool
  readonly inbox: NotingInbox
  /** Takes the place of the database where activities are kept; null for the database itself. */
  keep: ((sent: ToKeep) => Promise<void>) | null
  readonly adapter: TeamsAdapter
  /** The service that activities come from, and where answers go. */
  readonly service: string
  readonly sent: Sent[]
  readonly lines: Line[]
  /** Pictures that lie at the connector, by path: given to the bot alone. */
  readonly pictures: Map<string, Buffer>
  /** The pictures that were kept, which stand in a text as `attachment:1` and so on. */
  readonly shelved: Buffer[]
  /** Whether pictures are kept here. */
  shelf: 'there' | 'none'
  /** The time now; a test may move it. */
  now: string
  /**
   * A request as the Bot Connector makes it, with a good token unless another header is given; resolves once what it
   * leads to is done.
   */
  post(body: unknown, more?: { readonly authorization?: string | null; readonly raw?: string }): Promise<Response>
  /** The same, resolved with the answer. */
  knock(body: unknown, more?: { readonly authorization?: string | null; readonly raw?: string }): Promise<Response>
  token(options?: Partial<TokenOptions>): Promise<string>
}

export const reviewers = '19:reviewers@thread.tacv2'
export const coordinator = '5b6e1c0a-7f2d-4e8b-a3c4-9d0e1f2a3b4c'

/** A Teams adapter over an empty database, with Microsoft on loopback. */
export function stageTeams(change: Partial<TeamsSettings> = {}): TeamsStage {
  const stage = { sent: [] as Sent[], lines: [] as Line[], pictures: new Map(), shelved: [] as Buffer[] } as {
    -readonly [Name in keyof TeamsStage]: TeamsStage[Name]
  }
  let server: Server
  beforeAll(async () => {
    stage.world = createWorld()
    stage.microsoft = createMicrosoft()
    server = await serveMicrosoft(stage)
    stage.service = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    stage.pool = await memoryPool()
    stage.db = databaseOver<TeamsTables>(stage.pool)
    await postgresState(stage.pool)
    await migrateTeams(stage.db)
    stage.now = new Date().toISOString()
    const log = noting(stage.lines)
    stage.files = fileReader(log, undefined, {
      shelve: async (bytes) =>
        stage.shelf === 'there'
          ? { type: 'stored', id: String(stage.shelved.push(Buffer.from(bytes))) }
          : { type: 'refused', why: 'nowhere' },
    })
    const intake = postgresIntake(stage.pool, 'teams', log)
    stage.adapter = await teamsAdapter({
      db: stage.db,
      inbox: {
        receive: (envelope) => stage.inbox.receive(envelope),
        press: (envelope) => stage.inbox.press(envelope),
        form: (ask) => stage.inbox.form(ask),
        home: (visit) => stage.inbox.home(visit),
        threadsOf: (...whose) => stage.inbox.threadsOf(...whose),
        proposalAt: (...where) => stage.inbox.proposalAt(...where),
        livingIn: (...where) => stage.inbox.livingIn(...where),
        changeChannel: (change) => stage.inbox.changeChannel(change),
        whereIs: (...which) => stage.inbox.whereIs(...which),
      },
      intake: { ...intake, store: async (one) => (stage.keep === null ? intake.store(one) : stage.keep(one)) },
      files: stage.files,
      log,
      noteThumb: noteThumbsIn(new Registry(), log),
      now: () => stage.now,
      config: { ...configOf(stage), ...change },
      language: 'fr',
      cardWaitMs: 500,
    })
    stage.token = (options = {}) => tokenFor(stage.world, stage.microsoft, { serviceUrl: stage.service, ...options })
    await stage.adapter.start()
    stage.post = async (...request) => {
      const answer = await stage.knock(...request)
      await settled(stage.pool)
      return answer
    }
    stage.knock = async (body, { authorization, raw } = {}) => {
      const header = authorization === undefined ? `Bearer ${await stage.token()}` : authorization
      return stage.adapter.routes.request('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(header === null ? {} : { authorization: header }) },
        body: raw ?? JSON.stringify(body),
      })
    }
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await stage.adapter.close()
    stage.files.close()
    await stage.pool.end()
  })
  beforeEach(async () => {
    const tables = ['reference', 'person', 'current', 'act', 'said', 'post', 'pace'] as const
    for (const table of tables) await stage.db.deleteFrom(`teams_${table}`).execute()
    // Forgets what was noted in the last minute as well.
    await markDead(stage.db, '', '', '')
    stage.sent.length = 0
    stage.shelved.length = 0
    stage.shelf = 'none'
    stage.pictures.clear()
    stage.lines.length = 0
    stage.inbox = notingInbox()
    stage.keep = null
    await stage.pool.query('delete from intake')
  })
  return stage
}

/** Until nothing is kept that the core could have; a busy machine takes its time. */
async function settled(pool: Pool): Promise<void> {
  const waits = async () =>
    (await pool.query('select from intake where attempts = 0 and failed_at is null')).rows.length
  for (let looks = 0; looks < 12_000 && (await waits()) > 0; looks += 1) await setTimeout(5)
}

function configOf({ world, service, microsoft }: TeamsStage): TeamsSettings {
  return {
    appId: world.appId,
    tenantId: world.tenantId,
    tenants: [world.tenantId],
    proof: { type: 'password', password: microsoft.password },
    anonymous: 'never',
    openId: `${service}v1/.well-known/openidconfiguration`,
    login: service.replace(/\/$/, ''),
    rooms: { reviewers, catalogue: null, coordinators: null },
    coordinators: [coordinator],
  }
}

/** Microsoft's public parts, and a connector that takes every message. */
async function serveMicrosoft(stage: TeamsStage): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '' } = request
    const path = url.split('?')[0] ?? ''
    const body = Buffer.concat(chunks).toString()
    const picture = method === 'GET' ? stage.pictures.get(path) : undefined
    if (picture !== undefined) {
      const isBot = /^Bearer .+/.test(request.headers.authorization ?? '')
      response.writeHead(isBot ? 200 : 401, { 'content-type': 'image/png' }).end(isBot ? picture : undefined)
      return
    }
    const origin = stage.service.replace(/\/$/, '')
    const answer = answerAsMicrosoft(stage.world, stage.microsoft, { method, path, body, origin })
    if (answer === null) stage.sent.push({ method, path, body })
    response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.body ?? { id: stage.world.nextId() }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function noting(lines: Line[]): Log {
  const at = (level: keyof Log) => (data: object, message: string) => void lines.push({ level, data, message })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
