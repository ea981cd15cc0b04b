import type { PostgresQueryResult } from 'kysely'

/** What a statement gives back, in the shape of the `pg` package. */
export interface QueryResult<R> {
  rows: R[]
  rowCount: number
  /** The first word of the statement, in capitals. */
  command: PostgresQueryResult<R>['command']
}

/** A NOTIFY that arrived for a LISTEN. */
export interface Notification {
  channel: string
  payload?: string
}

/** One session of the pool: its own transaction, its own LISTENs. */
export interface PoolClient {
  query<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>>
  /** Gives the session back; with `destroy` it is not used again. */
  release(destroy?: boolean): void
  on(event: 'notification', listener: (message: Notification) => void): this
  on(event: 'error', listener: (error: Error) => void): this
  on(event: 'end', listener: () => void): this
  removeListener(event: 'notification', listener: (message: Notification) => void): this
  removeAllListeners(event?: string): this
}

/**
 * The one way to the database, shared by the store and by BullMQ: a `pg.Pool`, or the same over PGlite.
 * Only what Kysely's PostgresDialect and BullMQ's PostgreSQL backend use of it.
 */
export interface Pool {
  readonly options: { readonly keepAlive?: boolean | undefined }
  query<R>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>>
  connect(): Promise<PoolClient>
  end(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): this
  on(event: 'connect', listener: (client: PoolClient) => void): this
  removeAllListeners(event?: string): this
}

/**
 * Where every session looks for tables. BullMQ's are in their own schema, and it asks a pool that it did not make itself
 * to look there too. Ours come first and have none of its names; a test compares them.
 */
export const searchPath = '"$user", public, bullmq'
