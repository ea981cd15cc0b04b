import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { openWriter } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { personIn } from '../support/fake-slack/person.ts'
import { messagesIn } from '../support/fake-slack/world.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'
import { scrape } from '../support/scrape.ts'

let fake: FakeSlack
beforeAll(async () => {
  fake = await startFakeSlack()
  fake.pace = 'free'
})
afterAll(async () => {
  killPrograms()
  await fake.close()
})

/** The program with the playground and a Slack workspace, and what Léa does in each. */
async function play(database: string): Promise<Program> {
  const workspace = fake.workspace('T0TIMES')
  const user = fake.user(workspace, { id: 'ULEA', name: 'lea' })
  const channel = fake.channel(workspace, 'CPROJETS', { name: 'projets', people: [user] })
  const program = await startProgram({
    DATABASE_URL: database,
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
  })
  fake.listenTo(() => `${program.address}/slack/events`)
  await personIn(fake, workspace, user).command(channel, '')
  await eventually(() => {
    if (messagesIn(channel, null).every(({ botId }) => botId === null)) throw new Error('no root message stands')
  })
  const writer = await openWriter(() => program.address, 'fr', 5)
  await writer.say('Voici :\n```mermaid\nflowchart LR\n  A[Capteurs] --> B{Gel ?}\n```')
  return program
}

test.skipIf(postgresUrl === undefined)(
  'how long each thing takes is counted by platform, kind and outcome, and by nobody’s name',
  { timeout: 600_000 },
  async () => {
    const database = await createDatabase()
    const program = await play(database)
    const client = new Client({ connectionString: database })
    await client.connect()
    await client.query(`update timer set at = now() - interval '30 seconds'`)
    await client.end()

    await eventually(async () => {
      const { sum } = await scrape(program.address)
      for (const platform of ['web', 'slack']) {
        expect(sum('acknowledgement_seconds_count', { platform, outcome: 'acknowledged' })).toBeGreaterThan(0)
        expect(sum('step_seconds_count', { platform, outcome: 'stored' })).toBeGreaterThan(0)
        expect(sum('delivery_lag_seconds_count', { platform, outcome: 'delivered' })).toBeGreaterThan(0)
      }
      expect(sum('errand_wait_seconds_count', { kind: 'draw' })).toBe(1)
      expect(sum('errand_work_seconds_count', { kind: 'draw', outcome: 'answered' })).toBe(1)
      // Only whatever was moved into the past has been due for so long.
      expect(sum('timer_lag_seconds_sum')).toBeGreaterThanOrEqual(30)
    })

    const { sum, text } = await scrape(program.address)
    expect(sum('timer_lag_seconds_bucket', { le: '10' })).toBeLessThan(sum('timer_lag_seconds_count'))
    expect(text).not.toMatch(/T0TIMES|ULEA|lea|MLP-|CPROJETS/)
  },
)
