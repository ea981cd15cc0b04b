import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Pool, PoolClient } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresUrl } from '../../support/postgres.ts'

describe.skipIf(!postgresUrl)('a session on PostgreSQL', () => {
  let pool: Pool
  let session: PoolClient
  beforeAll(async () => {
    // A process names so many statements and no more, and this one may have run many files before.
    vi.resetModules()
    const { serverPool } = await import('../../support/postgres.ts')
    pool = await serverPool()
    session = await pool.connect()
    await session.query('create table thing (id int primary key, name text)')
    await session.query("insert into thing values (1, 'one'), (2, 'two')")
  })
  afterAll(async () => {
    session.release()
    await pool.end()
  })

  async function prepared(): Promise<readonly string[]> {
    return (await session.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
      ({ statement }) => statement,
    )
  }

  test('prepares a statement with parameters once, and gives each time what is there', async () => {
    const text = 'select name from thing where id = $1'

    const names = []
    for (const id of [1, 2, 3]) names.push((await session.query<{ name: string }>(text, [id])).rows[0]?.name)

    expect(names).toEqual(['one', 'two', undefined])
    expect((await prepared()).filter((each) => each === text)).toHaveLength(1)
  })

  test('goes on after a statement that failed', async () => {
    const text = 'select 10 / $1::int as result'
    await expect(session.query(text, [0])).rejects.toMatchObject({ code: '22012' })

    expect((await session.query(text, [5])).rows).toEqual([{ result: 2 }])
  })

  test('reads a statement of every column anew, so that a newer program may add one meanwhile', async () => {
    const read = () => session.query('select * from thing where id = $1', [1])
    const write = () => session.query("update thing set name = 'uno' where id = $1 returning *", [1])
    await read()
    await write()

    await session.query('alter table thing add column more text')

    expect((await read()).rows).toEqual([{ id: 1, name: 'uno', more: null }])
    expect((await write()).rows).toEqual([{ id: 1, name: 'uno', more: null }])
  })
})
