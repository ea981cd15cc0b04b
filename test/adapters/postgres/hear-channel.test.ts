import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hearChannel } from '../../../src/adapters/postgres/pool/hear-channel.ts'
import { openPostgres } from '../../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { keepingLog } from '../../contracts/log-lines.ts'
import { cutOff } from '../../support/cut-off.ts'
import { eventually } from '../../support/eventually.ts'
import { createDatabase, postgresUrl } from '../../support/postgres.ts'

describe.skipIf(postgresUrl === undefined)('a channel of the database', () => {
  let url: string
  let pool: Pool
  beforeAll(async () => {
    url = await createDatabase()
    pool = openPostgres(url, () => undefined)
  })
  afterAll(() => pool.end())

  function listen(over: Pool = pool) {
    const heard: string[] = []
    let stood = 0
    const log = keepingLog()
    const ear = { heard: (payload: string) => void heard.push(payload), stands: () => void (stood += 1) }
    const end = hearChannel(over, 'news', ear, log)
    return { heard, log, end, stood: () => stood }
  }
  const announce = (word: string) => pool.query('select pg_notify($1, $2)', ['news', word])

  test('tells what was committed, and nothing that was taken back or that is said elsewhere', async () => {
    const ear = listen()
    await eventually(() => expect(ear.stood()).toBe(1))
    const client = await pool.connect()
    for (const [word, end] of [
      ['taken back', 'rollback'],
      ['committed', 'commit'],
    ] as const) {
      await client.query('begin')
      await client.query('select pg_notify($1, $2)', ['news', word])
      await client.query(end)
    }
    client.release()
    await pool.query('select pg_notify($1, $2)', ['other', 'elsewhere'])
    await announce('last')

    await eventually(() => expect(ear.heard).toContain('last'))
    expect(ear.heard).toEqual(['committed', 'last'])
    await ear.end()
  })

  test('is heard again after its connection was ended, and says so', async () => {
    const ear = listen()
    await eventually(() => expect(ear.stood()).toBe(1))

    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "news"'`)
    await eventually(() => expect(ear.stood()).toBe(2))
    await announce('again')

    await eventually(() => expect(ear.heard).toEqual(['again']))
    expect(ear.log.lines.join()).toContain('not heard')
    await ear.end()
  })

  test('is heard again once a server that was away is back', async () => {
    const way = await cutOff(url)
    const over = openPostgres(way.url, () => undefined)
    const ear = listen(over)
    await eventually(() => expect(ear.stood()).toBe(1))

    way.cut()
    await eventually(() => expect(ear.log.lines.length).toBeGreaterThan(1))
    way.mend()
    await eventually(() => expect(ear.stood()).toBe(2))
    await announce('back')

    await eventually(() => expect(ear.heard).toEqual(['back']))
    await ear.end()
    await over.end()
    await way.close()
  })

  test('is heard again after its connection went silent', async () => {
    const way = await cutOff(url)
    const over = openPostgres(way.url, () => undefined)
    const ear = listen(over)
    await eventually(() => expect(ear.stood()).toBe(1))

    way.hush()
    await eventually(() => expect(ear.stood()).toBe(2))
    await announce('back')

    await eventually(() => expect(ear.heard).toEqual(['back']))
    await ear.end()
    await over.end()
    await way.close()
  })

  test('keeps no connection once it is ended, so that the pool can be', async () => {
    const over = openPostgres(url, () => undefined)
    const ear = listen(over)
    await eventually(() => expect(ear.stood()).toBe(1))

    await ear.end()
    await over.end()
    await announce('late')

    expect(ear.heard).toEqual([])
    expect(ear.log.lines).toEqual([])
  })
})
