import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { eventually } from '../support/eventually.ts'
import { sendEvent } from '../support/fake-slack/deliver.ts'
import { eventCallback, type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { personIn } from '../support/fake-slack/person.ts'
import type { Workspace } from '../support/fake-slack/world.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { againMs, expectInOrder, goOn, linesOf, refusedOf } from '../support/written-in-order.ts'

/** `ORDER=20 npm test -- test/process/order.test.ts` is the long run: as many threads at every pace. */
const wanted = Number(process.env['ORDER'] ?? 0)
/** From one message of a thread to the next, in ms, and in how many threads at once. */
const paces = [
  { apartMs: 10, threads: wanted || 20 },
  { apartMs: 150, threads: wanted || 4 },
  { apartMs: 300, threads: wanted || 4 },
]

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'what one person writes stands as it was written, through several replicas, and where it was refused and came again',
  { timeout: 1_800_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const fake = await startFakeSlack()
    const workspace = fake.workspace('T0ORDER')
    const env = {
      DATABASE_URL: databaseUrl,
      SLACK_SIGNING_SECRET: fake.app.signingSecret,
      SLACK_BOT_TOKEN: workspace.token ?? '',
      SLACK_API_URL: fake.apiUrl,
      PLAYGROUND: 'off',
    }
    const replicas = await Promise.all([startProgram(env), startProgram(env), startProgram(env)])
    const pool = openPostgres(databaseUrl, () => undefined)
    fake.listenTo(() => `${replicas[0]?.address}/slack/events`)

    for (const { apartMs, threads } of paces) {
      const names = Array.from({ length: threads }, (_, n) => `P${apartMs}N${n}`)
      const writers = names.map((name) => writerIn({ fake, workspace, replicas }, name))
      const begun = await Promise.all(writers.map((writer) => writer.begin()))
      // Of every fourth, the word by which they go on is refused, too.
      await Promise.all(writers.map((one, n) => one.write(begun[n] ?? '', apartMs, n % 4 === 3 ? [goOn] : [])))

      const channels = new Map(names.map((name, n) => [name, writers[n]?.channel.id ?? '']))
      await expectInOrder(pool, `slack-${workspace.id}`, channels)
    }

    for (const replica of replicas) replica.kill('SIGTERM')
    for (const replica of replicas) await replica.exit
    await pool.end()
    await fake.close()
  },
)

interface World {
  readonly fake: FakeSlack
  readonly workspace: Workspace
  readonly replicas: readonly Program[]
}

/** Somebody with a channel of their own, where no pace holds up the bot. Each message goes to the next replica. */
function writerIn({ fake, workspace, replicas }: World, name: string) {
  const user = fake.user(workspace, { id: `U${name}`, name: name.toLowerCase() })
  const channel = fake.channel(workspace, `C${name}`, { name: name.toLowerCase(), people: [user] })
  const refused = new Set(refusedOf(name))
  let turn = 0

  /** Slack sends on and on until it is acknowledged; what was refused was never handed to any replica. */
  async function send(event: Readonly<Record<string, unknown>>): Promise<void> {
    turn += 1
    const replica = replicas[turn % replicas.length]
    const to = { url: () => `${replica?.address}/slack/events`, signingSecret: fake.app.signingSecret }
    const whole = eventCallback(workspace, event)
    const before = refused.has(String(event['text'])) ? 1 : 0
    if (before > 0) await setTimeout(againMs)
    await eventually(async () => expect((await sendEvent(to, whole, before)).status).toBe(200))
  }

  const person = personIn({ ...fake, tell: (_, event) => send(event) }, workspace, user)
  return {
    channel,
    /** The thread of a new proposal, once its first section is asked for. */
    async begin(): Promise<string> {
      await person.command(channel, 'nouveau')
      return eventually(() => {
        const root = channel.messages.find(({ botId, threadTs }) => botId !== null && threadTs === null)
        expect(channel.messages.some(({ threadTs }) => threadTs !== null && threadTs === root?.ts)).toBe(true)
        return root?.ts ?? ''
      }, 300_000)
    },
    /** Writes it all, and goes on in between. */
    async write(thread: string, apartMs: number, alsoRefused: readonly string[]): Promise<void> {
      for (const line of alsoRefused) refused.add(line)
      const sending: Promise<unknown>[] = []
      for (const line of linesOf(name)) {
        sending.push(person.say(channel, line, thread))
        await setTimeout(apartMs)
      }
      await Promise.all(sending)
    },
  }
}
