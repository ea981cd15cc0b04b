import type { Pool } from './pool.ts'

/** How often the embedded database is tidied, in ms. */
const usually = 30 * 60_000
/** When its tables are there, in ms after it was opened. */
const soon = 2_000

/**
 * Gives the room of replaced rows back, and counts anew for the planner, every now and then: a server's autovacuum does
 * both, and PGlite has none. Each message replaces its proposal's row, so that a folder would grow without end.
 * It takes the database for some 0.2 s per 300 MB. Returns what ends it.
 */
export function keepTidy(pool: Pick<Pool, 'query'>, everyMs: number = usually): () => void {
  // A database that was closed meanwhile has nothing to tidy.
  const timer = setInterval(() => void tidy(pool).catch(() => undefined), everyMs)
  const first = setTimeout(() => void expectMany(pool).catch(() => undefined), soon)
  for (const one of [timer, first]) one.unref()
  return () => {
    clearInterval(timer)
    clearTimeout(first)
  }
}

async function tidy(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query('vacuum analyze')
  await expectMany(pool)
}

/**
 * Has statements planned for as many rows as a year brings. A plan is kept until the tables are counted anew, and one for
 * an empty table reads the whole of it: in a course's first half hour each message would read all those before it.
 */
async function expectMany(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(`
    select pg_restore_relation_stats('schemaname', 'public', 'relname', relname::text,
      'relpages', greatest(pg_relation_size(oid) / 8192, 1)::integer, 'reltuples', ${many}::real)
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples < ${many}`)
}

/** Rows of a table. */
const many = 100_000
