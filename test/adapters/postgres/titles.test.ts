import { afterAll, beforeAll, expect, test } from 'vitest'

import { titles } from '../../../src/adapters/postgres/migrations/006-titles.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { proposalOf, startOf, tenant } from '../../contracts/example.ts'
import { memoryPool } from '../../support/pglite.ts'

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
})
afterAll(() => pool.end())

test('titles that an earlier program stored are read as cards read them; the others stay', async () => {
  const state = await postgresState(pool)
  for (const id of ['A', 'B', 'C', 'D']) await state.proposals.commit(startOf(proposalOf(id)))
  const stored = { A: '# Marées', B: '**Prévoir** les pannes', C: 'Déjà bien', D: 'mot '.repeat(50).trim() }
  for (const [id, title] of Object.entries(stored)) {
    await pool.query('update proposal set title = $1 where id = $2', [title, id])
  }

  await titles.up(databaseOver(pool))

  const { rows } = await state.proposals.openOf(tenant, 'ana', 10)
  const now = Object.fromEntries(rows.map(({ id, title }) => [id, title]))
  expect(now).toMatchObject({ A: 'Marées', B: 'Prévoir les pannes', C: 'Déjà bien' })
  expect(now['D']).toMatch(/^mot .{100,145}…$/)
})
