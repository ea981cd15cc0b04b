import type { Pool } from './pool.ts'

/** How often the embedded database is tidied, in ms. */
const usually = 30 * 60_000

/**
 * Gives the room of replaced rows back, and counts anew for the planner, every now and then: a server's autovacuum does
 * both, and PGlite has none. Each message replaces its proposal's row, so that a folder would grow without end.
 * It takes the database for some 0.2 s per 300 MB. Returns what ends it.
 */
export function keepTidy(pool: Pick<Pool, 'query'>, everyMs: number = usually): () => void {
  // A database that was closed meanwhile has nothing to tidy.
  const timer = setInterval(() => void pool.query('vacuum analyze').catch(() => undefined), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
