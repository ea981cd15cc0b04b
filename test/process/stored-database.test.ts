import { PGlite } from '@electric-sql/pglite'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { teamsVariables } from '../journeys/teams-program.ts'
import { dataFolder } from '../support/data-folder.ts'
import { clientOf } from '../support/fake-connector/client.ts'
import { type FakeConnector, startFakeConnector } from '../support/fake-connector/fake-connector.ts'
import { type FakeModel, startFakeModel } from '../support/fake-model/fake-model.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { personIn } from '../support/fake-slack/person.ts'
import type { Workspace } from '../support/fake-slack/world.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'
import { furnishSlack, furnishTeams, stoodWorld, storedSql } from '../support/stored-database.ts'

/** How long nothing may move until a program counts as done: longer than the pauses between messages to a channel. */
const calmMs = 4_000

type Rows = readonly Readonly<Record<string, unknown>>[]

/** A database that a program of format 2 left, and how to look into it while no program has it. */
interface Left {
  readonly env: Readonly<Record<string, string>>
  ask(query: string): Promise<Rows>
  remove(): Promise<void>
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  killPrograms()
  for (const close of closing.splice(0).toReversed()) await close()
})

async function inFolder(sql: string): Promise<Left> {
  const folder = await dataFolder()
  const database = join(folder.path, 'pglite')
  await mkdir(database, { recursive: true })
  const ask = async (query: string): Promise<Rows> => {
    const db = await PGlite.create(database, pgLike)
    try {
      return (await db.exec(query)).at(-1)?.rows as Rows
    } finally {
      await db.close()
    }
  }
  await ask(sql)
  return { env: { DATA_DIR: folder.path }, ask, remove: () => folder.remove() }
}

async function onServer(sql: string): Promise<Left> {
  const url = await createDatabase()
  const ask = async (query: string): Promise<Rows> => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(query)).rows as Rows
    } finally {
      await client.end()
    }
  }
  await ask(sql)
  return { env: { DATABASE_URL: url }, ask, remove: async () => undefined }
}

interface World {
  readonly slack: FakeSlack
  readonly teams: FakeConnector
  readonly workspace: Workspace
  /** Where the program listens now. */
  readonly address: () => string
}

const waiting = `
  select 'effect' as what, id::text as which from outbox where done_at is null and failed_at is null
  union all select 'payload', key from intake where failed_at is null
  union all select 'act', id from web_act where state = 'waiting'`

const everything = 'select tenant, id, state, published, body from proposal order by tenant, id'

/** The drafts that are open in a thread or a chat, with what their owner says there now. */
const drafts = `
  select p.owner_id, s.platform, s.channel, s.message, p.id || ' goes on with this.' as words
  from proposal p join slot s on s.tenant = p.tenant and s.proposal = p.id and s.slot = 'root'
  where p.state = 'drafting'`

describe.each([
  { name: 'PGlite', leave: inFolder, where: 'here' },
  { name: 'PostgreSQL', leave: onServer, where: postgresUrl ? 'here' : 'absent' },
] as const)('a program that finds a database of format 2 on $name', ({ leave, where }) => {
  test.skipIf(where === 'absent')('delivers what waits, reads what came in, and goes on in each thread', async () => {
    const { left, world, env } = await furnished(leave)
    const before = await left.ask(everything)
    const open = await left.ask(drafts)
    expect(new Set((await left.ask(waiting)).map(({ what }) => what))).toEqual(new Set(['effect', 'payload', 'act']))

    await run(world, env, () => sayInEach(open, world))
    for (let runs = 1; runs < 5 && (await left.ask(waiting)).length > 0; runs += 1) await run(world, env)

    expect(await left.ask(waiting)).toEqual([])
    const after = await left.ask(everything)
    expect(after.map(nameOf)).toEqual(before.map(nameOf))
    const lost = before.flatMap((row, at) => textsIn(row).filter((text) => !textsIn(after[at]).includes(text)))
    // What came in and was not read yet replaces one of them.
    expect(lost).toEqual(['Deliver every month'])
    const texts = after.flatMap(textsIn)
    expect(texts).toEqual(expect.arrayContaining([...cameIn]))
    expect(texts).toEqual(expect.arrayContaining(open.map(({ words }) => words)))
    expect(after.filter(({ state }) => state === 'approved')).toEqual([])
    expect(after.filter(({ published }) => published !== null)).toHaveLength(
      before.filter(({ published, state }) => published !== null || state === 'approved').length,
    )
    expect(await left.ask('select platform from intake order by platform')).toEqual([
      { platform: 'slack' },
      { platform: 'teams' },
    ])
  })
})

/** What people had written when the program was killed: stored, and not read. */
const cameIn = [
  'Waits: a sentence in Slack',
  'Waits: deliver every week',
  'Attend : une phrase dans Teams',
  'Attend : une phrase du canal',
  'Attend : une phrase du bac à sable',
]

function nameOf({ tenant, id }: Rows[number]): string {
  return `${String(tenant)} ${String(id)}`
}

function textsIn(row: Rows[number] | undefined): readonly string[] {
  const { sections } = JSON.parse(String(row?.['body'])) as {
    readonly sections: Readonly<Record<string, { readonly pieces: readonly { readonly text: string }[] }>>
  }
  return Object.values(sections).flatMap(({ pieces }) => pieces.map(({ text }) => text))
}

/** The platforms as they were left, and the database. */
async function furnished(leave: (sql: string) => Promise<Left>) {
  const slack = await startFakeSlack()
  const teams = await startFakeConnector()
  const model = await startFakeModel()
  closing.push(
    () => slack.close(),
    () => teams.close(),
    () => model.close(),
  )
  slack.pace = 'free'
  const workspace = furnishSlack(slack)
  furnishTeams(teams)
  const left = await leave(storedSql({ slack: slack.url, teams: teams.url }))
  closing.push(() => left.remove())
  let address = ''
  slack.listenTo(() => `${address}/slack/events`)
  const world = { slack, teams, workspace, address: () => address, moved: (to: string) => void (address = to) }
  return { left, world, env: { ...left.env, ...variables(slack, teams, model) } }
}

function variables(slack: FakeSlack, teams: FakeConnector, model: FakeModel): Readonly<Record<string, string>> {
  return {
    PLAYGROUND: 'on',
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'fake',
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_CLIENT_ID: slack.app.clientId,
    SLACK_CLIENT_SECRET: slack.app.clientSecret,
    SLACK_TOKEN_KEYS: stoodWorld.slack.tokenKeys,
    SLACK_API_URL: slack.apiUrl,
    SLACK_MARKS: 'on',
    ...teamsVariables(teams),
    TEAMS_REVIEWERS_CHANNEL: stoodWorld.teams.rooms.reviewers,
    TEAMS_CATALOGUE_CHANNEL: stoodWorld.teams.rooms.catalogue,
  }
}

/** Runs the program, and people's acts in it, until nothing moves any more. */
async function run(
  world: World & { moved(to: string): void },
  env: Readonly<Record<string, string>>,
  acts: () => Promise<void> = async () => undefined,
): Promise<void> {
  const program = await startProgram(env)
  world.moved(program.address)
  await acts()
  const moves = () => world.slack.calls.length + world.teams.requests.length
  for (let before = -1; before !== moves(); await setTimeout(calmMs)) before = moves()
  program.kill('SIGTERM')
  await program.exit
}

/** Each owner says something in their draft. */
async function sayInEach(open: Rows, { slack, teams, workspace, address }: World): Promise<void> {
  for (const row of open as readonly Readonly<
    Record<'owner_id' | 'platform' | 'channel' | 'message' | 'words', string>
  >[]) {
    const { owner_id, platform, channel, message, words } = row
    if (platform === 'slack') {
      const [user, there] = [workspace.users.get(owner_id), workspace.channels.get(channel)]
      if (user && there) await personIn(slack, workspace, user).say(there, words, message)
    } else if (platform === 'teams') {
      const member = [...teams.world.people.values()].find((one) => one.aadObjectId === owner_id)
      const conversation = teams.world.conversations.get(channel)
      const root = conversation?.type === 'channel' ? message : null
      if (member && conversation) await clientOf(teams, address, member).write({ conversation, root }, words)
    } else await new PlaygroundClient(address(), owner_id).say(words, { thread: message })
  }
}
