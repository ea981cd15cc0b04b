import { documents } from '../../../support/documents.ts'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Pool } from '../../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../../src/adapters/postgres/state.ts'
import type { Clients } from '../../../../src/adapters/slack/clients.ts'
import { PostingClient } from '../../../../src/adapters/slack/posting-client.ts'
import { channelChangesIn } from '../../../../src/adapters/slack/channel-changes.ts'
import { slackChat } from '../../../../src/adapters/slack/out/chat.ts'
import { migrateSlack } from '../../../../src/adapters/slack/store/migrations/migrate.ts'
import type { SlackPostDb, SlackPostTables } from '../../../../src/adapters/slack/store/post-tables.ts'
import type { RoomIds } from '../../../../src/adapters/slack/settings.ts'
import { view } from '../../../../src/flows/screens/blocks.ts'
import type { Block } from '../../../../src/flows/model/view.ts'
import type { Chat, Post } from '../../../../src/ports/chat.ts'
import { type FakeSlack, startFakeSlack } from '../../../support/fake-slack/fake-slack.ts'
import type { Channel, User, Workspace } from '../../../support/fake-slack/world.ts'
import { storedPictures } from '../../../support/stored-pictures.ts'
import { memoryPool } from '../../../support/pglite.ts'

/** A Slack with one workspace, its people and channels, and the way out to it. */
export interface ChatStage {
  readonly fake: FakeSlack
  readonly workspace: Workspace
  readonly tenant: string
  readonly lea: User
  readonly projects: Channel
  readonly review: Channel
  readonly db: SlackPostDb
  /** What is stored, by hash. */
  readonly pictures: ReturnType<typeof storedPictures>
  chat: Chat
  rooms: RoomIds
  /** Another process on the same database, whose clock is wrong by so many ms. */
  anotherChat(skewMs?: number): Chat
  readonly clients: Clients
}

/** Stands for the tests around it; each test gets a workspace of its own. */
export function stageChat(): ChatStage {
  const stage = {} as { -readonly [Name in keyof ChatStage]: ChatStage[Name] }
  let pool: Pool
  stage.pictures = storedPictures()
  let workspaces = 0
  beforeAll(async () => {
    pool = await memoryPool()
    const db = new Kysely<SlackPostTables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
    await postgresState(pool)
    await migrateSlack(db)
    stage.db = db
    stage.fake = await startFakeSlack()
  })
  afterAll(async () => {
    await stage.fake.close()
    await pool.end()
  })
  beforeEach(() => {
    const { fake } = stage
    fake.faults.clear()
    fake.calls.length = 0
    fake.pace = 'free'
    workspaces += 1
    stage.workspace = fake.workspace(`T${workspaces}`)
    stage.tenant = `slack-T${workspaces}`
    stage.lea = fake.user(stage.workspace, { id: 'ULEA', name: 'lea' })
    stage.projects = fake.channel(stage.workspace, 'CPROJECTS', { name: 'projets', people: [stage.lea] })
    stage.review = fake.channel(stage.workspace, 'CREVIEW', { name: 'relecture', people: [stage.lea] })
    stage.rooms = { reviewers: 'CREVIEW', catalogue: 'CPROJECTS', coordinators: null }
    stage.clients = async (tenant) => clientOf(fake, tenant)
    const chatOf = (pace: { readonly channelMs?: number }, skewMs = 0) =>
      slackChat({
        ...pace,
        clients: stage.clients,
        rooms: async () => stage.rooms,
        db: stage.db,
        channels: channelChangesIn(stage.db),
        documents,
        log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
        now: () => new Date(Date.now() + skewMs).toISOString(),
        pictures: stage.pictures,
      })
    stage.anotherChat = (skewMs) => chatOf({}, skewMs)
    stage.chat = unhurried(stage, chatOf({ channelMs: 0 }))
  })
  return stage
}

/** Where the fake does not look at the pace, a test need not wait for the second of the post before. */
function unhurried(stage: ChatStage, free: Chat): Chat {
  const paced = stage.anotherChat()
  return { ...paced, show: (post) => (stage.fake.pace === 'free' ? free : paced).show(post) }
}

function clientOf(fake: FakeSlack, tenant: string): PostingClient {
  const token = fake.workspaces.get(tenant.replace('slack-', ''))?.token ?? ''
  return new PostingClient(token, { apiUrl: fake.apiUrl })
}

let keys = 0

/** A post of these words into the learners' channel. */
export function postOf(stage: ChatStage, text: string | readonly Block[], more: Partial<Post> = {}): Post {
  const blocks = typeof text === 'string' ? [{ type: 'text', text } as const] : text
  return {
    tenant: stage.tenant,
    key: `key-${(keys += 1)}`,
    proposal: 'MLP-2026-042',
    slot: null,
    to: { platform: 'slack', channel: 'CPROJECTS', thread: null },
    only: null,
    edits: null,
    view: view('fr', blocks),
    ...more,
  }
}

/** What the post was refused with. */
export async function refusalOf(stage: ChatStage, post: Post): Promise<unknown> {
  try {
    return await stage.chat.show(post)
  } catch (error) {
    return error
  }
}

/** What a channel's messages say. */
export function textsIn(channel: Channel): readonly string[] {
  return channel.messages.map(({ text }) => text).filter((text) => text !== '')
}
