import { type Kysely, sql } from 'kysely'
import type { Log } from '../../../ports/log.ts'
import type { Tables } from '../tables.ts'

/** Whether the server compares words by their trigrams. */
export type Trigrams = 'there' | 'absent'

/**
 * Sees that the server can compare titles by trigrams. A role that may not create the extension leaves it to whoever
 * may: until then likeness goes by words alone, and the log says so once.
 */
export async function openTrigrams(db: Kysely<Tables>, log?: Log): Promise<Trigrams> {
  if (await works(db)) return 'there'
  try {
    await sql`create extension if not exists pg_trgm`.execute(db)
  } catch (error) {
    // Another process may have been faster.
    if (await works(db)) return 'there'
    const reason = error instanceof Error ? error.message : String(error)
    log?.warn({ reason }, 'similar proposals are found by words alone: “create extension pg_trgm” was refused')
    return 'absent'
  }
  return (await works(db)) ? 'there' : 'absent'
}

/** Asked by using it: it may lie in a schema where this role does not look. */
async function works(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`select similarity('one', 'other')`.execute(db)
    return true
  } catch (error) {
    // No such function.
    if ((error as { code?: string }).code === '42883') return false
    throw error
  }
}
