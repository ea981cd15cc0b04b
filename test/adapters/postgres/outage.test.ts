import { setImmediate } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import { openPostgres } from '../../../src/adapters/postgres/pool/open-postgres.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { type CutOff, cutOff } from '../../support/cut-off.ts'
import { createDatabase, postgresUrl } from '../../support/postgres.ts'

/** As many sessions as a pool holds. */
const most = 12

interface Tables {
  pg_class: { relname: string }
}

describe.skipIf(!postgresUrl)('while PostgreSQL is away', () => {
  let way: CutOff
  beforeAll(async () => {
    way = await cutOff(await createDatabase())
  })
  afterAll(() => way?.close())

  test('each error has a code that tells an outage from a mistake, and queries work when it is back', async () => {
    const pool = openPostgres(way.url, () => undefined)
    const db = databaseOver<Tables>(pool)
    const ask = () => db.selectFrom('pg_class').select('relname').limit(1).execute()
    await ask()

    const asleep = await pool.connect()
    const sleeping = expect(asleep.query('select pg_sleep(10)')).rejects.toThrow(/terminated|ECONNRESET/)
    way.cut()
    await expect(ask()).rejects.toMatchObject({ code: expect.stringMatching(/^(ECONN|08)/) })
    await expect(ask()).rejects.toMatchObject({ code: expect.stringMatching(/^(ECONN|08)/) })
    await sleeping
    asleep.release(true)
    way.mend()

    expect(await ask()).toHaveLength(1)
    await db.destroy()
  })

  test('a list of two statements rejects once: neither ends the process while the other is waited for', async () => {
    const pool = openPostgres(way.url, () => undefined)
    const { proposals } = await postgresState(pool)
    const unhandled: unknown[] = []
    const note = (reason: unknown) => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    // One connection alone is left: what is asked first is answered first.
    const asleep = await Promise.all(Array.from({ length: most - 1 }, () => pool.connect()))
    const asked = proposals.openOf('t', 'lea', 5)
    way.cut()

    await expect(asked).rejects.toThrow(/terminated|ECONNRESET|refused|timeout/)
    await setImmediate()
    process.off('unhandledRejection', note)

    expect(unhandled).toEqual([])
    for (const client of asleep) client.release(true)
    way.mend()
    await pool.end()
  })
})
