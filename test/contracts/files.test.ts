import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeFiles } from './files.contract.ts'

describeFiles('PGlite', async () => opened(await memoryPool()))

describeFiles('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  await migrate(databaseOver(pool))
  return { files: postgresFiles(pool), close: () => pool.end() }
}
