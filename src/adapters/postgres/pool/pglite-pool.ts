import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import { createPgliteClient } from './pglite-client.ts'
import { createPgliteSession } from './pglite-session.ts'
import { type Pool, searchPath } from './pool.ts'

/**
 * A `pg.Pool` over one PGlite, for Kysely and BullMQ alike. There is one session underneath: a statement waits for its
 * turn, and a client that began a transaction has the database alone until it commits, rolls back or is released.
 * A query on the pool from inside such a transaction would wait for itself: use the client.
 */
export async function createPglitePool(db: PGlite): Promise<Pool> {
  await db.exec(`set search_path to ${searchPath}`)
  const session = createPgliteSession(db)
  const events = new EventEmitter().setMaxListeners(0)
  let ended: Promise<void> | undefined

  const pool = {
    options: { keepAlive: true },
    query: <R>(text: string, params: readonly unknown[] = []) => session.runByItself<R>(text, params),
    async connect() {
      return createPgliteClient(session)
    },
    end() {
      ended ??= session.close()
      return ended
    },
    on(event: string, listener: (value: unknown) => void) {
      events.on(event, listener)
      return pool
    },
    removeAllListeners(event?: string) {
      events.removeAllListeners(event)
      return pool
    },
  }
  return pool as Pool
}
