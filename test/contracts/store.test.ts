import { postgresLedger } from '../../src/adapters/postgres/ledger.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresStore } from '../../src/adapters/postgres/store.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeStore } from './store.contract.ts'

describeStore('PGlite', async () => opened(await memoryPool()))

describeStore('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  return { store: await postgresStore(pool), ledger: postgresLedger(pool) }
}
