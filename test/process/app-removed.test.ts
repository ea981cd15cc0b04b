import { afterAll, expect, test } from 'vitest'
import { postgresPersonLinks } from '../../src/adapters/postgres/person-links/person-links.ts'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import { eventually } from '../support/eventually.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'

afterAll(killPrograms)

const at = '2026-11-23T09:00:00.000Z'

test.skipIf(postgresUrl === undefined)(
  'whoever removes the app from a workspace ends what links accounts there to others, and no other link',
  { timeout: 180_000 },
  async () => {
    const databaseUrl = await createDatabase()
    const fake = await startFakeSlack()
    const workspace = fake.workspace('T0REMOVED')
    const program = await startProgram({
      DATABASE_URL: databaseUrl,
      SLACK_SIGNING_SECRET: fake.app.signingSecret,
      SLACK_BOT_TOKEN: workspace.token ?? '',
      SLACK_API_URL: fake.apiUrl,
    })
    fake.listenTo(() => `${program.address}/slack/events`)
    const pool = openPostgres(databaseUrl, () => undefined)
    const links = postgresPersonLinks(pool)
    const account = (platform: 'slack' | 'teams' | 'web', tenant: string, id: string) => ({
      tenant,
      person: { id, name: 'Léa Moreau' },
      language: 'fr' as const,
      place: { platform, channel: 'D1', thread: null },
    })
    const link = async (key: string, one: ReturnType<typeof account>, other: ReturnType<typeof account>) =>
      links.spend(key, await links.offer(one, at), other, 'alone', at)
    await link('1', account('slack', 'slack-T0REMOVED', 'ULEA'), account('web', 'playground', 'lea'))
    await link('2', account('teams', 'teams-1', 'karim'), account('web', 'playground', 'karim'))
    await links.offer(account('slack', 'slack-T0REMOVED', 'UNORA'), at)
    const rows = async () =>
      (
        await pool.query<{ one: string }>(
          `select tenant || ' ' || person as one from person_link
           union all select 'code of ' || person from link_code where tenant = 'slack-T0REMOVED' order by 1`,
        )
      ).rows.map(({ one }) => one)
    expect(await rows()).toHaveLength(6)

    await fake.tell(workspace, { type: 'app_uninstalled' })

    await eventually(async () => expect(await rows()).toEqual(['playground karim', 'teams-1 karim']), 60_000)
    program.kill('SIGTERM')
    await program.exit
    await pool.end()
    await fake.close()
  },
)
