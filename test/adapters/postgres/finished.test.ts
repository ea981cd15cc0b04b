import { afterAll, beforeAll, expect, test } from 'vitest'

import { finished } from '../../../src/adapters/postgres/migrations/010-finished.ts'
import { databaseOver } from '../../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../../src/adapters/postgres/state.ts'
import { withPiece, withSection } from '../../../src/flows/model/pieces.ts'
import type { Proposal } from '../../../src/flows/model/proposal.ts'
import type { Section } from '../../../src/flows/model/section-text.ts'
import { proposalOf, startOf, tenant } from '../../contracts/example.ts'
import { memoryPool } from '../../support/pglite.ts'

let pool: Pool
beforeAll(async () => {
  pool = await memoryPool()
})
afterAll(() => pool.end())

function marked(proposal: Proposal, number: 1 | 2 | 3, mark: Section['mark'], text: string): Proposal {
  const piece = { id: `m${number}`, source: 'message', by: 'ana', text, revision: 0 } as const
  const section = withPiece(proposal.sections[number], piece, '2026-11-01T08:00:00.000Z')
  return withSection(proposal, { ...section, mark })
}

test('a section that was skipped, or holds no word, is not counted as finished any more', async () => {
  const state = await postgresState(pool)
  const proposal = marked(
    marked(marked(proposalOf('A'), 1, 'done', 'Un titre \u0000'), 2, 'skipped', 'mots'),
    3,
    'done',
    '🚀',
  )
  await state.proposals.commit(startOf(proposal))
  await state.proposals.commit(startOf(proposalOf('B')))
  await pool.query('update proposal set done = 7, format = case id when $1 then 0 else format end', ['B'])

  await finished.up(databaseOver(pool))

  const { rows } = await pool.query('select id, done from proposal where tenant = $1 order by id', [tenant])
  expect(rows).toEqual([
    { id: 'A', done: 1 },
    { id: 'B', done: 7 },
  ])
})
