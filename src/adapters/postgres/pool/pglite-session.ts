import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { inBatches } from '../../../timing/in-batches.ts'
import type { QueryResult } from './pool.ts'
import { runScript, runStatement, runStatements, type Statement } from './run-statements.ts'

/** The one session of a PGlite, which the pool and its clients share. */
export interface PgliteSession {
  /** Waits until the session is nobody's, and takes it; gives its release. */
  lock(): Promise<() => void>
  /** Runs a statement for whoever has the session. */
  run<R>(text: string, params: readonly unknown[]): Promise<QueryResult<R>>
  /** Runs a statement that is a transaction by itself. */
  runByItself<R>(text: string, params: readonly unknown[]): Promise<QueryResult<R>>
  /** Notifications, each under its channel. */
  readonly news: EventEmitter
  /** Waits for the statements that are under way, then closes the database, so that the folder is at rest. */
  close(): Promise<void>
}

/** Statements that are stored with one commit at most: some take a millisecond, and sockets and timers wait meanwhile. */
const most = 16

/** The session of this database, whose `search_path` is set. */
export function createPgliteSession(db: PGlite): PgliteSession {
  const breathe = createBreath()
  const lock = createExclusiveLock()
  const news = new EventEmitter().setMaxListeners(0)
  const hear = (channel: string, payload: string) => void news.emit(channel, payload)
  const together = inBatches((statements: readonly Statement[]) => inTurn(() => runTogether(statements)), most)

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await lock()
    try {
      return await work()
    } finally {
      release()
    }
  }

  /** One commit for all is half of what small statements cost. Where one fails nothing is stored, and each is tried alone. */
  async function runTogether(statements: readonly Statement[]): Promise<readonly StatementOutcome[]> {
    if (statements.length > 1) {
      try {
        return await runStatements(db, statements, hear)
      } catch {
        // Whose mistake it was, each finds out by itself.
      }
    }
    const outcomes: StatementOutcome[] = []
    for (const one of statements) {
      const outcome = runStatement(db, one, hear)
      outcomes.push(outcome)
      await outcome.catch(() => undefined)
    }
    return outcomes
  }

  async function run(text: string, params: readonly unknown[]): Promise<QueryResult<unknown>> {
    const result = params.length === 0 ? runScript(db, text, hear) : runStatement(db, { text, params }, hear)
    return result.finally(breathe)
  }

  function runByItself(text: string, params: readonly unknown[]): Promise<QueryResult<unknown>> {
    return params.length === 0 ? inTurn(() => run(text, params)) : together.add({ text, params })
  }

  return {
    lock,
    // The columns are whatever the statement names: only its author knows their types.
    run: <R>(text: string, params: readonly unknown[]) => run(text, params) as Promise<QueryResult<R>>,
    runByItself: <R>(text: string, params: readonly unknown[]) => runByItself(text, params) as Promise<QueryResult<R>>,
    news,
    async close() {
      await together.settled()
      await lock()
      await db.close()
    },
  }
}

type StatementOutcome = QueryResult<unknown> | Promise<QueryResult<unknown>>

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
