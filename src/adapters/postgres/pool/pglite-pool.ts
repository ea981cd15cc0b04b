import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import { createPgliteClient, type Session } from './pglite-client.ts'
import { runStatement } from './run-statement.ts'
import { type Pool, type QueryResult, searchPath } from './pool.ts'
import { setImmediate } from 'node:timers/promises'

/**
 * A `pg.Pool` over one PGlite, for Kysely and BullMQ alike. There is one session underneath: a statement waits for its
 * turn, and a client that began a transaction has the database alone until it commits, rolls back or is released.
 * A query on the pool from inside such a transaction would wait for itself: use the client.
 */
export async function createPglitePool(db: PGlite): Promise<Pool> {
  await db.exec(`set search_path to ${searchPath}`)
  const session = createSession(db)
  const events = new EventEmitter().setMaxListeners(0)
  let ended: Promise<void> | undefined

  const pool = {
    options: { keepAlive: true },
    async query<R>(text: string, params?: readonly unknown[]) {
      const release = await session.lock()
      try {
        return await session.run<R>(text, params)
      } finally {
        release()
      }
    },
    async connect() {
      return createPgliteClient(session)
    },
    end() {
      ended ??= close(session)
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

function createSession(db: PGlite): Session {
  const breathe = createBreath()
  return {
    db,
    lock: createExclusiveLock(),
    async run<R>(text: string, params: readonly unknown[] = []) {
      const result =
        params.length === 0
          ? inShapeOfPg<R>(text, (await db.exec(text)).at(-1))
          : await runStatement<R>(db, text, params)
      await breathe()
      return result
    },
  }
}

/** Waits for the statements that are under way, then closes the database, so that the folder is at rest. */
async function close(session: Session): Promise<void> {
  await session.lock()
  await session.db.close()
}

function inShapeOfPg<R>(text: string, result: { rows: unknown[]; affectedRows?: number } | undefined): QueryResult<R> {
  const rows = (result?.rows ?? []) as R[]
  return {
    rows,
    rowCount: result?.affectedRows || rows.length,
    command: (/^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '') as QueryResult<R>['command'],
  }
}

/** How long queries may follow one another before the event loop gets its turn, in ms. */
const longestBreath = 2

/**
 * PGlite answers in microtasks, so that a busy database would starve timers, sockets and HTTP in the same process
 * (measured: 3.8 s without an answer). Called after each query, this lets the event loop turn every 2 ms.
 */
function createBreath(): () => Promise<void> {
  let since = performance.now()

  return async function breathe() {
    if (performance.now() - since < longestBreath) return
    await setImmediate()
    since = performance.now()
  }
}

/** Takes the lock as soon as everyone before has released it, and gives back its release, which may be called once. */
type ExclusiveLock = () => Promise<() => void>

/** A first come, first served lock: PGlite is one session, so that whoever holds it has the database alone. */
function createExclusiveLock(): ExclusiveLock {
  let last: Promise<void> = Promise.resolve()

  return async function take() {
    const { promise: mine, resolve: release } = Promise.withResolvers<void>()
    const before = last
    last = mine
    await before
    return release
  }
}
