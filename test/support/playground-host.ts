import { documents } from './documents.ts'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { Kysely, PostgresDialect } from 'kysely'
import type { PostgresPool } from 'kysely'
import { storedPictures } from './stored-pictures.ts'
import { fileReader } from '../../src/adapters/chat/files/file-reader.ts'
import { migrateWeb } from '../../src/adapters/web/playground/platform/migrate-web.ts'
import type { WebDb, WebTables } from '../../src/adapters/web/playground/platform/tables.ts'
import { memoryPool } from './pglite.ts'
import { PlaygroundClient } from './playground-client.ts'
import { webPlayground } from '../../src/adapters/web/playground/playground.ts'
import type { WebOptions, WebPlayground } from '../../src/adapters/web/playground/playground.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import type { Envelope } from '../../src/flows/model/event.ts'
import { outlineOf } from '../../src/flows/screens/outline.ts'
import type { Form, View } from '../../src/flows/model/view.ts'
import type { Ask, Inbox, OwnThread, ReceivedPress, ProposalLocation, Received } from '../../src/ports/inbox.ts'
import type { Log } from '../../src/ports/log.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { proposalOf } from '../contracts/example.ts'

/** A core that notes what it gets. `answer` may throw, or find a form invalid. */
export interface NotingInbox extends Inbox {
  readonly envelopes: Envelope[]
  answer: (envelope: Envelope) => Received
  /** What presses come to that are stored. */
  outcome: Omit<Extract<ReceivedPress, { type: 'stored' }>, 'type'>
  offer: (ask: Ask) => { readonly form: Form } | { readonly refusal: View }
  /** The open proposals that it knows of, the one touched last first. */
  readonly threads: KnownThread[]
}

interface KnownThread extends OwnThread {
  readonly tenant: string
  readonly owner: string
  readonly at: ProposalLocation['at']
}

export function notingInbox(): NotingInbox {
  const inbox: NotingInbox = {
    envelopes: [],
    answer: () => ({ type: 'stored' }),
    offer: () => {
      throw new Error('no form was prepared')
    },
    receive: async (envelope) => {
      const received = inbox.answer(envelope)
      inbox.envelopes.push(envelope)
      return received
    },
    press: async (envelope) => {
      const received = await inbox.receive(envelope)
      return received.type === 'stored' ? { ...received, ...inbox.outcome } : received
    },
    outcome: { said: null, leads: 'to-cards', changes: 'proposal' },
    form: async (ask) => inbox.offer(ask),
    home: async ({ actor }) => ({ language: actor.language, text: '', blocks: [] }),
    threads: [],
    threadsOf: async (_tenant, person) => inbox.threads.filter(({ owner }) => owner === person),
    proposalAt: async (tenant, place) =>
      inbox.threads.find((one) => one.tenant === tenant && isDeepStrictEqual(one.thread, place))?.proposal ?? null,
    livingIn: async () => [],
    changeChannel: async () => undefined,
    async whereIs(tenant, proposal) {
      const found = inbox.threads.find((one) => one.tenant === tenant && one.proposal === proposal)
      if (found === undefined) return null
      const { thread, at, owner } = found
      return {
        thread,
        at,
        outline: outlineOf(proposalOf(proposal, { at, owner: { id: owner, name: owner } }), rubric),
        cards: {},
      }
    },
  }
  return inbox
}

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** The time in these tests. */
export const noon = '2026-11-23T12:00:00.000Z'

/** A playground that answers on a loopback port. */
export interface Host extends AsyncDisposable {
  readonly address: string
  readonly port: number
  readonly playground: WebPlayground
}

export async function hostPlayground(
  db: WebDb,
  inbox: Inbox,
  more: Pick<WebOptions, 'hosts' | 'suspects'> = {},
): Promise<Host> {
  const files = fileReader(silent)
  const playground = webPlayground({
    db,
    inbox,
    files,
    documents,
    pictures: storedPictures(),
    log: silent,
    now: () => noon,
    ...more,
  })
  const server = serve({ fetch: playground.routes.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    playground,
    async [Symbol.asyncDispose]() {
      await playground.close()
      files.close()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

/** The playground's tables in a database that is open already. */
async function webDatabase(pool: Pool): Promise<WebDb> {
  const db = new Kysely<WebTables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
  await migrateWeb(db)
  return db
}

/** Empties the playground between two tests. */
async function emptyPlayground(db: WebDb): Promise<void> {
  for (const table of ['web_message', 'web_act', 'web_read'] as const) await db.deleteFrom(table).execute()
}

/** What the tests of a file work with; it stands once their hooks ran. */
export interface Stage {
  readonly db: WebDb
  readonly host: Host
  readonly inbox: NotingInbox
  as(persona: string, language?: 'fr' | 'en'): PlaygroundClient
}

/** A playground on an empty database for the tests around, which is emptied before each. */
export function stagePlayground(
  options: Parameters<typeof hostPlayground>[2] & { readonly open?: () => Promise<Pool> } = {},
): Stage {
  const { open = memoryPool, ...more } = options
  const stage = {} as { -readonly [Name in keyof Stage]: Stage[Name] }
  stage.as = (persona, language) => new PlaygroundClient(stage.host.address, persona, language)
  let pool: Pool
  beforeAll(async () => {
    pool = await open()
    stage.db = await webDatabase(pool)
    stage.inbox = notingInbox()
    stage.host = await hostPlayground(stage.db, stage.inbox, more)
  })
  afterAll(async () => {
    await stage.host[Symbol.asyncDispose]()
    await pool.end()
  })
  beforeEach(async () => {
    await emptyPlayground(stage.db)
    stage.inbox.envelopes.length = 0
    stage.inbox.answer = () => ({ type: 'stored' })
  })
  return stage
}
