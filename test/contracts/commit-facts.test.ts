import { expect, test } from 'vitest'
import { forgetFactsOf, postgresCommitFacts } from '../../src/adapters/postgres/commit-facts/commit-facts.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import type { Tables } from '../../src/adapters/postgres/tables.ts'
import { inspected } from '../support/inspected.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeCommitFacts } from './commit-facts.contract.ts'
import { proposalOf, startOf, tenant } from './example.ts'

describeCommitFacts('PGlite', async () => opened(await memoryPool()))

describeCommitFacts('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  await migrate(databaseOver(pool))
  return {
    facts: postgresCommitFacts(pool),
    age: async (days: number) => {
      await pool.query(`update repository_facts set used_at = now() - make_interval(days => $1)`, [days])
    },
    close: () => pool.end(),
  }
}

test('what a commit showed is forgotten with the last proposal that cites it', async () => {
  const pool = await memoryPool()
  const { proposals } = await postgresState(pool)
  const facts = postgresCommitFacts(pool)
  const evidence = inspected()
  const key = { repository: evidence.state.name, commit: evidence.state.commit, rules: 'r' }
  const asked = { run: 1, status: 'found', cards: 1, of: '', since: '', tries: 0 } as const
  for (const id of ['F-1', 'F-2']) {
    const draft = proposalOf(id, { owner: { id: `o-${id}`, name: 'Ana' } })
    await proposals.commit(startOf({ ...draft, inspection: { ...asked, repositories: [evidence] } }))
  }
  await facts.store(key, { facts: [], read: [], extent: 'wholly' })
  const db = databaseOver<Tables>(pool)

  await forgetFactsOf(db, tenant, 'F-1')
  expect(await facts.find(key)).not.toBeNull()

  await pool.query(`delete from proposal where id = 'F-1'`)
  await forgetFactsOf(db, tenant, 'F-2')
  expect(await facts.find(key)).toBeNull()
  await pool.end()
})
