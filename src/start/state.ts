import { openPglite } from '../adapters/postgres/pool/open-pglite.ts'
import { openPostgres } from '../adapters/postgres/pool/open-postgres.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { Config } from './config.ts'
import type { Log } from '../ports/log.ts'
import { reachable } from './reachable.ts'

/** The database: PostgreSQL at `DATABASE_URL`, else PGlite in its folder. Rejects with a sentence where it cannot be used. */
export async function openState({ databaseUrl, dataDir }: Config, log: Log): Promise<Pool> {
  if (databaseUrl === null) return openPglite(dataDir)
  const pool = openPostgres(databaseUrl, (error) => log.warn({ error }, 'a database connection broke'))
  try {
    await reachable('DATABASE_URL', databaseUrl, () => pool.query('select 1'))
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}
