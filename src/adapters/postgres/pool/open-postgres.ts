import { Client, Pool as PgPool } from 'pg'
import { endSilent } from './end-silent.ts'
import { type Pool, searchPath } from './pool.ts'
import { statementName } from './statement-name.ts'

/** Sessions at most; a LISTEN keeps one of them: the worker's, and that of the playground's pages. */
const most = 12
/** How long a statement waits for a session, in ms: longer than this the caller is told to come again. */
const patience = 5_000
/** How long one statement may take before the connection counts as lost, in ms. */
const longestStatement = 15_000
/** When the server itself ends a statement, or a transaction that nobody goes on with, in ms: whoever began it is gone. */
const serverLimit = 60_000

/**
 * A pool on a PostgreSQL server. It connects when it is used, and again by itself when the server was away;
 * `onError` hears of idle connections that broke.
 */
export function openPostgres(url: string, onError: (error: Error) => void): Pool {
  const reach = { connectionString: url, keepAlive: true, application_name: 'mlops-proposal' }
  const pool = new PgPool({
    ...reach,
    Client: PreparingClient,
    max: most,
    connectionTimeoutMillis: patience,
    query_timeout: longestStatement,
    options: `-c search_path=${searchPath.replaceAll(' ', '')} -c statement_timeout=${serverLimit} -c idle_in_transaction_session_timeout=${serverLimit}`,
  })
  endSilent(pool, reach, longestStatement)
  // Without a listener a broken connection would end the process: an idle one, and one in use, whose statement rejects.
  pool.on('error', onError)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  // BullMQ's queue and worker listen too, and never stop.
  pool.setMaxListeners(0)
  return pool
}

/** A session of `pg` that prepares each statement with parameters under a name of its own. */
class PreparingClient extends Client {
  // `pg` has a dozen overloads; its pool and Kysely use those that begin with a text and its values.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? statementName(text, values) : undefined
    const prepared = name === undefined ? args : [{ name, text, values }, ...rest]
    return (super.query as (...args: unknown[]) => never).apply(this, prepared)
  }
}
