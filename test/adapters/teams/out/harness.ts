import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type ChatOptions, teamsChat } from '../../../../src/adapters/teams/out/chat.ts'
import { type Connector, openConnector } from '../../../../src/adapters/teams/out/connector/connector.ts'
import { migrateTeams } from '../../../../src/adapters/teams/store/migrations/migrate.ts'
import { noteReference } from '../../../../src/adapters/teams/store/references.ts'
import type { TeamsDb, TeamsTables } from '../../../../src/adapters/teams/store/tables.ts'
import { databaseOver } from '../../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../../src/adapters/postgres/state.ts'
import type { View } from '../../../../src/flows/model/view.ts'
import type { Chat, Post } from '../../../../src/ports/chat.ts'
import type { Log } from '../../../../src/ports/log.ts'
import { type FakeConnector, startFakeConnector } from '../../../support/fake-connector/fake-connector.ts'
import {
  addChannel,
  addMember,
  botId,
  botName,
  type Conversation,
  type Member,
  personalChat,
  type Posted,
} from '../../../support/fake-connector/world.ts'
import { memoryPool } from '../../../support/pglite.ts'

/** A Teams of its own, with a learner's chat and three channels, and the chat adapter that talks to it. */
export interface Harness {
  readonly fake: FakeConnector
  readonly db: TeamsDb
  readonly connector: Connector
  readonly chat: Chat
  readonly tenant: string
  readonly learner: Member
  readonly reader: Member
  readonly own: Conversation
  readonly drafting: Conversation
  readonly reviewers: Conversation
  readonly catalogue: Conversation
  /** Lines that were logged. */
  readonly logged: string[]
  /** What stands in a conversation now, as everybody there may see it. */
  standing(conversation: Conversation): readonly Posted[]
  /** The same chat with other settings. */
  chatWith(more: Partial<ChatOptions>): Chat
}

/** Starts one for the tests of a file; `here()` is it. Each test begins without requests behind it. */
export function harness(): () => Harness {
  let pool: Pool
  let fake: FakeConnector
  let current: Harness
  beforeAll(async () => {
    fake = await startFakeConnector()
    pool = await memoryPool()
    current = await open(fake, pool)
  })
  beforeEach(() => {
    fake.requests.length = 0
    fake.world.complaints.length = 0
    current.logged.length = 0
  })
  afterEach(() => {
    expect(fake.world.complaints).toEqual([])
  })
  afterAll(async () => {
    await pool.end()
    await fake.close()
  })
  return () => current
}

async function open(fake: FakeConnector, pool: Pool): Promise<Harness> {
  const { world } = fake
  const learner = addMember(world, 'Léa Moreau')
  const reader = addMember(world, 'Karim Benali', 'en-GB')
  const own = personalChat(world, learner)
  const drafting = addChannel(world, 'projets')
  const reviewers = addChannel(world, 'relecture')
  const catalogue = addChannel(world, 'catalogue')
  const db = databaseOver<TeamsTables>(pool)
  await postgresState(pool)
  await migrateTeams(db)
  const tenant = `teams-${world.tenantId}`
  await hear(fake, db, tenant, own, learner)
  await hear(fake, db, tenant, drafting, reader)
  const connector = await connectorTo(fake)
  const logged: string[] = []
  const options: ChatOptions = {
    db,
    connector,
    rooms: { reviewers: reviewers.id, catalogue: catalogue.id, coordinators: null },
    log: logTo(logged),
    now: () => new Date().toISOString(),
  }
  const channels = { drafting, reviewers, catalogue }
  return {
    ...channels,
    fake,
    db,
    connector,
    tenant,
    learner,
    reader,
    own,
    logged,
    chat: teamsChat(options),
    standing: (conversation) => world.messages.filter((one) => one.conversation === conversation.id && !one.deleted),
    chatWith: (more) => teamsChat({ ...options, ...more }),
  }
}

function connectorTo({ url, world, microsoft }: FakeConnector): Promise<Connector> {
  const { appId, tenantId } = world
  const proof = { type: 'password', password: microsoft.password } as const
  return openConnector({ appId, tenantId, proof, local: 'loopback', login: url, timeoutMs: 5_000 })
}

/** As if the person had written there. */
export async function hear(
  { world, serviceUrl }: FakeConnector,
  db: TeamsDb,
  tenant: string,
  { id, type, team }: Conversation,
  member: Member,
): Promise<void> {
  const kinds = { channel: 'channel', groupChat: 'group', personal: 'personal' } as const
  const speaker = { person: member.aadObjectId, userId: member.id, name: member.name }
  const who = { tenant, speaker, botId: botId(world), botName, userId: type === 'personal' ? member.id : null }
  await noteReference(db, { ...who, channel: id, kind: kinds[type], serviceUrl, team }, new Date().toISOString())
}

function logTo(lines: string[]): Log {
  const line = (data: object, message: string) => void lines.push(`${message} ${JSON.stringify(data)}`)
  return { debug: line, info: line, warn: line, error: line }
}

/** A post with a key of its own; the rest as it is given. */
export function post(h: Harness, more: Partial<Post>): Post {
  return {
    tenant: h.tenant,
    key: randomUUID(),
    proposal: null,
    slot: null,
    to: { platform: 'teams', channel: h.drafting.id, thread: null },
    only: null,
    edits: null,
    view: say('Bonjour'),
    ...more,
  }
}

export function say(text: string, more: Partial<View> = {}): View {
  return { language: 'fr', text, blocks: [{ type: 'text', text }], ...more }
}
