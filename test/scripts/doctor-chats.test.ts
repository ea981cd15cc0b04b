import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'
import { addChannel } from '../support/fake-connector/world.ts'
import { type FakeConnector, startFakeConnector } from '../support/fake-connector/fake-connector.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import type { Workspace } from '../support/fake-slack/world.ts'
import { freePort } from '../support/free-port.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, startProgram } from '../support/program.ts'
import { runDoctor } from '../support/run-doctor.ts'
import { teamsVariables } from '../journeys/teams-program.ts'

let slack: FakeSlack
let teams: FakeConnector
let workspace: Workspace
let folder: Awaited<ReturnType<typeof dataFolder>>
/** Slack for one workspace and Teams for one tenant, all of it right, on the embedded database. */
let env: Readonly<Record<string, string>>

beforeAll(async () => {
  slack = await startFakeSlack({ socket: { token: 'xapp-right', url: 'ws://127.0.0.1:9/' } })
  teams = await startFakeConnector()
  workspace = slack.workspace('T0SETUP')
  for (const [id, name] of [
    ['C0REVIEWS', 'relecture'],
    ['C0CATALOG', 'catalogue'],
    ['C0COORDIN', 'coordination'],
  ] as const)
    slack.channel(workspace, id, { name })
})

beforeEach(async () => {
  folder = await dataFolder()
  env = {
    DATA_DIR: folder.path,
    PORT: String(await freePort()),
    PLAYGROUND: 'off',
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: slack.apiUrl,
    SLACK_REVIEWERS_CHANNEL: 'C0REVIEWS',
    SLACK_CATALOGUE_CHANNEL: 'C0CATALOG',
    SLACK_COORDINATORS_CHANNEL: 'C0COORDIN',
    ...teamsVariables(teams),
    TEAMS_REVIEWERS_CHANNEL: addChannel(teams.world, 'relecture').id,
  }
})

afterEach(() => folder.remove())

afterAll(async () => {
  killPrograms()
  await slack.close()
  await teams.close()
})

describe('the doctor, with Slack and Teams on the embedded database', () => {
  test('finds all that needs no database before the first start, and makes nothing', async () => {
    const { out, code } = await runDoctor({ ...env, SLACK_APP_TOKEN: 'xapp-right' })

    expect(out).toContain('fine   Slack socket: ')
    expect(out).toContain('fine   Slack T0SETUP: the bot is @')
    expect(out).toContain('fine   Slack T0SETUP scopes: ')
    expect(out).toContain('fine   Slack T0SETUP reviewers: #relecture, and the bot is in it')
    expect(out).toContain(`fine   Teams registration: Microsoft gives a token for the app ${teams.world.appId}`)
    expect(out).toContain('fine   Slack clock: ')
    expect(out).toContain('off    Program: not running')
    expect(out).toContain(`fine   Database: embedded, in ${folder.path}, which the first start makes`)
    expect(out).toContain(
      'off    Teams: where the bot was heard from was not looked at: the program was not started yet',
    )
    expect(out.indexOf('Slack T0SETUP')).toBeLessThan(out.indexOf('Database'))
    expect(out).toContain('Nothing is wrong.')
    expect(code).toBe(0)
  })

  test('looks at it all while the program runs, and at what is stored once it has stopped', async () => {
    const program = await startProgram(env)
    const running = await runDoctor(env)
    program.kill('SIGTERM')
    await program.exit
    const stopped = await runDoctor(env)

    expect(running.out).toContain(`fine   Program: runs at ${program.address}, and reaches all that it needs`)
    expect(running.out).toContain('fine   Slack T0SETUP: the bot is @')
    expect(running.out).toMatch(/fine {3}Database: embedded, in \S+, which process \d+ has open/)
    expect(running.out).toContain('Nothing is wrong.')
    expect(running.code).toBe(0)

    expect(stopped.out).toMatch(/fine {3}Database: embedded, in \S+\n/)
    expect(stopped.out).toMatch(
      /WRONG {2}Teams tenant \S+: nobody has been heard from yet\n {7}expected: .*\n {7}→ Upload/,
    )
    expect(stopped.code).toBe(1)
  })

  test('a database that is away is one line, a socket that Slack refuses another, and the others are there', async () => {
    const port = await freePort()
    const DATABASE_URL = `postgres://ana:secret@127.0.0.1:${port}/x`
    const { out, code } = await runDoctor({ ...env, DATABASE_URL, SLACK_APP_TOKEN: 'xapp-wrong' })

    expect(out).toContain('fine   Slack T0SETUP: the bot is @')
    expect(out).toContain('fine   Teams registration')
    expect(out).toMatch(/WRONG {2}Database: .*DATABASE_URL/)
    expect(out).toContain('off    Teams: where the bot was heard from was not looked at: the database cannot be had')
    expect(out).toMatch(/WRONG {2}Slack socket: .*invalid_auth\n {7}expected: .*\n {7}→ Make one/)
    expect(out).toContain('2 to mend.')
    expect(out).not.toMatch(/secret|xapp-wrong/)
    expect(code).toBe(1)
  })

  test('of many workspaces says that they are stored, and looks at the rest', async () => {
    const { SLACK_BOT_TOKEN: _, SLACK_REVIEWERS_CHANNEL: _r, SLACK_CATALOGUE_CHANNEL: _c, ...rest } = env
    const { SLACK_COORDINATORS_CHANNEL: _o, ...many } = rest
    const { out, code } = await runDoctor({
      ...many,
      SLACK_CLIENT_ID: slack.app.clientId,
      SLACK_CLIENT_SECRET: slack.app.clientSecret,
      SLACK_TOKEN_KEYS: Buffer.alloc(32, 7).toString('base64'),
    })

    expect(out).toContain('fine   Slack clock: ')
    expect(out).toContain('off    Slack: where the app is installed was not looked at: the program was not started yet')
    expect(code).toBe(0)
  })
})

describe.skipIf(postgresUrl === undefined)('the doctor, on a server', () => {
  test('says what version answers, and makes no table', async () => {
    const DATABASE_URL = await createDatabase()
    const first = await runDoctor({ ...env, DATABASE_URL })
    const again = await runDoctor({ ...env, DATABASE_URL })

    for (const { out, code } of [first, again]) {
      expect(out).toMatch(/fine {3}Database: PostgreSQL \d+\.\d+.* answers at DATABASE_URL/)
      expect(out).toContain('the program was not started with it yet')
      expect(code).toBe(0)
    }
  })
})
