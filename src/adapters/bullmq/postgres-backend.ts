import { type ConnectionOptions, createPostgresBackend, type PgPool, runMigrations } from 'bullmq'

import type { Backend } from './backend.ts'

/** Jobs in PostgreSQL, or PGlite, on a pool that the caller keeps and closes after. Brings BullMQ's own schema up to date. */
export async function postgresBackend(pool: PgPool): Promise<Backend> {
  await prepare(pool)
  // BullMQ's classes are typed for Redis connections first; its PostgreSQL factory takes the pool itself.
  const connection = pool as unknown as ConnectionOptions
  return {
    factory: createPostgresBackend as unknown as Backend['factory'],
    forQueue: connection,
    forWorker: connection,
    async ping() {
      await pool.query('select 1')
    },
    close: async () => undefined,
  }
}

async function prepare(pool: PgPool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}
