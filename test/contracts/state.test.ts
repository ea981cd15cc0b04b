import { postgresLedger } from '../../src/adapters/postgres/ledger.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeState } from './state.contract.ts'

describeState('PGlite', async () => opened(await memoryPool()))

describeState('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  return { state: await postgresState(pool), pool, ledger: postgresLedger(pool) }
}
