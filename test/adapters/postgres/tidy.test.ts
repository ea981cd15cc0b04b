import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pool, QueryResult } from '../../../src/adapters/postgres/pool/pool.ts'
import { keepTidy } from '../../../src/adapters/postgres/pool/keep-tidy.ts'
import { eventually } from '../../support/eventually.ts'
import { memoryPool } from '../../support/pglite.ts'

describe('the embedded database', () => {
  let pool: Pool
  beforeAll(async () => {
    pool = await memoryPool()
    await pool.query('create table word as select repeat(md5(n::text), 10) as text from generate_series(1, 500) n')
  })
  afterAll(() => pool.end())

  async function bytes(): Promise<number> {
    const { rows } = await pool.query<{ bytes: string }>("select pg_relation_size('word') as bytes")
    return Number(rows[0]?.bytes)
  }

  test('does not grow with each change, as long as it is tidied', async () => {
    let tidied = 0
    async function counted<R>(text: string): Promise<QueryResult<R>> {
      const result = await pool.query<R>(text)
      if (text.startsWith('vacuum')) tidied += 1
      return result
    }
    /** Changes every row, and waits for a tidying that began after it. */
    async function change(): Promise<void> {
      await pool.query('update word set text = text || 1')
      const before = tidied
      await eventually(() => expect(tidied).toBeGreaterThanOrEqual(before + 2))
    }
    const stop = keepTidy({ query: counted }, 20)
    await change()
    const before = await bytes()

    for (let times = 0; times < 5; times++) await change()

    stop()
    expect(await bytes()).toBeLessThanOrEqual(before * 1.2)
  })

  test('reads a small table by its key, as it will when it has grown', async () => {
    await pool.query('create table fact (kind text, name text, primary key (kind, name))')
    await pool.query("insert into fact select 'a', n::text from generate_series(1, 20) n")
    const plan = async () =>
      (await pool.query<{ 'QUERY PLAN': string }>("explain select from fact where kind = 'a' and name = '7'")).rows
        .map((row) => row['QUERY PLAN'])
        .join(' ')
    await pool.query('analyze fact')
    expect(await plan()).toContain('Seq Scan')

    const stop = keepTidy(pool, 20)

    await eventually(async () => expect(await plan()).toMatch(/fact_pkey.*kind = .*name = /))
    stop()
  })
})
