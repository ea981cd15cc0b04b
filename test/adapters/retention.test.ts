import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pgLike } from '../../src/adapters/postgres/pool/open-pglite.ts'
import { createPglitePool } from '../../src/adapters/postgres/pool/pglite-pool.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { postgresTimers } from '../../src/adapters/postgres/timers/timers.ts'
import { openEraser } from '../../src/start/eraser.ts'
import { storedSql } from '../support/stored-database.ts'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const tenant = 'slack-T0MLOPS0'
const [since, now] = ['2020-06-01T00:00:00.000Z', '2026-11-23T09:00:00.000Z']

let pool: Pool
let ids: readonly string[]
beforeAll(async () => {
  const db = await PGlite.create(pgLike)
  await db.exec(storedSql({ slack: 'http://127.0.0.1:9', teams: 'http://127.0.0.1:9' }))
  pool = await createPglitePool(db)
  await postgresState(pool)
  const { rows } = await pool.query<{ id: string }>(
    `select id from proposal where tenant = $1 and owner_id = 'ULEA' order by id`,
    [tenant],
  )
  ids = rows.map(({ id }) => id)
  await pool.query(
    `update proposal set state = 'withdrawn', published = null, state_at = '2020-01-01' where tenant = $1 and id = $2`,
    [tenant, ids[0]],
  )
  await pool.query(
    `insert into proposal select (jsonb_populate_record(p, jsonb_build_object('id', 'MLP-2026-998', 'body',
       '{"goesOn":{"platform":"teams","id":"MLP-2026-001","key":"move"}}'))).*
     from proposal p where tenant = $1 and id = $2`,
    [tenant, ids[0]],
  )
  await pool.query(
    `insert into news_line (tenant, person, proposal, timer, kind, touched_at)
     values ($1, 'UKARIM', $2, 'news-1', 'goes', now())`,
    [tenant, ids[0]],
  )
})
afterAll(() => pool.end())

const openCases = async () =>
  (await pool.query<{ n: number }>('select count(*)::int as n from erasure where done_at is null')).rows[0]?.n

test('what is over and old enough gets its timer once, whichever replica looks, and what went on elsewhere none', async () => {
  const timers = postgresTimers(pool)

  const woken = await Promise.all([1, 2].map(() => timers.wakeOver('retention', since, now, 500)))

  expect(woken.toSorted((a, b) => a - b)).toEqual([0, 1])
  const { rows } = await pool.query(`select proposal from timer where tenant = $1 and name = 'retention'`, [tenant])
  expect(rows).toEqual([{ proposal: ids[0] }])
})

test('one proposal goes with all that is stored of it; its author, and what they write else, stay', async () => {
  const eraser = openEraser(pool, silent)
  const [gone = '', kept = ''] = ids

  await eraser.laterProposal(tenant, gone)
  await eraser.laterProposal(tenant, gone)
  await eraser.laterProposal(tenant, kept)

  expect(await openCases()).toBe(1)
  const taken = await eraser.cases.take(60_000)
  for (const holder of await eraser.holders()) if (taken !== null) await holder.erase(taken.whose)
  for (const table of ['proposal', 'version', 'timer', 'slot', 'outbox', 'news_line', 'file_place', 'earlier_text']) {
    const name = table === 'proposal' ? 'id' : 'proposal'
    const { rows } = await pool.query(`select from ${table} where tenant = $1 and ${name} = $2`, [tenant, gone])
    expect([table, rows.length]).toEqual([table, 0])
  }
  const inventory = await eraser.inventory({ tenant, person: 'ULEA' })
  expect(inventory.map(({ table }) => table)).toEqual(expect.arrayContaining(['proposal', 'version', 'audit']))
  const { rows } = await pool.query('select from proposal where tenant = $1 and id = $2', [tenant, kept])
  expect(rows).toHaveLength(1)
})
