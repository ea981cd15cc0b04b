import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { store, takeOver } from '../../../src/adapters/postgres/intake/intake-rows.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { postgresUrl, serverPool } from '../../support/postgres.ts'

const isAbsent = postgresUrl === undefined
let pool: Pool

beforeAll(async () => {
  if (isAbsent) return
  pool = await serverPool()
  await postgresState(pool)
})
afterAll(() => (isAbsent ? undefined : pool.end()))

function hands() {
  return { pool, platform: 'slack', holder: randomUUID() }
}

function sentBy(sender: string, ...keys: readonly string[]) {
  return keys.map((key) => ({ key, sender, payload: { key } }))
}

test.skipIf(isAbsent)('what is younger is not taken over while something older of its sender is locked', async () => {
  await store(hands(), [...sentBy('lea', 'lea 1', 'lea 2'), ...sentBy('karim', 'karim 1')], 'nobody')
  const other = await pool.connect()
  await other.query('begin')
  await other.query("update intake set attempts = 1 where key = 'lea 1'")
  const mine = hands()

  const meanwhile = await takeOver(mine)
  await other.query('commit')
  other.release()
  const after = await takeOver(mine)

  expect(meanwhile.map(({ key }) => key)).toEqual(['karim 1'])
  expect(after.map(({ key }) => key)).toEqual(['lea 1', 'lea 2'])
})
