import { setImmediate, setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../../support/pglite.ts'

describe('the pool over PGlite', () => {
  let pool: Pool
  beforeAll(async () => {
    pool = await memoryPool()
    await pool.query('create table word (text text primary key)')
  })
  afterAll(() => pool.end())
  beforeEach(() => pool.query('delete from word'))

  async function words(): Promise<readonly string[]> {
    const { rows } = await pool.query<{ text: string }>('select text from word order by text')
    return rows.map((row) => row.text)
  }

  test('answers like pg: a bigint is text, a time is a Date, bytes are a Buffer', async () => {
    const { rows } = await pool.query<Record<string, unknown>>(
      `select $1::bigint as big, timestamptz '2026-11-23 10:00Z' as at, '\\x01'::bytea as bytes, array[1, 2] as list`,
      ['9007199254740993'],
    )

    expect(rows[0]).toEqual({
      big: '9007199254740993',
      at: new Date('2026-11-23T10:00:00Z'),
      bytes: Buffer.from([1]),
      list: [1, 2],
    })
  })

  test('keeps others out of a transaction until it is committed', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into word values ($1)', ['a'])
    let seen: readonly string[] | undefined
    const reading = (async () => {
      seen = await words()
    })()
    await setTimeout(30)

    expect(seen).toBeUndefined()
    await client.query('commit')
    await reading
    expect(seen).toEqual(['a'])
    client.release()
  })

  test.each(['ROLLBACK', 'rollback;', '-- why\n rollback'])('takes a transaction back by %j', async (rollback) => {
    const client = await pool.connect()
    await client.query('-- a comment\nBEGIN')
    await client.query('insert into word values ($1)', ['a'])

    await client.query(rollback)

    expect(await words()).toEqual([])
    client.release()
  })

  test('goes on in a transaction after a rollback to a savepoint', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('savepoint here')
    await client.query('insert into word values ($1)', ['a'])
    await client.query('rollback to savepoint here')
    await client.query('insert into word values ($1)', ['b'])
    await client.query('commit')
    client.release()

    expect(await words()).toEqual(['b'])
  })

  test('takes back what a client left open when it is released', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into word values ($1)', ['a'])

    client.release()

    expect(await words()).toEqual([])
  })

  test('goes on after a statement that failed, within a transaction and without', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await expect(client.query('select nonsense')).rejects.toThrow('nonsense')
    await client.query('rollback')
    client.release()
    await expect(pool.query('select nonsense')).rejects.toThrow('nonsense')

    expect(await words()).toEqual([])
  })

  test('takes a statement again that failed when it was first prepared', async () => {
    const text = 'select 10 / $1::int as result'
    await expect(pool.query(text, [0])).rejects.toMatchObject({ code: '22012' })

    const results = [await pool.query(text, [5]), await pool.query(text, [2])]
    await expect(pool.query(text, [0])).rejects.toMatchObject({ code: '22012' })

    expect(results.map(({ rows }) => rows)).toEqual([[{ result: 2 }], [{ result: 5 }]])
    expect((await pool.query(text, [1])).rows).toEqual([{ result: 10 }])
  })

  test('stores with one commit what waits at the same time, each seeing what those before it did', async () => {
    const text =
      'insert into word values ($1) returning pg_current_xact_id()::text as id, (select count(*)::int from word)'

    const all = await Promise.all(
      ['a', 'b', 'c'].map((word) => pool.query<{ id: string; count: number }>(text, [word])),
    )

    const rows = all.flatMap((one) => one.rows)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
    expect(rows.map(({ count }) => count)).toEqual([0, 1, 2])
  })

  test('stores what waits beside a statement that fails, and tells each its own', async () => {
    const text = 'insert into word values ($1) returning text'

    const all = await Promise.allSettled(['a', 'b', 'a', 'c'].map((word) => pool.query(text, [word])))

    expect(all.map((one) => (one.status === 'rejected' ? one.reason.code : one.value.rows))).toEqual([
      [{ text: 'a' }],
      [{ text: 'b' }],
      '23505',
      [{ text: 'c' }],
    ])
    expect(await words()).toEqual(['a', 'b', 'c'])
  })

  test('gives each of many statements at once its own columns, prepared or new', async () => {
    const texts = ['select $1::int as n, 1 as one', 'select $1::text as t', 'select $1::int as n, 1 as one']
    const ask = () => Promise.all(texts.map((text, at) => pool.query(text, [at])))

    for (const answers of [await ask(), await ask()]) {
      expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 0, one: 1 }], [{ t: '1' }], [{ n: 2, one: 1 }]])
    }
  })

  test('tells a channel to a second client after the first one has left', async () => {
    const [one, other] = [await pool.connect(), await pool.connect()]
    const heard: string[] = []
    other.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await one.query('listen news')
    await other.query('listen news')
    await one.query('unlisten news')

    await pool.query('select pg_notify($1, $2)', ['news', 'hello'])
    other.release()

    expect(heard).toEqual(['hello'])
  })

  test('brings a notification to the clients that listen, and to no others', async () => {
    const [one, other] = [await pool.connect(), await pool.connect()]
    const heard: string[] = []
    one.on('notification', ({ channel, payload }) => heard.push(`one ${channel} ${payload}`))
    other.on('notification', ({ payload }) => heard.push(`other ${payload}`))
    await one.query('LISTEN news')
    await other.query('LISTEN news')
    await other.query('UNLISTEN news')

    await pool.query("notify news, 'hello'")
    one.release()
    await pool.query("notify news, 'too late'")

    expect(heard).toEqual(['one news hello'])
  })

  test('lets the event loop turn while it is busy', async () => {
    const watch = { turns: 0, isOver: false }
    const watching = (async () => {
      for (; !watch.isOver; watch.turns++) await setImmediate()
    })()

    for (let each = 0; each < 1_000; each++) await pool.query('select count(*) from generate_series(1, 1000)')
    watch.isOver = true
    await watching

    expect(watch.turns).toBeGreaterThan(20)
  })

  test('waits for what runs when it ends, and can be ended twice', async () => {
    const other = await memoryPool()
    const running = other.query<{ sum: string }>('select sum(n) from generate_series(1, 100000) n')

    await Promise.all([other.end(), other.end()])

    await expect(running).resolves.toMatchObject({ rows: [{ sum: '5000050000' }] })
  })
})
