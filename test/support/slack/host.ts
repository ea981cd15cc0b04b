import { documents } from '../documents.ts'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Kysely, PostgresDialect } from 'kysely'
import type { PostgresPool } from 'kysely'
import { Registry } from 'prom-client'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { storedPictures } from '../stored-pictures.ts'
import { type FileReader, fileReader } from '../../../src/adapters/chat/files/file-reader.ts'
import { migrateSlack } from '../../../src/adapters/slack/store/migrations/migrate.ts'
import type { SlackPostTables } from '../../../src/adapters/slack/store/post-tables.ts'
import type { SlackSettings } from '../../../src/adapters/slack/settings.ts'
import { type SlackAdapter, slackAdapter } from '../../../src/adapters/slack/slack.ts'
import type { SlackTables } from '../../../src/adapters/slack/store/tables.ts'
import { postgresIntake } from '../../../src/adapters/postgres/intake/intake.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import type { Envelope } from '../../../src/flows/model/event.ts'
import type { IntakeItem } from '../../../src/ports/intake.ts'
import type { Log } from '../../../src/ports/log.ts'
import { noteKeptBackIn } from '../../../src/start/note-kept-back.ts'
import { noteThumbsIn } from '../../../src/start/note-thumbs.ts'
import { eventually } from '../eventually.ts'
import { memoryPool } from '../pglite.ts'
import { type NotingInbox, notingInbox } from '../playground-host.ts'
import { ids } from './payloads.ts'
import { type SignedClient, signedClient } from './signed-client.ts'
import { startWebApi, type WebApi } from './web-api.ts'

export const signingSecret = 'a signing secret of the tests'

/** A Slack adapter that answers on loopback, over a core that notes what it gets. */
export interface SlackHost {
  readonly db: Kysely<SlackTables & SlackPostTables>
  readonly api: WebApi
  readonly inbox: NotingInbox
  /** The rooms that were opened, which the inbox leaves out: the start of each adapter opens them. */
  readonly opened: Envelope[]
  readonly files: FileReader
  readonly adapter: SlackAdapter
  /** Takes the place of the database where payloads are kept; null for the database itself. */
  keep: ((sent: IntakeItem) => Promise<void>) | null
  /** Payloads that the core does not have yet. */
  waiting(): Promise<readonly string[]>
  readonly slack: SignedClient
  readonly address: string
  readonly logged: string[]
  /** What is counted of the adapter that was started last. */
  readonly registry: Registry
  /** Has the core know an open proposal of Léa's, touched before those it knows already, and its thread where it has one. */
  knows(proposal: string, thread?: { readonly channel: string; readonly root: string }): void
  /** The envelopes, once there are so many. */
  envelopes(count: number): Promise<NotingInbox['envelopes']>
  /** Another adapter over the same database, as a second process would have it. */
  restart(): Promise<void>
}

type Open = (settings: Pick<SlackSettings, 'apiUrl'>) => SlackSettings

export const oneWorkspace: Open = ({ apiUrl }) => ({
  signingSecret,
  appToken: null,
  apiUrl,
  marks: 'off',
  workspace: {
    type: 'one',
    botToken: 'xoxb-one',
    rooms: { reviewers: ids.reviewers, catalogue: ids.catalogue, coordinators: ids.coordinators },
    coordinators: ['U0NAMED'],
  },
})

/** An adapter for the tests around, fresh before each; the database lasts for the file and is emptied. */
export function stageSlack(settings: Open = oneWorkspace): SlackHost {
  const host = {} as { -readonly [Name in keyof SlackHost]: SlackHost[Name] }
  let pool: Pool
  let stop: (() => Promise<void>) | undefined

  async function start(): Promise<void> {
    await stop?.()
    const log = noting(host.logged)
    host.registry = new Registry()
    const intake = postgresIntake(pool, 'slack', log)
    host.adapter = slackAdapter({
      db: host.db,
      inbox: apart(host),
      intake: { ...intake, store: async (one) => (host.keep === null ? intake.store(one) : host.keep(one)) },
      files: host.files,
      pictures: storedPictures(),
      documents,
      log,
      noteThumb: noteThumbsIn(host.registry, log),
      noteKeptBack: noteKeptBackIn(host.registry),
      now: () => new Date().toISOString(),
      settings: settings({ apiUrl: host.api.url }),
      language: 'fr',
    })
    const server = serve({ fetch: host.adapter.routes.fetch, port: 0, hostname: '127.0.0.1' })
    if (!server.listening) await once(server, 'listening')
    host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    host.slack = signedClient(`${host.address}/slack/events`, signingSecret)
    await host.adapter.start()
    stop = async () => {
      stop = undefined
      await new Promise((resolve) => void server.close(resolve))
      await host.adapter.close()
    }
  }

  host.restart = start
  host.knows = (proposal, at) => {
    const thread = at === undefined ? null : ({ platform: 'slack', channel: at.channel, thread: at.root } as const)
    host.inbox.threads.push({ tenant: `slack-${ids.team}`, owner: ids.lea, proposal, thread, at: 1 })
  }
  host.waiting = async () => {
    const { rows } = await pool.query<{ payload: string }>('select payload from intake order by seq')
    return rows.map(({ payload }) => payload)
  }
  host.envelopes = (count) =>
    eventually(async () => {
      if (host.inbox.envelopes.length < count) throw new Error(`${host.inbox.envelopes.length} envelopes, not ${count}`)
      return host.inbox.envelopes
    })
  beforeAll(async () => {
    host.logged = []
    host.files = fileReader(noting(host.logged))
    pool = await memoryPool()
    host.db = new Kysely({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
    await postgresState(pool)
    await migrateSlack(host.db)
  })
  beforeEach(async () => {
    host.logged = []
    host.keep = null
    host.inbox = notingInbox()
    host.opened = []
    host.api = await startWebApi()
    answerUsually(host.api)
    await start()
  })
  afterEach(async () => {
    await stop?.()
    await host.api[Symbol.asyncDispose]()
    for (const table of tables) await host.db.deleteFrom(table).execute()
    await pool.query('delete from intake')
  })
  afterAll(() => {
    host.files.close()
    return pool.end()
  })
  return host
}

/** The inbox, as it is when it is asked, without the rooms that were opened. */
function apart(host: Pick<SlackHost, 'inbox' | 'opened'>): NotingInbox {
  const receive: NotingInbox['receive'] = async (envelope) => {
    if (envelope.event.type !== 'opened') return host.inbox.receive(envelope)
    host.opened.push(envelope)
    return { type: 'stored' }
  }
  return Object.assign(Object.create(host.inbox) as NotingInbox, { receive })
}

const tables = [
  'slack_installation',
  'slack_oauth_state',
  'slack_adopted',
  'slack_message_key',
  'slack_post',
  'slack_gate',
  'slack_lack',
] as const

/** A workspace where Léa reads French and Sophie English, both members, and the bot is in every channel. */
function answerUsually({ answers }: WebApi): void {
  const users: Readonly<Record<string, object>> = {
    [ids.lea]: person('Léa Moreau', 'fr-FR'),
    [ids.sophie]: person('Sophie Laurent', 'en-GB'),
    U0GUEST: { ...person('Gus', 'en-US'), is_restricted: true },
    U0STRANGER: { ...person('Stan', 'en-US'), team_id: 'T0OTHER', is_stranger: true },
  }
  Object.assign(answers, {
    'auth.test': () => ({
      team_id: ids.team,
      team: 'MLOps',
      user_id: ids.bot,
      user: 'mlops-proposal',
      bot_id: 'B0BOT',
    }),
    'users.info': ({ args }) => ({ user: users[args['user'] ?? ''] ?? person(`${args['user']}`, 'de-DE') }),
    'conversations.info': ({ args }) => ({ channel: { id: args['channel'], is_member: true, name: 'projects' } }),
    'conversations.members': () => ({ members: [ids.sophie] }),
    'conversations.open': () => ({ channel: { id: ids.direct } }),
    'chat.postMessage': ({ args }) => ({ ts: '1795500001.000001', channel: args['channel'] }),
    'chat.postEphemeral': () => ({ message_ts: '1795500001.000002' }),
    'views.open': () => ({ view: { id: 'V0OPEN' } }),
  } satisfies WebApi['answers'])
}

function person(name: string, locale: string): object {
  return { name, locale, tz: 'Europe/Paris', team_id: ids.team, profile: { display_name: name } }
}

function noting(lines: string[]): Log {
  const line = (level: string) => (data: object, text: string) =>
    void lines.push(`${level} ${text} ${JSON.stringify(data)}`)
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }
}
