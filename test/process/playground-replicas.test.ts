import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { eventually } from '../support/eventually.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { Listening } from '../support/playground-client-events.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

describe.skipIf(postgresUrl === undefined)('a page of the playground before several replicas', () => {
  let pool: Pool
  let env: Readonly<Record<string, string>>
  let replicas: [Program, Program]
  const open: Listening[] = []

  beforeAll(async () => {
    const databaseUrl = await createDatabase()
    pool = openPostgres(databaseUrl, () => undefined)
    env = { DATABASE_URL: databaseUrl }
    replicas = [await startProgram(env), await startProgram(env)]
  })
  afterEach(() => {
    for (const listening of open.splice(0)) listening.stop()
  })
  afterAll(async () => {
    killPrograms()
    await pool.end()
  })

  const at = (replica: 0 | 1, persona: string) => new PlaygroundClient(replicas[replica].address, persona)
  const listenAt = async (replica: 0 | 1, after?: string) => {
    const listening = await Listening.start(replicas[replica].address, 'karim', after)
    open.push(listening)
    return listening
  }
  const said = (listening: Listening) => listening.messages.filter(({ author }) => author.kind === 'person')
  const texts = (listening: Listening) => said(listening).map(({ body }) => body.text)
  const some = (count: number) => Array.from({ length: count }, () => `message ${randomUUID()}`)

  /** The connections over which the replicas listen to the playground's changes, as the server knows them. */
  async function listeners(): Promise<readonly number[]> {
    const { rows } = await pool.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and query ilike 'listen "playground_change"'`,
    )
    return rows.map(({ pid }) => pid)
  }

  test('hears what was written through another one, each once and in order', async () => {
    const karim = await listenAt(1)
    const written = some(5)

    for (const text of written) await at(0, 'lea').say(text)

    await karim.until(() => texts(karim).length >= written.length)
    expect(texts(karim)).toEqual(written)
  })

  test('hears what the assistant answers to what was done at another one', async () => {
    const karim = await listenAt(1)

    await at(0, 'lea').command('nouveau')

    await karim.until(() => karim.messages.some(({ author, room }) => author.kind === 'bot' && room === 'projets'))
  })

  test('hears what both take at once, the same on either, each once', async () => {
    const pages = [await listenAt(0), await listenAt(1)]
    const written = some(40)

    await Promise.all(written.map((text, n) => at(n % 2 === 0 ? 0 : 1, 'lea').say(text)))

    for (const page of pages) {
      await page.until(() => texts(page).length >= written.length)
      expect(texts(page).toSorted()).toEqual(written.toSorted())
      const numbers = said(page).map(({ change }) => change)
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    }
  })

  test('hears what was written while the connection was gone over which its replica listens', async () => {
    const karim = await listenAt(1)
    await eventually(async () => expect(await listeners()).toHaveLength(2))
    const ended = await listeners()
    const written = some(3)

    await pool.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [ended])
    for (const text of written) await at(0, 'lea').say(text)

    await karim.until(() => texts(karim).length >= written.length)
    expect(texts(karim)).toEqual(written)
    await eventually(async () => {
      const now = await listeners()
      expect(now).toHaveLength(2)
      expect(now.filter((pid) => ended.includes(pid))).toEqual([])
    })
  })

  test('goes on at another one where it stopped, and misses and repeats nothing', async () => {
    const written = some(9)
    const heard: string[] = []
    let last: string | undefined
    for (let part = 0; part < 3; part += 1) {
      // The first is heard live, the second while nobody listens; the last follows at once, on the other replica.
      const here = part % 2 === 0 ? 0 : 1
      const page = await listenAt(here, last)
      const [live = '', away = '', soon = ''] = written.slice(part * 3, part * 3 + 3)
      await at(here, 'lea').say(live)
      await page.until(() => texts(page).includes(live))
      last = page.lastId ?? last
      heard.push(...texts(page))
      page.stop()
      await at(here === 0 ? 1 : 0, 'lea').say(away)
      await at(here, 'lea').say(soon)
    }
    const page = await listenAt(1, last)
    await page.until(() => texts(page).includes(written.at(-1) ?? ''))

    expect([...heard, ...texts(page)]).toEqual(written)
  })

  test('goes on at the other one when its own is killed', async () => {
    const page = await listenAt(0)
    const written = some(4)
    for (const text of written.slice(0, 2)) await at(1, 'lea').say(text)
    await page.until(() => texts(page).length >= 2)

    replicas[0].kill('SIGKILL')
    await replicas[0].exit
    for (const text of written.slice(2)) await at(1, 'lea').say(text)
    const again = await listenAt(1, page.lastId ?? undefined)
    await again.until(() => texts(again).length >= 2)

    expect([...texts(page), ...texts(again)]).toEqual(written)
  })
})
