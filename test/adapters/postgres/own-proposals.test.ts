import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgresErasureCases } from '../../../src/adapters/postgres/erasure/cases.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { proposalOf, startOf, tenant } from '../../contracts/example.ts'
import { memoryPool } from '../../support/pglite.ts'

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
})
afterAll(() => pool.end())

test('a person’s own proposals say which of them go on elsewhere, and under which reference', async () => {
  const { proposals } = await postgresState(pool)
  const goesOn = { platform: 'teams', id: 'MLP-2026-009', key: 'move' } as const
  const withdrawn = { state: 'withdrawn', restore: 'over' } as const
  for (const one of [
    proposalOf('A', { ...withdrawn, goesOn }),
    proposalOf('B', withdrawn, { 1: '{"goesOn":{"platform":"teams"}}' }),
    proposalOf('C'),
  ])
    await proposals.commit(startOf(one))

  const own = await postgresErasureCases(pool).own({ tenant, person: 'ana' })

  expect(own.map(({ id, state, goesOn: there }) => [id, state, there])).toEqual([
    ['A', 'withdrawn', { platform: 'teams', id: 'MLP-2026-009' }],
    ['B', 'withdrawn', undefined],
    ['C', 'drafting', undefined],
  ])
})
