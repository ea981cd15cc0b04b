import { expect, test } from 'vitest'
import { forgetLooks, postgresLooks } from '../../src/adapters/postgres/looks/looks.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeLooks } from './looks.contract.ts'

describeLooks('PGlite', async () => opened(await memoryPool()))

describeLooks('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  await migrate(databaseOver(pool))
  return { looks: postgresLooks(pool), count: (person: string) => countOf(pool, person), close: () => pool.end() }
}

async function countOf(pool: Pool, person: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from look where person = $1', [person])
  return rows[0]?.n ?? 0
}

test('an erasure forgets whom repositories were looked at for, and nobody else', async () => {
  const pool = await memoryPool()
  const { looks, count, close } = await opened(pool)
  const at = '2026-11-28T20:00:00.000Z'
  for (const person of ['ana', 'bea']) await looks.take({ tenant: 't', person, id: 'x', at })

  await forgetLooks(databaseOver(pool), 't', 'ana')

  expect([await count('ana'), await count('bea')]).toEqual([0, 1])
  await close()
})
