import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'

import type { Pool, PoolClient } from './pool.ts'

/** Queries over the pool, typed by its tables. Destroying it ends the pool. */
export function databaseOver<Tables>(pool: Pool): Kysely<Tables> {
  const coded = {
    options: pool.options,
    connect: () => inCode(pool.connect()).then(codedClient),
    end: () => pool.end(),
  }
  // Kysely's type also asks for cursors, which nothing here uses.
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: coded as unknown as PostgresPool }) })
}

function codedClient(client: PoolClient): Pick<PoolClient, 'query' | 'release'> {
  return {
    query: (text, params) => inCode(client.query(text, params)),
    release: (destroy) => client.release(destroy),
  }
}

/** PostgreSQL's code for a connection that failed. */
const connectionFailure = '08006'

/**
 * Errors of the server carry a code; the driver's own ("Connection terminated unexpectedly", a timeout) have none, and
 * get PostgreSQL's for them: who catches an error can tell an outage from a mistake.
 */
async function inCode<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Error && !('code' in error && error.code)) Object.assign(error, { code: connectionFailure })
    throw error
  }
}
