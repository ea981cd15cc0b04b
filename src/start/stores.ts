import { bullmqJobs } from '../adapters/bullmq/jobs.ts'
import { postgresBackend } from '../adapters/bullmq/postgres-backend.ts'
import { redisBackend } from '../adapters/bullmq/redis-backend.ts'
import type { Pool } from '../adapters/postgres/pool/pool.ts'
import type { Config } from './config.ts'
import type { Jobs } from '../ports/jobs.ts'
import { outsideTraces } from '../timing/trace.ts'
import type { Log } from '../ports/log.ts'
import { openPglite } from '../adapters/postgres/pool/open-pglite.ts'
import { openPostgres } from '../adapters/postgres/pool/open-postgres.ts'

/** Jobs in Redis at `REDIS_URL`, else in the database. Rejects with a sentence where Redis cannot be used. */
export async function openJobs({ redisUrl }: Config, pool: Pool, log: Log): Promise<Jobs> {
  if (redisUrl === null) return bullmqJobs(await postgresBackend(pool), log)
  return bullmqJobs(await reachable('REDIS_URL', redisUrl, () => redisBackend(redisUrl, log)), log)
}

/** The database: PostgreSQL at `DATABASE_URL`, else PGlite in its folder. Rejects with a sentence where it cannot be used. */
export async function openState({ databaseUrl, dataDir }: Config, log: Log): Promise<Pool> {
  if (databaseUrl === null) return openPglite(dataDir)
  const pool = openPostgres(databaseUrl, (error) =>
    outsideTraces(() => log.warn({ error }, 'a database connection broke')),
  )
  try {
    await reachable('DATABASE_URL', databaseUrl, () => pool.query('select 1'))
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** What the connection gives, or a sentence about the variable that names a server which cannot be used. */
async function reachable<T>(variable: string, url: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect()
  } catch (error) {
    // The address without its user and password.
    const { host } = new URL(url)
    throw new Error(
      `The server at ${host} (${variable}) cannot be used: ${reasonOf(error)}. Start it, or correct ${variable}.`,
      { cause: error },
    )
  }
}

/** A refused connection to a name with two addresses is an AggregateError without words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return error.message === '' ? (code ?? error.name) : error.message
}
