import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { makeDue, reminder, storeWaitingDrafts } from '../support/waiting-drafts.ts'

/** `TIMER_KILLS=30 npm test -- test/process/timer-replicas.test.ts` is the long run: three hundred timers. */
const kills = Number(process.env['TIMER_KILLS'] ?? 4)
const eachTime = 10
/** Moments after which a replica is killed, in ms: while timers are taken, raised, delivered, and in between. */
const moments = [0, 400, 1_100, 150, 700, 1_300, 50, 250, 900]

afterAll(killPrograms)

test.skipIf(postgresUrl === undefined)(
  'two replicas raise each timer once, however often one of them is killed meanwhile',
  { timeout: 1_800_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const fake = await startFakeSlack()
    const workspace = fake.workspace('T0KILLS')
    const pool = openPostgres(databaseUrl, () => undefined)
    // A channel for each, so that no pace of Slack's holds anything up.
    const ids = await storeWaitingDrafts(pool, 'slack-T0KILLS', kills * eachTime, (number) => {
      const channel = fake.channel(workspace, `C0KILLS${number}`, { name: `kills${number}` })
      const root = `17000000${String(number).padStart(2, '0')}.000100`
      channel.messages.push(rootMessage(root, workspace.botUser.id, workspace.botId))
      return { home: { platform: 'slack', channel: channel.id, thread: null }, root }
    })
    const env = {
      DATABASE_URL: databaseUrl,
      SLACK_SIGNING_SECRET: fake.app.signingSecret,
      SLACK_BOT_TOKEN: workspace.token ?? '',
      SLACK_API_URL: fake.apiUrl,
      PLAYGROUND: 'off',
      // Whenever this runs, somebody works.
      PROGRAMME_WEEK: '1-7',
      PROGRAMME_HOURS: '0-24',
    }
    const replicas: [Promise<Program>, Promise<Program>] = [startProgram(env), startProgram(env)]

    for (let kill = 0; kill < kills; kill += 1) {
      const victim = kill % 2 === 0 ? 0 : 1
      const [program] = await Promise.all([replicas[victim], replicas[1 - victim]])
      await makeDue(pool, ids.slice(kill * eachTime, (kill + 1) * eachTime), 600)
      await setTimeout(moments[kill % moments.length])
      program.kill('SIGKILL')
      await program.exit
      replicas[victim] = startProgram(env)
    }

    const text = wordsIn('fr').reminders.draft('').split('  ')[0] ?? ''
    const heard = () =>
      ids.map((_, number) => workspace.channels.get(`C0KILLS${number}`)?.messages.filter(isReminder(text)).length ?? 0)
    await eventually(() => expect(heard().filter((count) => count > 0)).toHaveLength(ids.length), 300_000)
    await eventually(async () => expect(await left()).toBe(0), 300_000)

    expect(heard()).toEqual(ids.map(() => 1))
    const { rows } = await pool.query<{ raised: number; of: number; stored: number; failed: number; next: number }>(
      `select (select count(*)::int from audit where type = 'due') as raised,
         (select count(distinct proposal)::int from audit where type = 'due') as of,
         (select count(*)::int from outbox join audit on audit.id = outbox.event where audit.type = 'due') as stored,
         (select count(*)::int from outbox where failed_at is not null) as failed,
         (select count(*)::int from timer where name = $1 and at > now()) as next`,
      [reminder],
    )
    const all = ids.length
    expect(rows).toEqual([{ raised: all, of: all, stored: all, failed: 0, next: all }])
    for (const replica of replicas) (await replica).kill('SIGTERM')
    for (const replica of replicas) await (await replica).exit
    await pool.end()
    await fake.close()

    async function left(): Promise<number> {
      const { rows } = await pool.query<{ n: number }>(
        `select (select count(*) from timer where at <= now())::int
           + (select count(*) from outbox where done_at is null)::int as n`,
      )
      return rows[0]?.n ?? -1
    }
  },
)

function rootMessage(ts: string, user: string, botId: string) {
  const nothing = { threadTs: null, metadata: null, edited: null, clientMessageId: null, files: [], onlyFor: null }
  return { ts, user, botId, text: 'Votre proposition', blocks: [], ...nothing }
}

function isReminder(text: string): (message: { readonly text: string }) => boolean {
  return (message) => message.text.includes(text)
}
