import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../support/fake-slack/person.ts'
import type { Channel, Message, Workspace } from '../support/fake-slack/world.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

/** `FREEZES=200 npm test -- test/process/freezes.test.ts` is the long run. Two of three replicas freeze in each round. */
const rounds = Math.ceil(Number(process.env['FREEZES'] ?? 12) / 2)
/** Commands that a replica is given before it freezes, each in a channel of its own, so that no pace holds it up. */
const begun = 3
/** Twice as long as a lease: another replica goes on meanwhile. */
const frozenMs = 8_000
/** A replica freezes so long after its first command, in ms: while it stores, waits its turn, posts and edits. */
const moments = { first: 20, last: 1_250 }
/** From one command to the next, in ms. */
const apartMs = 60

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'a replica that stood still for longer than its lease leaves no post that stands twice',
  { timeout: 7_200_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const fake = await startFakeSlack()
    const workspace = fake.workspace('T0FREEZE')
    const user = fake.user(workspace, { id: 'ULEA', name: 'lea' })
    const lea = personIn(fake, workspace, user)
    const env = {
      DATABASE_URL: databaseUrl,
      SLACK_SIGNING_SECRET: fake.app.signingSecret,
      SLACK_BOT_TOKEN: workspace.token ?? '',
      SLACK_API_URL: fake.apiUrl,
      PLAYGROUND: 'off',
      MAX_OPEN_DRAFTS: '1000',
    }
    const replicas = await Promise.all([startProgram(env), startProgram(env), startProgram(env)])
    const pool = openPostgres(databaseUrl, () => undefined)
    const random = randomFrom(20_261_129)
    const acknowledged: Channel[] = []

    for (let round = 0; round < rounds; round += 1) {
      const victims = replicas.filter((_, index) => index !== round % replicas.length)
      const channels = victims.map((_, victim) =>
        Array.from({ length: begun }, (_, n) => {
          const id = `C0F${round}V${victim}N${n}`
          return fake.channel(workspace, id, { name: id.toLowerCase(), people: [user] })
        }),
      )
      const told: Promise<void>[] = []
      const freezes = victims.map((victim, index) =>
        freezeAt(victim, moments.first + random() * (moments.last - moments.first)).then(() => index),
      )
      for (let n = 0; n < begun; n += 1) {
        for (const [index, victim] of victims.entries()) {
          const channel = channels[index]?.[n]
          if (channel !== undefined) told.push(tell({ fake, lea, victim, channel, acknowledged }))
        }
        await setTimeout(apartMs)
      }
      await Promise.all([...freezes, ...told])
    }

    expect(acknowledged.length).toBeGreaterThan(0)
    await eventually(() => {
      for (const channel of acknowledged) expect(postsIn(channel), channel.id).not.toEqual([])
    }, 300_000)
    await eventually(async () => expect(await undelivered(pool)).toBe(0), 300_000)
    await eventually(async () => expect(twice(workspace)).toEqual([]), 180_000)
    const known = await knownIds(pool)
    const unknown = postsOf(workspace).filter(({ ts }) => !known.has(ts))
    expect(unknown.map(({ text }) => text)).toEqual([])

    for (const replica of replicas) replica.kill('SIGTERM')
    for (const replica of replicas) await replica.exit
    await pool.end()
    await fake.close()
  },
)

async function freezeAt(program: Program, ms: number): Promise<void> {
  await setTimeout(ms)
  program.kill('SIGSTOP')
  await setTimeout(frozenMs)
  program.kill('SIGCONT')
}

interface Telling {
  readonly fake: FakeSlack
  readonly lea: Person
  readonly victim: Program
  readonly channel: Channel
  readonly acknowledged: Channel[]
}

/** Begins a proposal in the channel by way of that replica. What it does not acknowledge, nobody was promised. */
async function tell({ fake, lea, victim, channel, acknowledged }: Telling): Promise<void> {
  fake.listenTo(() => `${victim.address}/slack/events`)
  await lea.command(channel, 'nouveau').then(
    () => acknowledged.push(channel),
    () => undefined,
  )
}

/** What everybody sees of the bot in the channel. */
function postsIn(channel: Channel): readonly Message[] {
  return channel.messages.filter(({ botId, onlyFor }) => botId !== null && onlyFor === null)
}

function postsOf({ channels }: Workspace): readonly Message[] {
  return [...channels.values()].flatMap(postsIn)
}

/** The keys under which more than one message stands. */
function twice(workspace: Workspace): readonly string[] {
  const keys = postsOf(workspace).flatMap(({ metadata }) => (metadata === null ? [] : [JSON.stringify(metadata)]))
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

async function undelivered(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from outbox where done_at is null')
  return rows[0]?.n ?? -1
}

async function knownIds(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(`select id from slack_post where state = 'sent'`)
  return new Set(rows.map(({ id }) => id))
}

/** The same numbers between 0 and 1 in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
