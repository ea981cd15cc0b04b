import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../src/adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { type CutOff, cutOff } from '../../support/cut-off.ts'
import { eventually } from '../../support/eventually.ts'
import { createDatabase, postgresUrl } from '../../support/postgres.ts'

describe.skipIf(!postgresUrl)('a connection to PostgreSQL that goes silent', () => {
  let way: CutOff
  let pool: Pool
  beforeEach(async () => {
    way = await cutOff(await createDatabase())
    pool = openPostgres(way.url, () => undefined)
  })
  afterEach(async () => {
    await pool?.end()
    await way?.close()
  })

  /** Has the pool open so many sessions. */
  async function open(count: number): Promise<void> {
    const sessions = await Promise.all(Array.from({ length: count }, () => pool.connect()))
    for (const session of sessions) session.release()
  }

  test('is ended: what was asked over it rejects, and what is asked next goes over another', async () => {
    await open(4)
    way.hush()

    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => pool.query('select 1')))

    expect(asked.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    expect(String(asked.find((one) => one.status === 'rejected')?.reason)).not.toContain('timeout')
    await expect(pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
  })

  test('is told from one whose statement takes long', async () => {
    await expect(pool.query('select pg_sleep(5)')).resolves.toMatchObject({ rowCount: 1 })
  })

  test('is ended in the middle of a transaction, of which nothing stands then, nor what it had locked', async () => {
    await pool.query('create table thing (id int primary key, name text)')
    await pool.query("insert into thing values (1, 'one')")
    const session = await pool.connect()
    session.on('error', () => undefined)
    await session.query('begin')
    await session.query("update thing set name = 'uno' where id = 1")
    way.hush()

    await expect(session.query('commit')).rejects.toThrow(Error)
    session.release(true)

    const rename = () =>
      pool.query<{ name: string }>("update thing set name = name || ' again' where id = 1 returning name")
    expect((await eventually(rename)).rows).toEqual([{ name: 'one again' }])
  })
})
