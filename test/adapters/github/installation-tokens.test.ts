import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Registry } from 'prom-client'
import { examineGithubApp } from '../../../src/adapters/github/examine-github.ts'
import { githubInspector } from '../../../src/adapters/github/github-inspector.ts'
import { type GithubApp, installationTokens } from '../../../src/adapters/github/installation-tokens.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { readConfig } from '../../../src/start/config.ts'
import { openInspector } from '../../../src/start/inspector.ts'
import { fakeGithub } from '../../support/fake-github/fake-github.ts'
import { newApp } from '../../support/fake-github/installation-desk.ts'
import { memoryPool } from '../../support/pglite.ts'

const repository = { owner: 'ada', name: 'demand' }
const minute = 60_000
const started = Date.parse('2026-11-28T20:00:00Z')

let github: Awaited<ReturnType<typeof fakeGithub>>
let now: number
beforeEach(async () => {
  github = await fakeGithub([{ name: 'ada/demand', files: { 'README.md': 'demand' } }], 5_000)
  now = started
})
afterEach(() => {
  expect(github.complaints).toEqual([])
  github.close()
})

const clock = () => now
const reach = () => ({
  network: { addressesOf: () => Promise.resolve(['140.82.121.6']), standIn: github.port },
  now: clock,
  patience: 60_000,
})
const inspectorOf = (app: GithubApp) => githubInspector({ ...reach(), credential: installationTokens(app, reach()) })
const look = (inspector: ReturnType<typeof inspectorOf>) => inspector.inspect(repository, new AbortController().signal)
const tokensAsked = () => github.asked.filter((path) => path.endsWith('/access_tokens')).length

describe('an App', () => {
  test('gets one token for all who look at once, and asks with it until five minutes before its end', async () => {
    const { app, known } = newApp(clock)
    github.install(known)
    const inspector = inspectorOf(app)

    const found = await Promise.all([look(inspector), look(inspector), look(inspector)])
    now += 54 * minute
    await look(inspector)
    const before = tokensAsked()
    now += 2 * minute
    await look(inspector)

    expect(found.map(({ type }) => type)).toEqual(['inspected', 'inspected', 'inspected'])
    expect([before, tokensAsked()]).toEqual([1, 2])
  })

  test('whose token is refused gets another, once', async () => {
    const { app, known } = newApp(clock)
    const desk = github.install(known)
    const inspector = inspectorOf(app)
    await look(inspector)

    desk.revoke()

    expect(await look(inspector)).toMatchObject({ type: 'inspected' })
    expect(tokensAsked()).toBe(2)
  })

  test.each<[string, (app: GithubApp) => GithubApp]>([
    ['another key', (app) => ({ ...app, key: newApp(clock).app.key })],
    ['another App', (app) => ({ ...app, id: '999' })],
    ['another installation', (app) => ({ ...app, installation: '1' })],
  ])('with %s looks at nothing, as with a token that is refused', async (_what, change) => {
    const { app, known } = newApp(clock)
    github.install(known)

    const found = await look(inspectorOf(change(app)))

    expect(found).toMatchObject({ type: 'not inspected', why: 'bad token', retryAt: null })
    expect(github.asked).toHaveLength(1)
  })

  test('that GitHub wants fewer requests of waits for as long as it says', async () => {
    const { app, known } = newApp(clock)
    github.install(known).slowDown()

    const found = await look(inspectorOf(app))

    expect(found).toMatchObject({ type: 'not inspected', why: 'limited', retryAt: new Date(started + 47_000) })
  })

  test('of the variables is what the program asks by', async () => {
    const { app, known } = newApp(Date.now)
    github.install(known)
    const config = readConfig({
      GITHUB_APP_ID: app.id,
      GITHUB_APP_INSTALLATION_ID: app.installation,
      GITHUB_APP_PRIVATE_KEY: app.key,
      GITHUB_STAND_IN: String(github.port),
    })
    const pool = await memoryPool()
    await postgresState(pool)

    const opened = openInspector(config, pool, new Registry())
    expect(await opened?.inspector.inspect(repository, new AbortController().signal)).toMatchObject({
      type: 'inspected',
    })
    expect(tokensAsked()).toBe(1)
    opened?.close()
    await pool.end()
  })
})

describe('the doctor', () => {
  test('says that the App works, with what is left of the hour', async () => {
    const { app, known } = newApp(clock)
    github.install(known)

    expect(await examineGithubApp(app, reach())).toEqual({
      part: 'GitHub',
      state: 'fine',
      found: 'GitHub knows the token; 5000 of 5000 requests are left in this hour.',
      remedy: '',
    })
  })

  test('names what the App may do and does not need', async () => {
    const { app, known } = newApp(clock, { metadata: 'read', contents: 'write' })
    github.install(known)

    expect(await examineGithubApp(app, reach())).toMatchObject({
      state: 'fine',
      remedy: 'The App needs none of its permissions but metadata: read (contents: write): take them away on its page.',
    })
  })

  test('says what to compare where GitHub gives no token, and no secret', async () => {
    const { app, known } = newApp(clock)
    github.install(known)

    const examined = await examineGithubApp({ ...app, installation: '1' }, reach())

    expect(examined).toMatchObject({ state: 'wrong', found: 'GitHub gives the App no token' })
    expect(JSON.stringify(examined)).not.toContain('PRIVATE KEY')
  })
})
