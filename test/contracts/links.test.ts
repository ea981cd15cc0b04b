import { postgresLinks } from '../../src/adapters/postgres/links/links.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import { databaseOver } from '../../src/adapters/postgres/pool/database.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { memoryPool } from '../support/pglite.ts'
import { postgresUrl, serverPool } from '../support/postgres.ts'
import { describeLinks } from './links.contract.ts'

describeLinks('PGlite', async () => opened(await memoryPool()))

describeLinks('PostgreSQL', async () => opened(await serverPool()), postgresUrl ? 'here' : 'absent')

async function opened(pool: Pool) {
  await migrate(databaseOver(pool))
  return {
    links: postgresLinks(pool),
    stored: async () => JSON.stringify((await pool.query('select * from page_link')).rows),
    close: () => pool.end(),
  }
}
